package shadows;

public record CharSequence(int value) {}
