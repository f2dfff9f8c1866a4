package dev.meshapi.internal.wire;

import java.io.Serial;

/** Bytes that are no frame. It carries no stack trace: it says something about the bytes, not about this program. */
public final class BadFrame extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with the bytes. */
    public enum Kind {
        /** More than the limit. */
        OVERSIZED,
        /** Not JSON, or not UTF-8, or cut off. */
        MALFORMED,
        /** JSON, but no frame of this protocol. */
        FOREIGN,
        /** A frame with a header field of the wrong type or out of range. */
        INVALID
    }

    private final Kind kind;

    BadFrame(Kind kind, String text) {
        super(text, null, false, false);
        this.kind = kind;
    }

    /** What is wrong with the bytes. */
    public Kind kind() {
        return kind;
    }
}
