package dev.meshapi;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An {@link Interceptor} of the node that was called refused the call; the handler did not run. */
public final class MeshRefusedException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The class that was thrown there. */
    private final String remoteType;

    /** Its message there. */
    private final @Nullable String remoteMessage;

    /**
     * Says what happened.
     *
     * @param instanceId the node that refused
     * @param messageName the wire name of the message
     * @param remoteType the class that was thrown there
     * @param remoteMessage its message there
     * @param cause what was thrown, if it was thrown here
     */
    public MeshRefusedException(
            long instanceId,
            String messageName,
            String remoteType,
            @Nullable String remoteMessage,
            @Nullable Throwable cause) {
        super(
                Execution.NOT_EXECUTED,
                instanceId,
                "Node " + instanceId + " refuses " + messageName + ": " + remoteType
                        + (remoteMessage == null ? "" : ": " + remoteMessage),
                cause);
        this.remoteType = remoteType;
        this.remoteMessage = remoteMessage;
        during(messageName, instanceId, Duration.ZERO, 0);
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
