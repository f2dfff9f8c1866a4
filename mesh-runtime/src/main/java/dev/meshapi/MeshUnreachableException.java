package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The node was not reached, or did not answer in time. */
public abstract sealed class MeshUnreachableException extends MeshException
        permits MeshNodeUnavailableException, MeshTimeoutException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * For the subclasses.
     *
     * @param execution what is known of the call
     * @param instanceId the node that was called
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    MeshUnreachableException(Execution execution, long instanceId, String text, @Nullable Throwable cause) {
        super(execution, instanceId, text, cause);
    }
}
