public record LostState(int value) {}
