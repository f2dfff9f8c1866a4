package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The call was cancelled by the side that handles it: the node is closing, or its handler gave up because the call was cancelled. */
public final class MeshCancelledException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    public MeshCancelledException(Execution execution, String text, @Nullable Throwable cause) {
        super(execution, text, cause);
    }
}
