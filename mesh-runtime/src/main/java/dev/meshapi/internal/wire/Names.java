package dev.meshapi.internal.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Remembers names that come again and again, so that none is made anew for each frame. A name may be forgotten for another one
 * with the same slot. Threads may overwrite each other's: strings are immutable, and a lost one costs nothing.
 */
final class Names {
    private static final int SLOTS = 256;

    private final @Nullable String[] names = new String[SLOTS];

    /** The name that these bytes are, each of them a character. */
    String of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = names[slot];
        if (known != null && is(known, bytes, from, to)) {
            return known;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        names[slot] = name;
        return name;
    }

    private static boolean is(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
