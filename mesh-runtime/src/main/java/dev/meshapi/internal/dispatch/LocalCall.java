package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.Execution;
import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import dev.meshapi.internal.dispatch.Routes.Route;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call to the own node that has to wait for something: a worker, a turn, a lane, or a promise. */
final class LocalCall<Q, R> extends ServedCall<Q, R> {
    private static final Logger log = LoggerFactory.getLogger(LocalCall.class);

    private final LocalCalls calls;
    private final LocalFailures failures;
    private final @Nullable Q request;
    private final @Nullable Reports reports;
    private final Executor executor;
    private final BiConsumer<@Nullable R, @Nullable Throwable> done;

    /** Whether the caller knows the end. That may be before the handler has come to its own. */
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * A call that is made now.
     *
     * @param needsTurn see {@link ServedCall}
     * @param executor where it runs
     * @param done gets the reply or the failure of the call, once, on whatever thread it came about
     */
    LocalCall(
            LocalCalls calls,
            Host host,
            Route<Q, R> route,
            CallScope scope,
            @Nullable Q request,
            @Nullable Reports reports,
            boolean needsTurn,
            Executor executor,
            BiConsumer<@Nullable R, @Nullable Throwable> done) {
        super(host, route, scope, needsTurn);
        this.calls = calls;
        this.failures = calls.failures();
        this.request = request;
        this.reports = reports;
        this.executor = executor;
        this.done = done;
    }

    @Override
    Executor executor() {
        return executor;
    }

    @Override
    void prepare() {
        handle(request, true);
    }

    @Override
    void answer(@Nullable R reply, @Nullable Throwable thrown) {
        Stage before = end();
        if (before != Stage.ENDED) {
            leftAt(before);
            tell(reply, thrown == null ? null : failures.thrown(message(), thrown, scope()));
        }
    }

    private void fail(Throwable failure) {
        Stage before = end();
        if (before != Stage.ENDED) {
            leftAt(before);
            tell(null, failure);
        }
    }

    /** Ends it if it has come so far and no farther. */
    boolean failAt(Stage at, Throwable failure) {
        if (!endAt(at)) {
            return false;
        }
        leftAt(at);
        tell(null, failure);
        return true;
    }

    private void leftAt(Stage before) {
        calls.ended(this);
        leave(before);
    }

    private void tell(@Nullable R reply, @Nullable Throwable failure) {
        if (told.compareAndSet(false, true)) {
            if (reports != null) {
                reports.end();
            }
            done.accept(reply, failure);
        }
    }

    /** Admission has refused it, so it has neither turn nor place. */
    void turnAway() {
        end();
        calls.ended(this);
    }

    @Override
    void refused(Verdict why) {
        fail(failures.refused(message(), why));
    }

    @Override
    void refusedByExecutor() {
        fail(failures.noWorker(message()));
    }

    @Override
    void refusedByInterceptor(Throwable thrown) {
        fail(thrown instanceof Error ? thrown : failures.refused(message(), thrown));
    }

    @Override
    void cancelled() {
        fail(failures.neverRan(message(), scope()));
    }

    @Override
    void failed(Throwable thrown) {
        fail(thrown);
    }

    @Override
    void abandon() {
        Stage before = end();
        if (before != Stage.ENDED) {
            leftAt(before);
            tell(null, failures.ended(before == Stage.BEGUN ? Execution.UNKNOWN : Execution.NOT_EXECUTED, message()));
        }
        scope().cancel(Cause.CLOSING);
    }

    /** The caller no longer waits. */
    void cancel() {
        scope().cancel(Cause.CALLER);
        dropIfWaiting();
    }

    private void dropIfWaiting() {
        if (!failAt(Stage.WAITING, failures.neverRan(message(), scope()))) {
            failAt(Stage.CALLED, failures.neverRan(message(), scope()));
        }
    }

    @Override
    void look(long now) {
        if (scope().isCancelled()) {
            if (isStuck(now)) {
                log.warn("The handler of {} was cancelled, and its stage did not complete within {}", message(), GRACE);
                fail(failures.neverEnded(message(), scope()));
            }
        } else if (scope().isOverdue(now)) {
            scope().cancel(Cause.DEADLINE);
            dropIfWaiting();
            if (!isOnCallersThread()) {
                tell(null, failures.overdue(message(), scope()));
            }
        }
    }

    /** Then the caller hears of nothing before the handler has returned. */
    private boolean isOnCallersThread() {
        return executor instanceof CallersThread && route().binding() instanceof Binding.Blocking;
    }
}
