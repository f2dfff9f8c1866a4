package dev.meshapi;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a call is made. Immutable; what is not set here is taken from the message ({@code @MeshTimeout}), and then from the
 * node that calls.
 *
 * <pre>{@code
 * OrdersClient patient = orders.with(CallOptions.defaults().idleTimeout(Duration.ofSeconds(30)));
 * }</pre>
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(null, null, Map.of(), -1, null);

    private final @Nullable Duration idleTimeout;
    private final @Nullable Duration deadline;
    /** By lower-case name. */
    private final Map<String, String> headers;
    /** -1 for the default. */
    private final int retries;

    private final @Nullable CallContext within;

    private CallOptions(
            @Nullable Duration idleTimeout,
            @Nullable Duration deadline,
            Map<String, String> headers,
            int retries,
            @Nullable CallContext within) {
        this.idleTimeout = idleTimeout;
        this.deadline = deadline;
        this.headers = headers;
        this.retries = retries;
        this.within = within;
    }

    /**
     * Everything as the message and the calling node have it.
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
        return new CallOptions(Limits.timeout("idleTimeout", timeout), deadline, headers, retries, within);
    }

    /**
     * Sets the bound on the whole call, whatever signs of life there are. A call that is made inside a handler is also
     * bound by what is left of the deadline of the call that the handler serves.
     *
     * @param limit at least 1 ms, or {@link Duration#ZERO} for none
     * @return a copy
     * @throws IllegalArgumentException if it is out of range
     */
    public CallOptions deadline(Duration limit) {
        return new CallOptions(idleTimeout, Limits.deadline("deadline", limit), headers, retries, within);
    }

    /**
     * Adds a header: it travels beside the request, and the handler finds it in {@link CallContext#headers()}. Headers are
     * for what every layer may look at (a tenant, a trace), not for what the method is about.
     *
     * @param name 1 to 100 letters, digits, {@code _}, {@code -} or {@code .}; upper and lower case are the same
     * @param value up to 4,096 characters; all headers of a call together up to 16,384
     * @return a copy
     * @throws IllegalArgumentException if it is too long, or the name is none
     */
    public CallOptions header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(Limits.headerName(name), Limits.headerValue(name, value));
        return new CallOptions(idleTimeout, deadline, Limits.headers(more), retries, within);
    }

    /**
     * Sets how many further nodes {@link Address#any()} and {@link Address#keyed} try when the one they chose certainly did
     * not run the call, or, for an {@code @Idempotent} method, may not have. All within the one deadline. Default: 3.
     *
     * @param most 0 for none
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public CallOptions retries(int most) {
        return new CallOptions(idleTimeout, deadline, headers, Limits.atLeast(0, "retries", most), within);
    }

    /**
     * Makes the call a part of the one that a handler serves: it inherits the rest of its deadline and its trace, and is
     * cancelled with it. On the thread of the handler that is so without saying; this is for the other threads of a handler
     * that promises.
     *
     * @param call what the handler was given
     * @return a copy
     */
    public CallOptions within(CallContext call) {
        return new CallOptions(idleTimeout, deadline, headers, retries, requireNonNull(call, "call"));
    }

    /**
     * The idle timeout.
     *
     * @return empty for the message's or the node's own
     */
    public Optional<Duration> idleTimeout() {
        return Optional.ofNullable(idleTimeout);
    }

    /**
     * The deadline.
     *
     * @return empty for the message's or the node's own, zero for none
     */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /**
     * The headers.
     *
     * @return by lower-case name; never changed
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * How many further nodes are tried.
     *
     * @return empty for the default
     */
    public OptionalInt retries() {
        return retries < 0 ? OptionalInt.empty() : OptionalInt.of(retries);
    }

    /**
     * The call that this one is a part of.
     *
     * @return empty for the one that the calling thread serves, if any
     */
    public Optional<CallContext> within() {
        return Optional.ofNullable(within);
    }

    @Override
    public String toString() {
        return "CallOptions[idleTimeout=" + idleTimeout + ", deadline=" + deadline + ", headers=" + headers.keySet()
                + (retries < 0 ? "" : ", retries=" + retries) + "]";
    }
}
