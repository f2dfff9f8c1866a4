package shadows;

public record Exception(int value) {}
