package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to the own node: the handler gets the caller's very objects and runs on the caller's thread, if the caller waits
 * anyway. Nothing is serialized and nothing leaves the process; limits, context and deadline are as for any call.
 */
public final class LocalCalls {
    private static final Logger log = LoggerFactory.getLogger(LocalCalls.class);

    private final long self;
    private final Routes routes;
    private final Admission admission;
    private final Executor workers;
    private final Timers timers;

    /** Serves the node with this id. */
    public LocalCalls(long self, Routes routes, Admission admission, Executor workers, Timers timers) {
        this.self = self;
        this.routes = routes;
        this.admission = admission;
        this.workers = workers;
        this.timers = timers;
    }

    /**
     * Whether this message can be handed over without the wire: it is served by the code that was generated with it.
     * Otherwise the types on both sides may differ, and only JSON is common ground.
     */
    public boolean isDirect(Message<?, ?> message) {
        Binding<?, ?> binding = routes.find(message.name());
        return binding == null || binding.message() == message;
    }

    /**
     * Runs the handler on this thread.
     *
     * @throws Exception the failure of the call, a declared one as itself
     */
    public <Q, R> @Nullable R call(Message<Q, R> message, @Nullable Q request, LocalOptions options) throws Exception {
        Binding<Q, R> binding = binding(message);
        long deadlineNanos = options.deadlineNanos();
        CallScope scope = new CallScope(admission, message.name(), self, timers, deadlineNanos);
        boolean nested = CallScope.depth(admission) > 0;
        if (!nested) {
            awaitTurn(message, deadlineNanos > 0 ? Math.min(options.idleNanos(), deadlineNanos) : options.idleNanos());
        }
        try {
            return run(binding, request, scope);
        } finally {
            if (!nested) {
                admission.release();
            }
        }
    }

    /**
     * Runs the handler on a worker.
     *
     * @param done gets the reply or the failure of the call, once, on whatever thread it came about
     * @return the means to cancel it
     */
    public <Q, R> Runnable start(
            Message<Q, R> message,
            @Nullable Q request,
            LocalOptions options,
            BiConsumer<@Nullable R, @Nullable Throwable> done) {
        Binding<Q, R> binding = binding(message);
        CallScope scope = new CallScope(admission, message.name(), self, timers, options.deadlineNanos());
        AtomicBoolean told = new AtomicBoolean();
        BiConsumer<@Nullable R, @Nullable Throwable> tell = (reply, failure) -> {
            if (told.compareAndSet(false, true)) {
                done.accept(reply, failure);
            }
        };
        Timers.Scheduled end = deadline(scope, () -> tell.accept(null, overdue(message, scope)));
        AtomicBoolean over = new AtomicBoolean();
        BiConsumer<@Nullable R, @Nullable Throwable> ended = (reply, failure) -> {
            if (over.compareAndSet(false, true)) {
                end.cancel();
                admission.release();
                tell.accept(reply, failure);
            }
        };
        BiConsumer<@Nullable R, @Nullable Throwable> handled = (reply, thrown) -> ended.accept(
                reply, thrown == null || thrown instanceof Error ? thrown : failure(message, thrown, scope));
        Runnable turn = () -> {
            try {
                workers.execute(() -> {
                    if (!Handlers.run(binding, request, scope, handled)) {
                        ended.accept(null, neverRan(message));
                    }
                });
            } catch (RejectedExecutionException e) {
                ended.accept(null, new MeshOverloadedException(self, "The executor refuses " + message));
            }
        };
        try {
            admit(message, turn);
        } catch (MeshException e) {
            end.cancel();
            throw e;
        }
        return () -> {
            scope.cancel();
            if (admission.withdraw(turn)) {
                end.cancel();
                tell.accept(null, neverRan(message));
            }
        };
    }

    private static MeshCancelledException neverRan(Message<?, ?> message) {
        return new MeshCancelledException(Execution.NOT_EXECUTED, message + " was cancelled before it ran", null);
    }

