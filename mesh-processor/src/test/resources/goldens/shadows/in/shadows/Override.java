package shadows;

public record Override(int value) {}
