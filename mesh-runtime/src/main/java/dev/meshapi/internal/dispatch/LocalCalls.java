package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshPayloadException;
import dev.meshapi.Message;
import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import dev.meshapi.internal.dispatch.Lanes.Lane;
import dev.meshapi.internal.dispatch.Routes.Route;
import dev.meshapi.internal.wire.Frame;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the own node: the handler gets the caller's very objects and runs on the caller's thread, if the caller waits
 * anyway. Nothing is serialized and nothing leaves the process; limits, context, order and deadline are as for any call.
 */
public final class LocalCalls implements Sweep.Part {
    private final Host host;
    private final Frame.Sender self;
    private final LocalFailures failures;
    private final RunningScopes direct = new RunningScopes();
    private final Set<LocalCall<?, ?>> others = ConcurrentHashMap.newKeySet();

    /** Serves this host. */
    public LocalCalls(Host host) {
        this.host = host;
        this.self = new Frame.Sender(host.self().instanceId(), host.self().incarnation());
        this.failures = new LocalFailures(self.instanceId(), host.pace());
        host.sweep().add(this);
    }

    LocalFailures failures() {
        return failures;
    }

    /**
     * Whether this message can be handed over without the wire: it is served by the code that was generated with it.
     * Otherwise the types on both sides may differ, and only JSON is common ground.
     */
    public boolean isDirect(Message<?, ?> message) {
        Route<?, ?> route = host.routes().find(message.name());
        return route == null || route.message() == message;
    }

    /**
     * Runs the handler on this thread.
     *
     * @throws Exception the failure of the call, a declared one as itself
     */
    public <Q, R> @Nullable R call(Message<Q, R> message, @Nullable Q request, LocalOptions options) throws Exception {
        Route<Q, R> route = route(message);
        boolean nested = CallScope.isWithin(host);
        if (route.binding() instanceof Binding.Blocking<Q, R> blocking
                && !message.isOrdered()
                && host.interceptors().isEmpty()
                && !host.isAbandoned()
                && (nested || host.admission().tryNow())) {
            return callDirectly(blocking, request, options, nested);
        }
        CallersThread<R> thread = new CallersThread<>();
        try {
            LocalCall<Q, R> call = prepared(route, request, options, !nested, thread, thread::done);
            begin(call, lane(route, request), true);
            return thread.await(call, failures, options.idleNanos());
        } catch (Throwable failure) {
            throw rethrown(failure);
        }
    }

    /** On the thread of the caller, who has a turn. */
    private <Q, R> @Nullable R callDirectly(
            Binding.Blocking<Q, R> binding, @Nullable Q request, LocalOptions options, boolean nested)
            throws Exception {
        Message<Q, R> message = binding.message();
        LocalReports reports = LocalReports.of(message, options);
        CallScope scope = scope(message, options, reports);
        int slot = direct.add(scope);
        host.sweep().wake();
        try {
            if (host.isAbandoned() || !scope.enter(true)) {
                throw failures.neverRan(message, scope);
            }
            return run(binding, request, scope);
        } finally {
            direct.remove(slot, scope);
            if (!nested) {
                host.admission().release();
            }
            if (reports != null) {
                reports.end();
            }
        }
    }

    private <Q, R> @Nullable R run(Binding.Blocking<Q, R> binding, @Nullable Q request, CallScope scope)
            throws Exception {
        Throwable thrown;
        try {
            return binding.code().reply(Unchecked.request(request), scope);
        } catch (Throwable e) {
            thrown = e;
        } finally {
            scope.exit();
        }
        throw rethrown(failures.thrown(binding.message(), thrown, scope));
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
        Route<Q, R> route = route(message);
        LocalCall<Q, R> call = prepared(route, request, options, true, host.workers(), done);
        begin(call, lane(route, request), false);
        return call::cancel;
    }

    /**
     * Ends what runs or waits, and lets nothing begin any more.
     *
     * @param ending the failure of a call, from what is known of it and its name
     */
    public void abandon(BiFunction<Execution, String, MeshException> ending) {
        failures.end(ending);
        host.abandon();
        others.forEach(LocalCall::abandon);
        direct.forEach(scope -> scope.cancel(Cause.CLOSING));
    }

    @Override
    public boolean look(long now) {
        others.forEach(call -> call.look(now));
        boolean any = direct.forEach(scope -> {
            if (scope.isOverdue(now)) {
                scope.cancel(Cause.DEADLINE);
            }
        });
        return any || !others.isEmpty();
    }

    void ended(LocalCall<?, ?> call) {
        others.remove(call);
    }

    private <Q, R> LocalCall<Q, R> prepared(
            Route<Q, R> route,
            @Nullable Q request,
            LocalOptions options,
            boolean needsTurn,
            Executor executor,
            BiConsumer<@Nullable R, @Nullable Throwable> done) {
        LocalReports reports = LocalReports.of(route.message(), options);
        CallScope scope = scope(route.message(), options, reports);
        return new LocalCall<>(this, host, route, scope, request, reports, needsTurn, executor, done);
    }

    private CallScope scope(Message<?, ?> message, LocalOptions options, @Nullable LocalReports reports) {
        return new CallScope(
                host, message, self, options.headers(), host.timers().nanoTime(), options.deadlineNanos(), reports);
    }

    private void begin(LocalCall<?, ?> call, @Nullable Lane lane, boolean waits) {
        if (waits && lane != null && CallScope.isWithin(host, lane)) {
            throw failures.waitsForItself(call.message());
        }
        others.add(call);
        host.sweep().wake();
        Verdict verdict = call.ask(lane);
        switch (verdict) {
            case NOW -> call.come();
            case LATER -> {}
            case FULL, CLOSED -> {
                call.turnAway();
                throw failures.refused(call.message(), verdict);
            }
        }
    }

    /** The key of an own call is known at once, and so its place in the order: that of the calls on this thread. */
    private <Q> @Nullable Lane lane(Route<Q, ?> route, @Nullable Q request) {
        Message<Q, ?> message = route.message();
        if (!message.isOrdered()) {
            return null;
        }
        Function<? super Q, ?> key = message.orderKey().orElse(null);
        if (key == null) {
            return new Lane.BySender(route.api(), self);
        }
        try {
            return Lane.ByKey.hashable(route.api(), key.apply(Unchecked.request(request)));
        } catch (Exception e) {
            throw new MeshPayloadException(
                    Execution.NOT_EXECUTED, message + " was not called: what orders it cannot be told: " + e, e);
        }
    }

    /** An interrupt that ended the handler was for the thread, and is not lost with the failure. */
    private static Exception rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof MeshCancelledException && failure.getCause() instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return (Exception) failure;
    }

    /** The message is the binding's own, so the types are. */
    @SuppressWarnings("unchecked")
    private <Q, R> Route<Q, R> route(Message<Q, R> message) {
        Route<?, ?> route = host.routes().find(message.name());
        if (route == null) {
            throw new MeshNoHandlerException(self.instanceId(), message.name());
        }
        return (Route<Q, R>) route;
    }
}
