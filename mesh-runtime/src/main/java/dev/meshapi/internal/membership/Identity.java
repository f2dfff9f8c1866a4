package dev.meshapi.internal.membership;

import java.security.SecureRandom;
import java.util.HexFormat;

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

    /** The incarnation as the wire has it: 16 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(incarnation);
    }
}
