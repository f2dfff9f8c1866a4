package dev.meshapi.internal.membership;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who a node is. The id alone is not enough: Redis can lose its counter and hand the same id out again.
 *
 * @param instanceId the id, from the mesh's counter
 * @param incarnation 64 random bits, never 0
 */
public record Identity(long instanceId, long incarnation) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An identity for this id that nobody had before. */
    public static Identity fresh(long instanceId) {
        long incarnation = RANDOM.nextLong();
        return new Identity(instanceId, incarnation == 0 ? 1 : incarnation);
    }

    /** Reads {@code id:incarnation}; null if it is none. */
    static @Nullable Identity read(String text) {
        int colon = text.indexOf(':');
        try {
            return new Identity(
                    Long.parseLong(text.substring(0, Math.max(0, colon))),
                    Long.parseUnsignedLong(text.substring(colon + 1), 16));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code id:incarnation}. */
    @Override
    public String toString() {
        return instanceId + ":" + hex();
    }

    /** The incarnation as the wire has it: 16 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(incarnation);
    }
}
