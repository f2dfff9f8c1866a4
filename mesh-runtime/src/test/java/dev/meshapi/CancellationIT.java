package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A handler that promises hears, by a callback, that nobody waits for it: whyever that is, once, and not without reason. */
@WithRedis
class CancellationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<CallContext> context = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final Binding<String, String> promising = Binding.promising(Trials.ECHO, (text, call) -> {
        call.onCancel(() -> told.add("removed")).close();
        call.onCancel(() -> told.add(Thread.currentThread().getName() + " " + call.isCancelled()));
        context.complete(call);
        begun.countDown();
        return end;
    });

    @Test
    void byTheCallersFuture(RedisServer redis) {
        try (Mesh there = Nodes.join(redis, "a", promising);
                Mesh here = Nodes.builder(redis, "a").join()) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId()).callAsync(Trials.ECHO, "x");
            awaitBegun();
            assertThat(context.join().caller()).contains(seen(there, here));
            call.cancel(true);
            awaitTold("mesh-a-worker-");
            CompletableFuture<String> late = new CompletableFuture<>();
            context.join().onCancel(() -> late.complete("at once"));
            assertThat(late).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void byTheDeadline(RedisServer redis) {
        try (Mesh there = Nodes.join(redis, "b", promising);
                Published raw = new Published(redis)) {
            raw.publish(
                    "app:mesh:b:node:" + there.instanceId(),
                    "{\"requestId\":\"r\",\"senderInstanceId\":4711,\"type\":\"Trials.echo\",\"deadlineMs\":300,\"data\":\"x\"}");
            awaitBegun();
            assertThat(context.join().caller()).as("no node").isEmpty();
            awaitTold("mesh-b-worker-");
        }
    }

    @Test
    void byTheDepartureOfTheCaller(RedisServer redis) {
        try (Mesh there = Nodes.join(redis, "c", promising)) {
            Mesh here = Nodes.builder(redis, "c").join();
            await().atMost(PATIENCE).until(() -> there.view().size() == 2);
            // a request in its name, of which it knows nothing and which it cannot cancel
            try (Published raw = new Published(redis)) {
                raw.publish(
                        "app:mesh:c:node:" + there.instanceId(),
                        "{\"requestId\":\"r\",\"senderInstanceId\":" + here.instanceId()
                                + ",\"type\":\"Trials.echo\",\"timeoutMs\":600000,\"data\":\"x\"}");
            }
            awaitBegun();
            here.close();
            awaitTold("mesh-c-worker-");
            assertThat(context.join().caller()).isEmpty();
        }
    }

    @Test
    void byTheEndOfItsOwnNode(RedisServer redis) {
        Mesh there = Nodes.builder(redis, "d")
                .drainTimeout(Duration.ofMillis(100))
                .serve(Trials.serving(promising))
                .join();
        try (Mesh here = Nodes.builder(redis, "d").join()) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId()).callAsync(Trials.ECHO, "x");
            awaitBegun();
            there.close();
            assertThat(call).failsWithin(PATIENCE);
            awaitTold("mesh-d-worker-");
        }
    }

    @Test
    void aCallerWhoIsCutOffForAMomentIsNotTakenForDead(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = Nodes.join(redis, "e", promising);
                Mesh here = Nodes.builder(redis, "e")
                        .redis(proxy.uri())
                        .nodeTtl(Duration.ofSeconds(30))
                        .join()) {
            await().atMost(PATIENCE).until(() -> there.view().size() == 2);
            CompletableFuture<String> call = Nodes.target(here, there.instanceId(), Nodes.idle(Duration.ofSeconds(3)))
                    .callAsync(Trials.ECHO, "x");
            awaitBegun();
            proxy.refuse();
            String inbox = "app:mesh:e:node:" + here.instanceId();
            await().atMost(PATIENCE)
                    .until(() -> redis.command("PUBSUB", "NUMSUB", inbox).endsWith("\n0"));
            await().pollDelay(Duration.ofMillis(1_200)) // a beat is due each second: one reaches nobody
                    .atMost(PATIENCE)
                    .until(() -> true);
            proxy.accept();
            await().atMost(PATIENCE)
                    .until(() -> redis.command("PUBSUB", "NUMSUB", inbox).endsWith("\n1"));
            assertThat(told).isEmpty();
            end.complete("done");
            assertThat(call).succeedsWithin(PATIENCE).isEqualTo("done");
        }
    }

    @Test
    void aOneWayMessageOutlivesItsSender(RedisServer redis) {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        try (Mesh there = Nodes.join(redis, "f", Binding.running(Trials.NOTE, (text, call) -> {
            begun.countDown();
            go.await();
            cancelled.complete(call.isCancelled());
        }))) {
            Mesh here = Nodes.builder(redis, "f").join();
            Nodes.target(here, there.instanceId()).call(Trials.NOTE, "x");
            awaitBegun();
            here.close();
            await().atMost(PATIENCE).until(() -> there.view().size() == 1);
            go.countDown();
            assertThat(cancelled).succeedsWithin(PATIENCE).isEqualTo(false);
        }
    }

    private void awaitBegun() {
        await().atMost(PATIENCE).until(() -> begun.getCount() == 0);
    }

    private void awaitTold(String thread) {
        await().atMost(PATIENCE).until(() -> !told.isEmpty());
        assertThat(told)
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith(thread).endsWith(" true"));
        end.complete("late");
    }

    private static MeshNode seen(Mesh by, Mesh node) {
        return by.view().stream()
                .filter(candidate -> candidate.instanceId() == node.instanceId())
                .findFirst()
                .orElseThrow();
    }
}
