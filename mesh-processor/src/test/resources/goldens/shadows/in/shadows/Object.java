package shadows;

public record Object(int value) {}
