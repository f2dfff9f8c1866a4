package clash;

public record Mesh(String key) {}
