package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Redis could not be reached, did not answer in time, or the connection broke. The execution says what is known all the same: that
 * the message did not leave or did not arrive, that it may have, or that the handler ran and its reply is lost.
 */
public final class MeshConnectionException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    public MeshConnectionException(Execution execution, String text, @Nullable Throwable cause) {
        super(execution, text, cause);
    }
}
