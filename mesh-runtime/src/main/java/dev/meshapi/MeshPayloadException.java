package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A request or reply could not be written, could not be read, or is larger than the limit. A request that fails so has not been executed; a reply that fails so has. */
public final class MeshPayloadException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    public MeshPayloadException(Execution execution, String text, @Nullable Throwable cause) {
        super(execution, text, cause);
    }
}
