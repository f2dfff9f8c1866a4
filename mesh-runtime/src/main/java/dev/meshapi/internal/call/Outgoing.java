package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.Interceptor;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import dev.meshapi.internal.dispatch.LocalOptions;
import dev.meshapi.internal.wire.Slice;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call that this node makes, from the application's word to the last attempt: what, to whom, beside what, and for how long.
 * Confined to the thread that makes the call, and then to the one that goes on with it.
 */
final class Outgoing<Q, R> implements Interceptor.OutgoingCall {
    private static final long AT_ONCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    final Message<Q, R> message;
    final @Nullable Q request;
    final long startedAt;

    /** How long without a sign of life. */
    final long idleNanos;

    /** How long altogether; 0 for no bound. */
    final long deadlineNanos;

    /** Whether the deadline is what the enclosing call has left. */
    final boolean inherited;

    /** How many further nodes may be tried. */
    final int retries;

    /** What the caller does with each report of the handler; null if it does not listen. */
    final @Nullable Consumer<Object> progress;

    final Enclosing enclosing;

    private final Address address;

    /** Replaced, never changed. */
    private Map<String, String> headers;

    private boolean left;

    /** The request as JSON, once it was needed. */
    private @Nullable Slice encoded;

    /** A call that begins now. */
    Outgoing(
            Address address,
            CallOptions options,
            Message<Q, R> message,
            @Nullable Q request,
            @Nullable Consumer<Object> progress,
            CallDefaults defaults,
            long now) {
        this.address = address;
        this.message = message;
        this.request = request;
        this.progress = progress;
        this.startedAt = now;
        this.enclosing = Enclosing.of(options);
        this.idleNanos = defaults.idleNanos(options, message);
        long own = defaults.deadlineNanos(options, message);
        long rest = enclosing.leftNanos();
        this.inherited = rest >= 0 && (own == 0 || rest < own);
        this.deadlineNanos = inherited ? rest : own;
        this.retries = options.retries().orElse(defaults.retries());
        this.headers = enclosing.with(options.headers());
    }

    /**
     * What can be known before anything is sent.
     *
     * @throws MeshTimeoutException if no time is left
     * @throws MeshCancelledException if the enclosing call is cancelled, or the thread is interrupted that would wait
     */
    void requireTime(boolean waits) {
        if (inherited && deadlineNanos == 0) {
            throw new MeshTimeoutException(
                    Execution.NOT_EXECUTED,
                    0,
                    MeshTimeoutException.Limit.DEADLINE,
                    message + " was not sent: the deadline of the call that it is a part of has passed");
        }
        if (enclosing.isCancelled()) {
            throw new MeshCancelledException(
                    Execution.NOT_EXECUTED,
                    message + " was not sent: the call that it is a part of is cancelled",
                    null);
        }
        if (waits && Thread.currentThread().isInterrupted()) {
            throw new MeshCancelledException(
                    Execution.NOT_EXECUTED, message + " was not sent: the thread that would wait is interrupted", null);
        }
    }

    /** What is left of the deadline: at most zero when it has passed; the largest number if there is none. */
    long leftNanos(long now) {
        return deadlineNanos == 0 ? Long.MAX_VALUE : startedAt + deadlineNanos - now;
    }

    /** How long it has taken. */
    Duration elapsed(long now) {
        return Duration.ofNanos(Math.max(1, now - startedAt));
    }

    /** The same for a call to the own node, whose reports are handed over to the thread that tells of all reports. */
    LocalOptions local(long now, Executor replies) {
        Consumer<Object> listener = progress;
        return new LocalOptions(
                idleNanos,
                restNanos(now),
                headers,
                listener == null ? null : report -> replies.execute(() -> listener.accept(report)));
    }

    /** What is left of the deadline when an attempt begins; all of it at the first one. 0 for no bound. */
    private long restNanos(long now) {
        boolean atOnce = now - startedAt < AT_ONCE_NANOS;
        return deadlineNanos == 0 || atOnce ? deadlineNanos : Math.max(1, leftNanos(now));
    }

    /** The request as JSON; null if it was not needed yet. */
    @Nullable Slice encoded() {
        return encoded;
    }

    /** Keeps the request as JSON for further attempts. */
    Slice encoded(Slice data) {
        encoded = data;
        return data;
    }

    /** No header can be added from here. */
    void leaves() {
        left = true;
    }

    @Override
    public String message() {
        return message.name();
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public @Nullable Object request() {
        return request;
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    /** As an option, which checks it, on top of those that are there. */
    @Override
    public void header(String name, String value) {
        if (left) {
            throw new IllegalStateException("The call has left; the header " + name + " comes too late");
        }
        CallOptions checked = CallOptions.defaults();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            checked = checked.header(header.getKey(), header.getValue());
        }
        headers = checked.header(name, value).headers();
    }

    @Override
    public String toString() {
        return message + " to " + address;
    }
}
