public record SendRequest(int value) {}
