package dev.meshapi.internal.dispatch;

import dev.meshapi.CallContext;
import dev.meshapi.MeshNode;
import dev.meshapi.Registration;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call as its handler sees it, and the means to stop it. The thread that runs the handler is interrupted only between
 * {@link #enter} and {@link #exit}: never later, when it does something else.
 */
public final class CallScope implements CallContext {
    private static final ThreadLocal<@Nullable CallScope> CURRENT = new ThreadLocal<>();

    private final Object owner;
    private final String message;
    private final long callerId;
    private final Timers timers;
    private final long startedAt;
    private final long deadlineNanos;

    /** Written under the lock, once; read without it. */
    private volatile boolean cancelled;

    /** Guarded by this: the thread inside the handler. */
    private @Nullable Thread runner;

    /** Guarded by this: whether the runner has been interrupted. */
    private boolean interrupted;

    /** The call this one was made from, on the same thread. Touched by that thread only. */
    private @Nullable CallScope outer;

    /**
     * A call that has arrived now.
     *
     * @param owner the admission of the node that serves it
     * @param deadlineNanos what is left of the caller's deadline; 0 for none
     */
    CallScope(Object owner, String message, long callerId, Timers timers, long deadlineNanos) {
        this.owner = owner;
        this.message = message;
        this.callerId = callerId;
        this.timers = timers;
        this.startedAt = timers.nanoTime();
        this.deadlineNanos = deadlineNanos;
    }

    /** The call that the current thread serves; null if it serves none. */
    public static @Nullable CallScope current() {
        return CURRENT.get();
    }

    /** How many calls served by this owner the current thread is in. */
    public static int depth(Object owner) {
        int depth = 0;
        for (CallScope scope = CURRENT.get(); scope != null; scope = scope.outer) {
            if (scope.owner == owner) {
                depth++;
            }
        }
        return depth;
    }

    /** The handler runs on this thread from here; false if the call has been cancelled, and then it must not. */
    synchronized boolean enter() {
        if (cancelled) {
            return false;
        }
        runner = Thread.currentThread();
        outer = CURRENT.get();
        CURRENT.set(this);
        return true;
    }

    /** The handler no longer runs on this thread, and what interrupted it is forgotten; interrupts of others are not. */
    synchronized void exit() {
        runner = null;
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
        if (interrupted) {
            Thread.interrupted();
            if (isInCancelledCall()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isInCancelledCall() {
        for (CallScope around = outer; around != null; around = around.outer) {
            if (around.cancelled) {
                return true;
            }
        }
        return false;
    }

    /** Tells the handler that nobody waits for it; false if it has been told. A handler does not interrupt itself. */
    synchronized boolean cancel() {
        if (cancelled) {
            return false;
        }
        cancelled = true;
        if (runner != null && runner != Thread.currentThread()) {
            interrupted = true;
            runner.interrupt();
        }
        return true;
    }

    boolean isOverdue() {
        return deadlineNanos > 0 && timers.nanoTime() - startedAt >= deadlineNanos;
    }

    long elapsedNanos() {
        return timers.nanoTime() - startedAt;
    }

    long deadlineNanos() {
        return deadlineNanos;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public long callerId() {
        return callerId;
    }

    @Override
    public Optional<Duration> remaining() {
        return deadlineNanos == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, startedAt + deadlineNanos - timers.nanoTime())));
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public Optional<MeshNode> caller() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public Registration onCancel(Runnable code) {
        return () -> {};
    }

    @Override
    public <P> Consumer<P> progress(Class<P> type) {
        throw new UnsupportedOperationException();
    }
}
