package inherited;

public record User(String id, String name) {}
