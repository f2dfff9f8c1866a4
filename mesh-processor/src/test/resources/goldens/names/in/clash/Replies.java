package clash;

public record Replies(int replies) {}
