package dev.meshapi.internal.wire;

import java.io.Serial;

/** Something that is left to Jackson. Always the same one, without a stack trace: it says nothing, and it may be frequent. */
final class Declined extends RuntimeException {
    @SuppressWarnings("StaticAssignmentOfThrowable") // without a stack trace, and never told to anybody
    static final Declined INSTANCE = new Declined();

    @Serial
    private static final long serialVersionUID = 1L;

    private Declined() {
        super("left to Jackson", null, false, false);
    }
}
