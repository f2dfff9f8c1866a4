package dev.meshapi.internal.call;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What caused a declared failure on another node, as text: class name and message, without a stack trace. */
final class RemoteCause extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** How {@link dev.meshapi.internal.wire.WireError} begins the line of a cause. */
    private static final String CAUSED_BY = "\ncaused by ";

    private RemoteCause(String text, @Nullable RemoteCause cause) {
        super(text, cause, false, false);
    }

    /** Gives a rebuilt failure the causes that came with its message; as suppressed ones if it has set its own cause. */
    static <X extends Exception> X attach(X failure, @Nullable String said) {
        RemoteCause cause = null;
        String[] parts = said == null ? new String[0] : said.split(CAUSED_BY, -1);
        for (int i = parts.length - 1; i > 0; i--) {
            cause = new RemoteCause(parts[i], cause);
        }
        if (cause != null) {
            try {
                failure.initCause(cause);
            } catch (IllegalStateException causeIsSet) {
                failure.addSuppressed(cause);
            }
        }
        return failure;
    }
}
