package dev.meshapi;

import java.io.Serial;

/** The node is there but serves no such message. */
public final class MeshNoHandlerException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The node that was called. */
    private final long instanceId;

    /** The wire name. */
    private final String messageName;

    /**
     * Says what happened.
     *
     * @param instanceId the node that was called
     * @param messageName the wire name of the message
     */
    public MeshNoHandlerException(long instanceId, String messageName) {
        super(
                Execution.NOT_EXECUTED,
                "Node " + instanceId + " does not serve " + messageName
                        + "; it can with builder.serve(…) or mesh.serve(…) and the generated dispatcher",
                null);
        this.instanceId = instanceId;
        this.messageName = messageName;
    }

    /**
     * The node that was called.
     *
     * @return its id
     */
    public long instanceId() {
        return instanceId;
    }

    /**
     * The message that it does not serve.
     *
     * @return the wire name
     */
    public String messageName() {
        return messageName;
    }
}
