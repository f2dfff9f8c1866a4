package clash;

public record Gather(int gather) {}
