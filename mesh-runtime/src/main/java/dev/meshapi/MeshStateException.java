package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The operation does not fit the state: the node was removed from the mesh by others, or a blocking call was made on a thread that carries messages. */
public final class MeshStateException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    public MeshStateException(Execution execution, String text, @Nullable Throwable cause) {
        super(execution, text, cause);
    }
}
