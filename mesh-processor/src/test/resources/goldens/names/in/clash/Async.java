package clash;

public record Async(int one) {}
