package clash;

public record One(int one) {}
