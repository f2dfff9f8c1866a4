package dev.meshapi.internal.dispatch;

import dev.meshapi.Interceptor;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node under one identity, as its calls need it: what it serves, on whose threads, how much at a time. */
public final class Host {
    private static final Logger log = LoggerFactory.getLogger(Host.class);
    private static final Duration NEXT_TRY = Duration.ofMillis(100);

    private final Identity self;
    private final Routes routes;
    private final Admission admission;
    private final Lanes lanes;
    private final Executor workers;
    private final Timers timers;
    private final Supplier<Members> members;
    private final List<Interceptor> interceptors;
    private final Pace pace;
    private final Sweep sweep;
    private final SlowHandlers slowHandlers;

    /** Ends calls that the executor has refused, one after the other and not in each other, on whatever thread it is. */
    private final Batches refusals = new Batches(Runnable::run);

    /** Whether nothing more begins under this identity. Set once. */
    private volatile boolean abandoned;

    /**
     * Nothing runs yet.
     *
     * @param members who is there, as this node knows it
     * @param interceptors what stands around each handler, the outermost first
     */
    public Host(
            Identity self,
            Routes routes,
            Admission admission,
            Executor workers,
            Timers timers,
            Supplier<Members> members,
            List<Interceptor> interceptors) {
        this.self = self;
        this.routes = routes;
        this.admission = admission;
        this.lanes = new Lanes(admission);
        this.workers = workers;
        this.timers = timers;
        this.members = members;
        this.interceptors = List.copyOf(interceptors);
        this.pace = new Pace(admission);
        this.sweep = new Sweep(timers);
        this.slowHandlers = new SlowHandlers(timers);
    }

    Identity self() {
        return self;
    }

    Routes routes() {
        return routes;
    }

    /** How much runs at a time. */
    public Admission admission() {
        return admission;
    }

    Lanes lanes() {
        return lanes;
    }

    Executor workers() {
        return workers;
    }

    Timers timers() {
        return timers;
    }

    Members members() {
        return members.get();
    }

    List<Interceptor> interceptors() {
        return interceptors;
    }

    Pace pace() {
        return pace;
    }

    Sweep sweep() {
        return sweep;
    }

    SlowHandlers slowHandlers() {
        return slowHandlers;
    }

    /** No handler is reached any more. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /** Ends a call that the executor has refused. It gives its turn to the next, which the executor refuses as well. */
    void refuse(ServedCall<?, ?> call) {
        refusals.execute(call::refusedByExecutor);
    }

    /** Runs code of the application on a worker, sooner or later: an executor that is full now is asked again. */
    void onWorker(Runnable code) {
        try {
            workers.execute(() -> {
                try {
                    code.run();
                } catch (Throwable e) {
                    log.error("What was to run when a call was cancelled has failed", e);
                }
            });
        } catch (RuntimeException | OutOfMemoryError e) { // refused, or no thread is to be had
            timers.after(NEXT_TRY, () -> onWorker(code));
        }
    }
}
