package dev.meshapi.testing;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waits for a request that contains a text, and is sprung by the first. */
final class ProxyTrap {
    private record Armed(String text, Runnable action) {}

    private final AtomicReference<@Nullable Armed> armed = new AtomicReference<>();

    /** Arms it, anew if it was. */
    void arm(String text, Runnable action) {
        armed.set(new Armed(latin(text.getBytes(StandardCharsets.UTF_8)), action));
    }

    /** One for the requests of one connection: a text may be torn between two pieces. */
    Watch watch() {
        return new Watch();
    }

    /** Sees the pieces of one connection, in order. Confined to the thread that forwards them. */
    final class Watch {
        private String before = "";

        /** What is to be done since this piece completes the text; null if it does not, or another was faster. */
        @Nullable Runnable sees(byte[] piece) {
            Armed now = armed.get();
            if (now == null) {
                before = "";
                return null;
            }
            String seen = before + latin(piece);
            before = seen.substring(Math.max(0, seen.length() - now.text.length() + 1));
            return seen.contains(now.text) && armed.compareAndSet(now, null) ? now.action : null;
        }
    }

    /** Each byte a character. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
