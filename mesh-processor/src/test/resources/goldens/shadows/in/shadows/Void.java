package shadows;

public record Void(int value) {}
