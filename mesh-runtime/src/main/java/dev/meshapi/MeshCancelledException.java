package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The call was cancelled: by the caller, who was interrupted or is itself part of a call that was cancelled; or by the node that
 * handled it, which is closing. Among the replies of several nodes also: it was no longer waited for, as enough had come.
 */
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
