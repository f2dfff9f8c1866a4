package dev.meshapi;

import java.io.Serial;
import java.time.Duration;

/** The node is there but serves no such message; or none of those that are there does. */
public final class MeshNoHandlerException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param instanceId the node that was called; 0 if no node was found that serves it
     * @param messageName the wire name of the message
     */
    public MeshNoHandlerException(long instanceId, String messageName) {
        super(
                Execution.NOT_EXECUTED,
                instanceId,
                (instanceId == 0
                                ? "No node serves " + messageName + "; one"
                                : "Node " + instanceId + " does not serve " + messageName + "; it")
                        + " can with builder.serve(…) or mesh.serve(…) and the generated dispatcher",
                null);
        during(messageName, instanceId, Duration.ZERO, 0);
    }
}
