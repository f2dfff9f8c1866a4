package dev.meshapi;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The handler threw something that its method does not declare. From another node only its class name and message arrive;
 * for a call to the own node {@link #getCause()} is what was thrown.
 */
public final class MeshHandlerException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The class that was thrown there. */
    private final String remoteType;

    /** Its message there. */
    private final @Nullable String remoteMessage;

    /** The wire name of a declared failure; null for any other. */
    private final @Nullable String code;

    /**
     * Says what happened to a handler that threw what its method does not declare.
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
        this(instanceId, messageName, remoteType, remoteMessage, null, cause);
    }

    /**
     * Says what happened.
     *
     * @param instanceId the node whose handler failed
     * @param messageName the wire name of the message
     * @param remoteType the class that was thrown there
     * @param remoteMessage its message there
     * @param code the wire name of the failure, if the method declares it there
     * @param cause what was thrown, if it was thrown here, or rebuilt from what was declared
     */
    public MeshHandlerException(
            long instanceId,
            String messageName,
            String remoteType,
            @Nullable String remoteMessage,
            @Nullable String code,
            @Nullable Throwable cause) {
        super(
                Execution.EXECUTED,
                instanceId,
                "The handler of " + messageName + " on node " + instanceId + " failed: " + remoteType
                        + (remoteMessage == null ? "" : ": " + remoteMessage),
                cause);
        this.remoteType = remoteType;
        this.remoteMessage = remoteMessage;
        this.code = code;
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

    /**
     * What the failure is called on the wire, if the method declares it there: one that this side does not know yet or cannot
     * read; or, among the replies of several nodes, any declared one, and then {@link #getCause()} is the failure itself.
     *
     * @return the wire name; empty for what the method does not declare
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
