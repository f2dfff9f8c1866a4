package dev.meshapi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a call is made. Immutable; what is not set here is taken from the node that calls.
 *
 * <pre>{@code
 * OrdersClient patient = orders.with(CallOptions.defaults().idleTimeout(Duration.ofSeconds(30)));
 * }</pre>
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(null, null);

    private final @Nullable Duration idleTimeout;
    private final @Nullable Duration deadline;

    private CallOptions(@Nullable Duration idleTimeout, @Nullable Duration deadline) {
        this.idleTimeout = idleTimeout;
        this.deadline = deadline;
    }

    /**
     * Everything as the calling node has it.
     *
     * @return the options
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long the caller waits without a sign of life. While the handler runs its node sends signs of life, at least
     * one in this time, so a short timeout and a long-running handler go together; {@link #deadline(Duration)} is the bound
     * on the whole.
     *
     * @param timeout more than zero; at least 1 ms. Below about 150 ms the signs of life, which are sent at most every 50
     *     ms, may come too late
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CallOptions idleTimeout(Duration timeout) {
        return new CallOptions(Limits.timeout("idleTimeout", timeout), deadline);
    }

    /**
     * Sets the bound on the whole call, whatever signs of life there are.
     *
     * @param limit at least 1 ms, or {@link Duration#ZERO} for none
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CallOptions deadline(Duration limit) {
        return new CallOptions(idleTimeout, Limits.deadline("deadline", limit));
    }

    /**
     * The idle timeout.
     *
     * @return empty for the node's own
     */
    public Optional<Duration> idleTimeout() {
        return Optional.ofNullable(idleTimeout);
    }

    /**
     * The deadline.
     *
     * @return empty for the node's own, zero for none
     */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    @Override
    public String toString() {
        return "CallOptions[idleTimeout=" + idleTimeout + ", deadline=" + deadline + "]";
    }
}
