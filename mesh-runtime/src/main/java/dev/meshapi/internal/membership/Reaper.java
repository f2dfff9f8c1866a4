package dev.meshapi.internal.membership;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the leader does: evicts the overdue at each beat, and sees to it that the application's cleanup duty is done for each
 * of them, at least once. A duty that fails is tried again, later each time; one that this leader does not finish is found
 * by the next.
 */
final class Reaper {
    private static final Logger log = LoggerFactory.getLogger(Reaper.class);

    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private final Reaping scripts;
    private final Supplier<Identity> self;
    private final Supplier<@Nullable String> lease;
    private final Timers timers;
    private final Duration interval;
    private final Executor workers;
    private final @Nullable Function<MeshNode, CompletionStage<?>> duty;

    /** The dead whose duty this leader is at: lease and id:incarnation, so that another term begins anew. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * Sleeps until this node leads.
     *
     * @param lease what the lease must read for this node to lead; null if it does not
     * @param workers runs the duty
     * @param duty the application's; null if it has none
     */
    Reaper(
            Reaping scripts,
            Supplier<Identity> self,
            Supplier<@Nullable String> lease,
            Timers timers,
            Duration interval,
            Executor workers,
            @Nullable Function<MeshNode, CompletionStage<?>> duty) {
        this.scripts = scripts;
        this.self = self;
        this.lease = lease;
        this.timers = timers;
        this.interval = interval;
        this.workers = workers;
        this.duty = duty;
    }

    /** This node leads: the duties that others left first, then a sweep at each beat. */
    void lead() {
        String held = lease.get();
        if (held != null) {
            scripts.dead().whenComplete((dead, failure) -> take(held, dead, failure));
            sweep(held);
        }
    }

    private void sweep(String held) {
        if (!held.equals(lease.get())) {
            return;
        }
        scripts.reap(held).whenComplete((dead, failure) -> {
            take(held, dead, failure);
            timers.after(interval, () -> sweep(held));
        });
    }

    private void take(String held, @Nullable Map<String, String> dead, @Nullable Throwable failure) {
        if (dead == null) {
            log.warn("The leader could not look for the dead; it tries again in {}", interval, failure);
            return;
        }
        dead.forEach((name, record) -> {
            Identity identity = Identity.read(name);
            if (identity != null && underWay.add(held + " " + name)) {
                log.info("Node {} is evicted: nothing was heard of it for its time to live", name);
                attempt(held, name, NodeRecord.read(identity.instanceId(), record, self.get()), FIRST_RETRY);
            }
        });
    }

    private void attempt(String held, String name, MeshNode dead, Duration retry) {
        if (!held.equals(lease.get())) {
            underWay.remove(held + " " + name);
            return;
        }
        run(dead).thenCompose(done -> scripts.done(held, name)).whenComplete((done, failure) -> {
            if (failure == null) {
                underWay.remove(held + " " + name);
                return;
            }
            log.warn("The cleanup duty for node {} failed; it is tried again in {}", name, retry, failure);
            Duration next = retry.multipliedBy(2);
            timers.after(retry, () -> attempt(held, name, dead, next.compareTo(LAST_RETRY) < 0 ? next : LAST_RETRY));
        });
    }

    /** The duty on a worker; done at once if there is none. */
    private CompletionStage<?> run(MeshNode dead) {
        Function<MeshNode, CompletionStage<?>> code = duty;
        if (code == null) {
            return CompletableFuture.completedStage(null);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            workers.execute(() -> {
                try {
                    code.apply(dead).whenComplete((value, failure) -> end(done, failure));
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            });
        } catch (RuntimeException rejected) {
            done.completeExceptionally(rejected);
        }
        return done;
    }

    private static void end(CompletableFuture<Void> done, @Nullable Throwable failure) {
        if (failure == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(failure);
        }
    }
}