    private <Q, R> @Nullable R run(Binding<Q, R> binding, @Nullable Q request, CallScope scope) throws Exception {
        Timers.Scheduled end = deadline(scope, () -> {});
        CompletableFuture<@Nullable R> result = new CompletableFuture<>();
        try {
            Handlers.run(binding, request, scope, (reply, thrown) -> {
                if (thrown == null) {
                    result.complete(reply);
                } else {
                    result.completeExceptionally(thrown);
                }
            });
            Duration left = scope.remaining().orElse(null);
            return left == null ? result.get() : result.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable thrown = Thrown.unwrap(e);
            if (thrown instanceof Error error) {
                throw error;
            }
            Exception failure = failure(binding.message(), thrown, scope);
            if (failure instanceof MeshCancelledException && failure.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failure;
        } catch (TimeoutException e) {
            scope.cancel();
            throw overdue(binding.message(), scope);
        } catch (InterruptedException e) {
            scope.cancel();
            Thread.currentThread().interrupt();
            throw new MeshCancelledException(
                    Execution.UNKNOWN, "The caller of " + binding.message() + " was interrupted", e);
        } finally {
            end.cancel();
        }
    }

    /** What the caller gets for what the handler threw, unless that is an error of the machine, which stays itself. */
    private Exception failure(Message<?, ?> message, Throwable thrown, CallScope scope) {
        if (Thrown.declared(message, thrown) != null) {
            return (Exception) thrown;
        }
        if (scope.isCancelled() && scope.isOverdue()) {
            return overdue(message, scope);
        }
        if (thrown instanceof InterruptedException) {
            return new MeshCancelledException(
                    Execution.UNKNOWN, "The handler of " + message + " was interrupted", thrown);
        }
        return new MeshHandlerException(self, message.name(), thrown.getClass().getName(), thrown.getMessage(), thrown);
    }

    private MeshTimeoutException overdue(Message<?, ?> message, CallScope scope) {
        return new MeshTimeoutException(
                self,
                MeshTimeoutException.Limit.DEADLINE,
                Duration.ofNanos(scope.elapsedNanos()),
                message + " to the own node " + self + ": it did not end within "
                        + TimeUnit.NANOSECONDS.toMillis(scope.deadlineNanos()) + " ms (deadline)");
    }

    private Timers.Scheduled deadline(CallScope scope, Runnable passed) {
        return scope.deadlineNanos() == 0
                ? () -> {}
                : timers.after(Duration.ofNanos(scope.deadlineNanos()), () -> {
                    scope.cancel();
                    passed.run();
                });
    }

    private void awaitTurn(Message<?, ?> message, long waitNanos) {
        CountDownLatch turn = new CountDownLatch(1);
        Runnable come = turn::countDown;
        admit(message, come);
        try {
            if (turn.await(waitNanos, TimeUnit.NANOSECONDS) || !admission.withdraw(come)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!admission.withdraw(come)) {
                admission.release();
            }
            throw new MeshCancelledException(
                    Execution.NOT_EXECUTED, "The caller of " + message + " was interrupted before its turn", e);
        }
        throw new MeshOverloadedException(
                self, message + " got no turn on the own node " + self + " within its timeout (maxRunningCalls)");
    }

    private void admit(Message<?, ?> message, Runnable turn) {
        switch (admission.request(turn)) {
            case ADMITTED -> log.trace("{} is admitted on the own node", message);
            case FULL ->
                throw new MeshOverloadedException(
                        self,
                        message
                                + ": the own node runs and queues as many calls as it may (maxRunningCalls, maxQueuedCalls)");
            case CLOSED ->
                throw new MeshNodeUnavailableException(
                        Execution.NOT_EXECUTED, self, message + ": the own node is leaving");
        }
    }

    /** The message is the binding's own, so the types are. */
    @SuppressWarnings("unchecked")
    private <Q, R> Binding<Q, R> binding(Message<Q, R> message) {
        Binding<?, ?> binding = routes.find(message.name());
        if (binding == null) {
            throw new MeshNoHandlerException(self, message.name());
        }
        return (Binding<Q, R>) binding;
    }
}
