package dev.meshapi.internal.call;

import dev.meshapi.internal.time.Timers;
import java.time.Duration;
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

    /** Looks; completes when the view knows, and no later than the call would wait for its node. */
    CompletionStage<Void> within(Outgoing<?, ?> call) {
        CompletableFuture<Void> looked = take().toCompletableFuture().copy();
        Timers.Scheduled end = timers.after(Duration.ofNanos(patience(call)), () -> looked.complete(null));
        return looked.thenRun(end::cancel);
    }

    private long patience(Outgoing<?, ?> call) {
        return Math.max(0, Math.min(call.idleNanos, call.leftNanos(timers.nanoTime())));
    }

    /** The same, and waits for it. */
    void await(Outgoing<?, ?> call) {
        try {
            take().toCompletableFuture().get(patience(call), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // then the view is what it is
        }
    }
}
