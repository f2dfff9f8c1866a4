package clash;

public record List(int length) {}
