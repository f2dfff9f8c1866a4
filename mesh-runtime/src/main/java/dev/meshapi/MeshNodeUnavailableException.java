package dev.meshapi;

import java.io.Serial;

/** The node is absent, has another incarnation, is leaving, or left while the call was pending. */
public final class MeshNodeUnavailableException extends MeshUnreachableException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param execution what is known of the call
     * @param instanceId the node that was called
     * @param text what happened, and where
     */
    public MeshNodeUnavailableException(Execution execution, long instanceId, String text) {
        super(execution, instanceId, text, null);
    }
}
