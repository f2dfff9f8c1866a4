package dev.meshapi;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call, or an operation of the mesh, that failed. {@link #execution()} says whether the handler ran; which node, which message
 * and how long are fields as well, and the text has them for people.
 */
public abstract sealed class MeshException extends RuntimeException
        permits MeshUnreachableException,
                MeshNoHandlerException,
                MeshOverloadedException,
                MeshPayloadException,
                MeshHandlerException,
                MeshRefusedException,
                MeshCancelledException,
                MeshConnectionException,
                MeshClosedException,
                MeshStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is known. */
    private final Execution execution;

    /** The node, 0 if there is none. Written before the exception is thrown, as all below. */
    private long instanceId;

    /** The wire name; null if it is no call. */
    private @Nullable String messageName;

    /** The time since the call was made. */
    private Duration elapsed = Duration.ZERO;

    /** How many nodes were tried; 0 until it is told. */
    private int tried;

    /**
     * For the subclasses.
     *
     * @param execution what is known of the call
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    MeshException(Execution execution, String text, @Nullable Throwable cause) {
        this(execution, 0, text, cause);
    }

    /**
     * For the subclasses.
     *
     * @param execution what is known of the call
     * @param instanceId the node that it is about; 0 if there is none
     * @param text what happened, and where
     * @param cause what caused it here, if anything
     */
    MeshException(Execution execution, long instanceId, String text, @Nullable Throwable cause) {
        super(text, cause);
        this.execution = execution;
        this.instanceId = instanceId;
    }

    /**
     * Whether the handler ran.
     *
     * @return what is known; {@link Execution#NOT_EXECUTED} for an operation that is not a call
     */
    public final Execution execution() {
        return execution;
    }

    /**
     * The node that it is about: the one that was called, or whose limit is reached.
     *
     * @return its id; 0 if no node was chosen, or it is no call
     */
    public final long instanceId() {
        return instanceId;
    }

    /**
     * The message of the call.
     *
     * @return its wire name; null if it is no call
     */
    public final @Nullable String messageName() {
        return messageName;
    }

    /**
     * How long the call took.
     *
     * @return the time since it was made, all attempts included; zero if it is no call
     */
    public final Duration elapsed() {
        return elapsed;
    }

    /**
     * How many nodes were tried, see {@link CallOptions#retries}. The failures of the others are the {@linkplain
     * #getSuppressed() suppressed} exceptions of this one.
     *
     * @return 1 for a call that was not repeated; 0 if no node was chosen, or it is no call
     */
    public final int tried() {
        return tried;
    }

    /**
     * Says which call failed. For the runtime, before the exception is thrown; what is known already stays.
     *
     * @param messageName the wire name of the message
     * @param instanceId the node that was called; 0 if none was chosen
     * @param elapsed the time since the call was made
     * @param tried how many nodes were tried
     */
    public final void during(String messageName, long instanceId, Duration elapsed, int tried) {
        if (this.messageName == null) {
            this.messageName = messageName;
        }
        if (this.instanceId == 0) {
            this.instanceId = instanceId;
        }
        if (this.elapsed.isZero()) {
            this.elapsed = elapsed;
        }
        if (this.tried == 0) {
            this.tried = tried;
        }
    }

    /** For subclasses that are told at once. */
    final void lasted(Duration elapsed) {
        this.elapsed = elapsed;
    }

    /** The text; it ends with the number of nodes that were tried, if there were several. */
    @Override
    public @Nullable String getMessage() {
        String text = super.getMessage();
        return tried > 1 ? text + " (after " + tried + " nodes were tried)" : text;
    }
}
