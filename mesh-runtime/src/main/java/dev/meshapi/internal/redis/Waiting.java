package dev.meshapi.internal.redis;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for Redis, with a limit. */
public final class Waiting {
    private Waiting() {}

    /**
     * The value of the stage.
     *
     * @param what completes the sentence "Redis did not …"
     * @throws MeshConnectionException if it fails, does not complete in time, or the thread is interrupted, in which case
     *     the thread stays marked as such
     */
    public static <T> T on(CompletionStage<T> stage, Duration limit, String what) {
        try {
            return stage.toCompletableFuture().get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeshConnectionException(Execution.UNKNOWN, "Interrupted while waiting for Redis to " + what, e);
        } catch (TimeoutException e) {
            throw new MeshConnectionException(
                    Execution.UNKNOWN, "Redis did not " + what + " within " + limit.toMillis() + " ms", null);
        } catch (ExecutionException e) {
            throw RedisFailures.translate(what, e);
        }
    }
}
