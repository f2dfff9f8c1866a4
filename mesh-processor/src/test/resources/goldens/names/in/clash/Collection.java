package clash;

public record Collection(int size) {}
