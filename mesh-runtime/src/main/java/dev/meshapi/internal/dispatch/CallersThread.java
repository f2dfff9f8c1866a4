package dev.meshapi.internal.dispatch;

import dev.meshapi.Execution;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import dev.meshapi.internal.dispatch.ServedCall.Stage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The thread of a caller who waits for a call to the own node: it runs the handler itself when the turn has come. */
final class CallersThread<R> implements Executor {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final CompletableFuture<@Nullable R> result = new CompletableFuture<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    void done(@Nullable R reply, @Nullable Throwable failure) {
        if (failure == null) {
            result.complete(reply);
        } else {
            result.completeExceptionally(failure);
        }
        tasks.add(() -> {}); // nothing more to do but to look
    }

    /**
     * Waits for the end of the call. The deadline ends it from elsewhere.
     *
     * @param turnNanos how long to wait for its turn
     * @throws Throwable the failure of the call
     */
    @Nullable R await(LocalCall<?, R> call, LocalFailures failures, long turnNanos) throws Throwable {
        long begin = System.nanoTime();
        while (!result.isDone()) {
            try {
                Runnable task = call.stage() == Stage.WAITING
                        ? tasks.poll(turnNanos - (System.nanoTime() - begin), TimeUnit.NANOSECONDS)
                        : tasks.take();
                if (task != null) {
                    task.run();
                } else {
                    call.failAt(Stage.WAITING, failures.noTurn(call.message()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                if (!call.failAt(Stage.WAITING, failures.interrupted(Execution.NOT_EXECUTED, call.message(), e))
                        && !call.failAt(Stage.CALLED, failures.interrupted(Execution.NOT_EXECUTED, call.message(), e))
                        && !result.isDone()) {
                    call.scope().cancel(Cause.CALLER);
                    throw failures.interrupted(Execution.UNKNOWN, call.message(), e);
                }
            }
        }
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
