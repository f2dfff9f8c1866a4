package clash;

public record Message(String text) {}
