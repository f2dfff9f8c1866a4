public record PayloadCodec(String name, One one) {}
