package dev.meshapi.faults.calls;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNode;
import dev.meshapi.Reply;
import dev.meshapi.Target;
import dev.meshapi.faults.calls.Claim.Kind;
import dev.meshapi.faults.calls.Work.Job;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls of all kinds, a moment apart, and a claim for each job and node as soon as the caller is told. */
final class Volley {
    /** Longer than anything takes here: whoever reaches it was told too late. */
    static final Duration IDLE = Duration.ofSeconds(20);

    static final Duration DEADLINE = Duration.ofSeconds(40);

    private static final CallOptions OPTIONS =
            CallOptions.defaults().idleTimeout(IDLE).deadline(DEADLINE);
    private static final int REQUESTS = 8;
    private static final int GATHERS = 4;
    private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private final Mesh mesh;
    private final List<MeshNode> all;
    private final Consumer<Claim> claims;
    private final Random random = new Random();

    /** A party for each call that has not ended. */
    private final Phaser pending = new Phaser(1);

    Volley(Mesh mesh, List<MeshNode> all, Consumer<Claim> claims) {
        this.mesh = mesh;
        this.all = all;
        this.claims = claims;
    }

    /** Requests and one-way messages to one node, and gathers over all. */
    void fire(String prefix, MeshNode target, Function<String, Job> jobs) {
        for (int i = 0; i < REQUESTS; i++) {
            one(Kind.REQUEST, target, jobs.apply(prefix + ".r" + i));
            one(Kind.ONE_WAY, target, jobs.apply(prefix + ".o" + i));
            if (i % (REQUESTS / GATHERS) == 0) {
                gather(jobs.apply(prefix + ".g" + i));
            }
            LockSupport.parkNanos((long) (random.nextDouble() * GAP_NANOS));
        }
    }

    /** As many of one kind as fast as it goes. */
    void burst(int count, String prefix, MeshNode target, Function<String, Job> jobs) {
        for (int i = 0; i < count; i++) {
            one(Kind.REQUEST, target, jobs.apply(prefix + ".r" + i));
            one(Kind.ONE_WAY, target, jobs.apply(prefix + ".o" + i));
            if (i % 8 == 0) {
                gather(jobs.apply(prefix + ".g" + i));
            }
        }
    }

    /** Waits until everybody has been told. */
    void await(Duration limit) {
        try {
            pending.awaitAdvanceInterruptibly(pending.arrive(), limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (TimeoutException e) {
            throw new AssertionError(pending.getUnarrivedParties() + " calls were told nothing within " + limit, e);
        }
    }

    private void one(Kind kind, MeshNode target, Job job) {
        pending.register();
        long start = System.nanoTime();
        try {
            Target.One node = mesh.target(Address.node(target), OPTIONS);
            CompletableFuture<?> end =
                    kind == Kind.REQUEST ? node.callAsync(Work.RUN, job) : node.callAsync(Work.NOTE, job);
            CompletableFuture<?> unused = end.whenComplete((done, failure) -> told(kind, job, target, failure, start));
        } catch (MeshException e) {
            told(kind, job, target, e, start);
        }
    }

    private void told(Kind kind, Job job, MeshNode node, @Nullable Throwable failure, long start) {
        claims.accept(Claim.of(kind, job.id(), node.instanceId(), unwrapped(failure), since(start)));
        pending.arriveAndDeregister();
    }

    private void gather(Job job) {
        pending.register();
        long start = System.nanoTime();
        Gather<Work.Product> each = Gather.each(reply -> told(job, reply, start));
        CompletableFuture<?> unused = mesh.target(Address.nodes(all), OPTIONS)
                .callAsync(Work.RUN, job, Gather.<Work.Product>all().and(each))
                .whenComplete((replies, failure) -> {
                    if (failure != null) {
                        all.forEach(node -> claims.accept(
                                Claim.of(Kind.GATHER, job.id(), node.instanceId(), unwrapped(failure), since(start))));
                    }
                    pending.arriveAndDeregister();
                });
    }

    private void told(Job job, Reply<Work.Product> reply, long start) {
        MeshException failure = reply instanceof Reply.Failed<Work.Product> failed ? failed.failure() : null;
        claims.accept(Claim.of(Kind.GATHER, job.id(), reply.node().instanceId(), failure, since(start)));
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
