public record Payload(int value) {}
