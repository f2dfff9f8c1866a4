package dev.meshapi.internal.call;

import dev.meshapi.MeshTimeoutException.Limit;
import dev.meshapi.Message;
import dev.meshapi.internal.time.Timers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call that waits for its end. It ends once: the first outcome is the outcome. */
final class PendingCall {
    final String requestId;
    final Message<?, ?> message;
    final long instanceId;
    final long startedAt;
    final long idleNanos;
    final long deadlineNanos;

    /** Completed by whoever learns the outcome, mostly an I/O thread. */
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /** What will look after the limits next. Written by who adds the call and by the timer. */
    private volatile Timers.@Nullable Scheduled watch;

    /** When the node was last heard of. Written by the I/O thread, read by the timer. */
    private volatile long heardAt;

    /**
     * A call that begins now.
     *
     * @param idleNanos how long without a sign of life
     * @param deadlineNanos how long altogether; 0 for no bound
     */
    PendingCall(
            String requestId, Message<?, ?> message, long instanceId, long now, long idleNanos, long deadlineNanos) {
        this.requestId = requestId;
        this.message = message;
        this.instanceId = instanceId;
        this.startedAt = now;
        this.heardAt = now;
        this.idleNanos = idleNanos;
        this.deadlineNanos = deadlineNanos;
    }

    /** A sign of life. */
    void heard(long now) {
        heardAt = now;
    }

    /** Ends the call; false if it has ended. Only {@link PendingCalls} calls it, which has more to do then. */
    boolean settle(Outcome end) {
        if (!outcome.complete(end)) {
            return false;
        }
        Timers.Scheduled last = watch;
        if (last != null) {
            last.cancel();
        }
        return true;
    }

    boolean hasEnded() {
        return outcome.isDone();
    }

    void watchedBy(Timers.Scheduled next) {
        watch = next;
    }

    /** Waits for the end; the timer of {@link PendingCalls} is what limits the wait. */
    Outcome await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new AssertionError("An outcome is data and never fails", e);
        }
    }

    /** Hands the outcome over when the call ends. */
    void whenEnded(Executor executor, Consumer<Outcome> then) {
        CompletionStage<Outcome> end = outcome;
        end.thenAcceptAsync(then, executor);
    }

    /** Which limit has been reached; null if none. */
    Outcome.@Nullable TimedOut overdue(long now) {
        if (deadlineNanos > 0 && now - startedAt >= deadlineNanos) {
            return new Outcome.TimedOut(Limit.DEADLINE);
        }
        return now - heardAt >= idleNanos ? new Outcome.TimedOut(Limit.IDLE) : null;
    }

    /** How long until a limit can be reached. */
    long patienceNanos(long now) {
        long idle = heardAt + idleNanos - now;
        return deadlineNanos > 0 ? Math.min(idle, startedAt + deadlineNanos - now) : idle;
    }
}
