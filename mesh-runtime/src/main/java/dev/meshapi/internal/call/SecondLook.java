package dev.meshapi.internal.call;

import dev.meshapi.internal.time.Timers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks Redis before a caller is told that nobody serves a message: the own view is a moment behind, and somebody may have begun to.
 * Whoever asks soon after shares the answer.
 */
final class SecondLook {
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Neighbours neighbours;
    private final Timers timers;

    /** Guarded by this. */
    private CompletionStage<Void> last = CompletableFuture.completedStage(null);

    /** Guarded by this. */
    private long lastAt;

    SecondLook(Neighbours neighbours, Timers timers) {
        this.neighbours = neighbours;
        this.timers = timers;
        this.lastAt = timers.nanoTime() - FRESH_NANOS;
    }

    /** Looks; completes when the view knows, or cannot be told. Never fails. */
    synchronized CompletionStage<Void> take() {
        long now = timers.nanoTime();
        if (now - lastAt >= FRESH_NANOS) {
            lastAt = now;
            last = neighbours.look();
        }
        return last;
    }

    /** Looks, and waits for it no longer than the call would for its node. */
    void await(Outgoing<?, ?> call) {
        try {
            long patience = Math.min(call.idleNanos, call.leftNanos(timers.nanoTime()));
            take().toCompletableFuture().get(patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // then the view is what it is
        }
    }
}
