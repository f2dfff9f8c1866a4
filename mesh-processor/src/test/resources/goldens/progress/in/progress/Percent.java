package progress;

public record Percent(int value, String what) {}
