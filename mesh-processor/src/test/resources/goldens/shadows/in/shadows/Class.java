package shadows;

public record Class(int value) {}
