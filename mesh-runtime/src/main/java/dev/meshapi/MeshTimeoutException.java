package dev.meshapi;

import java.io.Serial;
import java.time.Duration;

/** No reply in time. The handler may have run, may be running, or may never have seen the call. */
public final class MeshTimeoutException extends MeshUnreachableException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Which limit was reached. */
    public enum Limit {
        /** Nothing was heard from the node for the idle timeout. */
        IDLE,
        /** The deadline of the whole call passed. */
        DEADLINE
    }

    /** Which limit was reached. */
    private final Limit limit;

    /** The time since the call was made. */
    private final Duration elapsed;

    /**
     * Says what happened.
     *
     * @param instanceId the node that was called
     * @param limit which limit was reached
     * @param elapsed the time since the call was made
     * @param text what happened, and where
     */
    public MeshTimeoutException(long instanceId, Limit limit, Duration elapsed, String text) {
        super(Execution.UNKNOWN, instanceId, text, null);
        this.limit = limit;
        this.elapsed = elapsed;
    }

    /**
     * Which limit was reached.
     *
     * @return idle or deadline
     */
    public Limit limit() {
        return limit;
    }

    /**
     * How long the call took.
     *
     * @return the time since the call was made
     */
    public Duration elapsed() {
        return elapsed;
    }
}
