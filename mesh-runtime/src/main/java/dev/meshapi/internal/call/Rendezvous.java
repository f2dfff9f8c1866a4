package dev.meshapi.internal.call;

import dev.meshapi.MeshNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which node a key leads to: the one with the highest score, and the scores of a key depend on nothing but the key and the id
 * of each node (Thaler and Ravishankar, 1996). So when a node comes or goes, only its own keys move. Every implementation
 * must compute the same; {@code docs/wire.md} has the formula and examples.
 */
final class Rendezvous {
    /** The 64-bit golden ratio, as in SplitMix64. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Rendezvous() {}

    /** The best of these nodes for the key, but none of those that were tried; null if there is none. */
    static @Nullable MeshNode choose(String key, List<MeshNode> nodes, Collection<Long> tried) {
        long hash = hash(key);
        MeshNode best = null;
        long highest = 0;
        for (MeshNode node : nodes) {
            long score = score(hash, node.instanceId());
            if ((best == null || Long.compareUnsigned(score, highest) > 0) && !tried.contains(node.instanceId())) {
                best = node;
                highest = score;
            }
        }
        return best;
    }

    /** FNV-1a, 64 bits, of the key's UTF-8. */
    static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014) makes both count in every bit. */
    static long score(long hash, long instanceId) {
        long z = hash + instanceId * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
