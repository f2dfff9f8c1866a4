package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A call, or an operation of the mesh, that failed. {@link #execution()} says whether the handler ran. */
public abstract sealed class MeshException extends RuntimeException
        permits MeshUnreachableException,
                MeshNoHandlerException,
                MeshOverloadedException,
                MeshPayloadException,
                MeshHandlerException,
                MeshRefusedException,
                MeshCancelledException,
                MeshConnectionException,
                MeshClosedException,
                MeshStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is known. */
    private final Execution execution;

    /**
     * For the subclasses.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    MeshException(Execution execution, String text, @Nullable Throwable cause) {
        super(text, cause);
        this.execution = execution;
    }

    /**
     * Whether the handler ran.
     *
     * @return what is known; {@link Execution#NOT_EXECUTED} for an operation that is not a call
     */
    public final Execution execution() {
        return execution;
    }
}
