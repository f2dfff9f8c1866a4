package dev.meshapi;

import java.io.Serial;
import java.time.Duration;

/**
 * No reply in time. The handler may have run, may be running, or may never have seen the call; unless there was no time left to
 * send it, and then it did not run.
 */
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

    /**
     * Says what happened.
     *
     * @param execution whether the request can have left
     * @param instanceId the node that was called; 0 if none was chosen
     * @param limit which limit was reached
     * @param text what happened, and where
     */
    public MeshTimeoutException(Execution execution, long instanceId, Limit limit, String text) {
        super(execution, instanceId, text, null);
        this.limit = limit;
    }

    /**
     * Says what happened to a call that had been sent.
     *
     * @param instanceId the node that was called
     * @param limit which limit was reached
     * @param elapsed the time since the call was made
     * @param text what happened, and where
     */
    public MeshTimeoutException(long instanceId, Limit limit, Duration elapsed, String text) {
        this(Execution.UNKNOWN, instanceId, limit, text);
        lasted(elapsed);
    }

    /**
     * Which limit was reached.
     *
     * @return idle or deadline
     */
    public Limit limit() {
        return limit;
    }
}
