/** In no signature, so nothing hides it. */
public record One(int value) {}
