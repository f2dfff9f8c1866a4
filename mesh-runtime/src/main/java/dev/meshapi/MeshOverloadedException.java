package dev.meshapi;

import java.io.Serial;

/** A limit on calls is reached: those pending at the caller, or those running and queued at the handler's node. */
public final class MeshOverloadedException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The node whose limit is reached. */
    private final long instanceId;

    /**
     * Says what happened.
     *
     * @param instanceId the node whose limit is reached
     * @param text what happened, and where
     */
    public MeshOverloadedException(long instanceId, String text) {
        super(Execution.NOT_EXECUTED, text, null);
        this.instanceId = instanceId;
    }

    /**
     * The node whose limit is reached.
     *
     * @return the own id if too many calls are pending here
     */
    public long instanceId() {
        return instanceId;
    }
}
