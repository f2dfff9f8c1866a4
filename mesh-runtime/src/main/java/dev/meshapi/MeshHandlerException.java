package dev.meshapi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The handler threw something that its method does not declare. From another node only its class name and message arrive;
 * for a call to the own node {@link #getCause()} is what was thrown.
 */
public final class MeshHandlerException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The node whose handler failed. */
    private final long instanceId;

    /** The class that was thrown there. */
    private final String remoteType;

    /** Its message there. */
    private final @Nullable String remoteMessage;

    /**
     * Says what happened.
     *
     * @param instanceId the node whose handler failed
     * @param messageName the wire name of the message
     * @param remoteType the class that was thrown there
     * @param remoteMessage its message there
     * @param cause what was thrown, if it was thrown here
     */
    public MeshHandlerException(
            long instanceId,
            String messageName,
            String remoteType,
            @Nullable String remoteMessage,
            @Nullable Throwable cause) {
        super(
                Execution.EXECUTED,
                "The handler of " + messageName + " on node " + instanceId + " failed: " + remoteType
                        + (remoteMessage == null ? "" : ": " + remoteMessage),
                cause);
        this.instanceId = instanceId;
        this.remoteType = remoteType;
        this.remoteMessage = remoteMessage;
    }

    /**
     * The node whose handler failed.
     *
     * @return its id
     */
    public long instanceId() {
        return instanceId;
    }

    /**
     * The class that was thrown there: for people and for logs; it need not exist here.
     *
     * @return the class name
     */
    public String remoteType() {
        return remoteType;
    }

    /**
     * Its message there.
     *
     * @return the message, if it had one
     */
    public @Nullable String remoteMessage() {
        return remoteMessage;
    }
}
