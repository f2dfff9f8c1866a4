public record Payload(int value, PayloadCodec codec) {}
