package shadows;

public record String(int value) {}
