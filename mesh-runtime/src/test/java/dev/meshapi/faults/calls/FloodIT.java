package dev.meshapi.faults.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.Mesh;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.Target;
import dev.meshapi.faults.calls.Work.Job;
import dev.meshapi.faults.calls.Work.Manner;
import dev.meshapi.faults.calls.Work.Product;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Far more calls than a slow node can take. */
@WithRedis
class FloodIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CALLS = 100_000;

    /** What a heap differs by for other reasons. */
    private static final int NOISE_MEGABYTES = 24;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refusedThere = new AtomicInteger();
    private final AtomicInteger refusedHere = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Queue<Object> others = new ConcurrentLinkedQueue<>();

    @Test
    void aHundredThousandCallsToASlowNodeAreAnsweredOrRefusedAndNothingIsLeft(RedisServer redis) {
        try (Mesh caller = Mesh.builder("flood").redis(redis.uri()).join();
                NodeProcess slow = NodeProcess.join(
                        redis.uri(), "flood", "running=4", "queued=100", "part=" + Worker.class.getName())) {
            Target.One target = caller.target(
                    Address.node(slow.id()), CallOptions.defaults().idleTimeout(PATIENCE));
            target.call(Work.RUN, job("warm"));
            long heapThere = heap(slow);
            long heapHere = heapHere();
            for (int i = 0; i < CALLS; i++) {
                call(target, job("f" + i));
            }
            await().atMost(PATIENCE).until(() -> ended.get() == CALLS);
            assertThat(others).isEmpty();
            assertThat(answered.get() + refusedThere.get() + refusedHere.get()).isEqualTo(CALLS);
            assertThat(answered).hasPositiveValue();
            assertThat(refusedThere).hasPositiveValue();
            System.out.printf(
                    "of %d calls %d were answered, %d refused by the node, %d by the caller's own limit%n",
                    CALLS, answered.get(), refusedThere.get(), refusedHere.get());
            assertThat(slow.lines("began f")).as("no reply is lost").hasSize(answered.get());
            assertThat(target.call(Work.RUN, job("after")).text()).isEqualTo("after");
            slow.forget(); // the ledger is not to be counted as heap of the one who reads it
            assertThat(heap(slow)).isLessThan(heapThere + NOISE_MEGABYTES);
            assertThat(heapHere()).isLessThan(heapHere + NOISE_MEGABYTES);
        }
    }

    private void call(Target.One target, Job job) {
        try {
            CompletableFuture<Product> unused = target.callAsync(Work.RUN, job).whenComplete(this::ended);
        } catch (MeshOverloadedException e) {
            ended(null, e);
        }
    }

    private void ended(@Nullable Product product, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause == null) {
            answered.incrementAndGet();
        } else if (cause instanceof MeshOverloadedException e && e.execution() == Execution.NOT_EXECUTED) {
            boolean hinted = e.retryAfter().isPresent();
            if (e.getMessage().contains("maxPendingCalls")) {
                refusedHere.incrementAndGet();
            } else if (hinted) {
                refusedThere.incrementAndGet();
            } else {
                others.add("no hint when to come again: " + e);
            }
        } else {
            others.add(cause);
        }
        ended.incrementAndGet();
    }

    private static Job job(String id) {
        return new Job(id, 5, "", Manner.PLAIN);
    }

    private static long heap(NodeProcess node) {
        return Long.parseLong(node.ask("heap", "heap ").substring("heap ".length()));
    }

    private static long heapHere() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
