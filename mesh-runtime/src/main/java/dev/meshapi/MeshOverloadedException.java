package dev.meshapi;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/**
 * A limit on calls is reached: those pending at the caller, and then {@link #instanceId()} is the own id, or those running and
 * queued at the handler's node.
 */
public final class MeshOverloadedException extends MeshException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** When to try again, in milliseconds; 0 if it is not told. */
    private final long retryAfterMs;

    /**
     * Says what happened.
     *
     * @param instanceId the node whose limit is reached
     * @param text what happened, and where
     */
    public MeshOverloadedException(long instanceId, String text) {
        this(instanceId, text, 0);
    }

    /**
     * Says what happened, and when it is likely to have passed.
     *
     * @param instanceId the node whose limit is reached
     * @param text what happened, and where
     * @param retryAfterMs when to try again; 0 if that is not known
     */
    public MeshOverloadedException(long instanceId, String text, long retryAfterMs) {
        super(Execution.NOT_EXECUTED, instanceId, text, null);
        this.retryAfterMs = retryAfterMs;
    }

    /**
     * When the overload is likely to have passed, as the overloaded node guesses.
     *
     * @return how long from now; empty if it is not known
     */
    public Optional<Duration> retryAfter() {
        return retryAfterMs > 0 ? Optional.of(Duration.ofMillis(retryAfterMs)) : Optional.empty();
    }
}
