package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** This node is closed, or was closed while the call was pending. */
public final class MeshClosedException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    public MeshClosedException(Execution execution, String text, @Nullable Throwable cause) {
        super(execution, text, cause);
    }
}
