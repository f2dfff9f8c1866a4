package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is called inside a handler belongs to the call that the handler serves: its deadline, its trace, its end. */
@WithRedis
class NestedCallsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Mesh> meshes = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    /** What the last of the chain has seen. */
    private final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();

    private final List<Optional<Duration>> rests = new CopyOnWriteArrayList<>();
    private final List<String> interrupted = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void close() {
        never.countDown();
        meshes.forEach(Mesh::close);
    }

    /** The last of a chain: holds what it is told to hold. */
    private Mesh last(RedisServer redis, String key) {
        return add(Nodes.join(redis, key, Binding.replying(Trials.ECHO, (text, call) -> {
            headers.add(call.headers());
            rests.add(call.remaining());
            begun.incrementAndGet();
            if (text.equals("hold")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    interrupted.add("last cancelled=" + call.isCancelled());
                    throw e;
                }
            }
            return text;
        })));
    }

    private Mesh add(Mesh mesh) {
        meshes.add(mesh);
        return mesh;
    }

    /** One that passes on what it gets, as this binding does. */
    private Mesh between(RedisServer redis, String key, Pass pass) {
        Mesh[] self = new Mesh[1];
        Mesh mesh = add(Nodes.join(
                redis, key, Binding.promising(Trials.ECHO, (text, call) -> pass.on(self[0], text, call))));
        self[0] = mesh;
        return mesh;
    }

    private interface Pass {
        CompletionStage<String> on(Mesh self, String text, CallContext call) throws Exception;
    }

    private Mesh caller(RedisServer redis, String key) {
        return add(Nodes.builder(redis, key).join());
    }

    private static CompletableFuture<String> ask(Mesh from, Mesh to, String text, CallOptions options) {
        return Nodes.target(from, to.instanceId(), options).callAsync(Trials.ECHO, text);
    }

    @Test
    void theRestOfTheDeadlineIsPassedOnFromNodeToNode(RedisServer redis) {
        Mesh c = last(redis, "rest");
        Mesh b = between(
                redis,
                "rest",
                (self, text, call) -> CompletableFuture.completedStage(
                        Nodes.target(self, c.instanceId()).call(Trials.ECHO, text)));
        Mesh a = caller(redis, "rest");
        assertThat(ask(a, b, "x", Nodes.deadline(Duration.ofSeconds(20)))).succeedsWithin(PATIENCE);
        assertThat(rests)
                .singleElement()
                .satisfies(rest -> assertThat(rest)
                        .hasValueSatisfying(left -> assertThat(left)
                                .isLessThan(Duration.ofSeconds(20))
                                .isPositive()));
    }

    @Test
    void theDeadlineOfTheWholeEndsTheInnermostCall(RedisServer redis) {
        Mesh c = last(redis, "whole");
        CompletableFuture<Throwable> inner = new CompletableFuture<>();
        Mesh b = between(redis, "whole", (self, text, call) -> {
            CompletableFuture<String> reply = ask(self, c, text, Nodes.deadline(Duration.ZERO));
            CompletionStage<String> end = reply;
            end.whenComplete((value, failure) -> inner.complete(failure));
            return reply;
        });
        Mesh a = caller(redis, "whole");
        assertThat(ask(a, b, "hold", Nodes.deadline(Duration.ofMillis(1_500))))
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(MeshTimeoutException.class);
        assertThat(inner).succeedsWithin(PATIENCE).isInstanceOf(MeshException.class);
        await().atMost(PATIENCE).until(() -> interrupted.contains("last cancelled=true"));
    }

    @Test
    void whatIsCalledTooLateIsNotSent(RedisServer redis) throws Exception {
        Mesh c = last(redis, "late");
        CompletableFuture<Throwable> inner = new CompletableFuture<>();
        Mesh b = between(redis, "late", (self, text, call) -> {
            ForkJoinPool.commonPool().execute(() -> {
                await().atMost(PATIENCE)
                        .until(() -> call.remaining().orElseThrow().isZero());
                CallOptions within = CallOptions.defaults().within(call);
                CompletionStage<String> end = ask(self, c, text, within);
                end.whenComplete((value, failure) -> inner.complete(failure));
            });
            return new CompletableFuture<>();
        });
        Mesh a = caller(redis, "late");
        assertThat(ask(a, b, "x", Nodes.deadline(Duration.ofMillis(300)))).failsWithin(PATIENCE);
        assertThat(inner.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        MeshException.class, e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        assertThat(begun).hasValue(0);
    }

    @Test
    void theTraceIsPassedOn(RedisServer redis) {
        Mesh c = last(redis, "trace");
        Mesh b = between(
                redis,
                "trace",
                (self, text, call) -> CompletableFuture.completedStage(
                        Nodes.target(self, c.instanceId()).call(Trials.ECHO, text)));
        Mesh a = caller(redis, "trace");
        CallOptions traced = CallOptions.defaults()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("tenant", "acme");
        assertThat(ask(a, b, "x", traced)).succeedsWithin(PATIENCE);
        assertThat(headers)
                .containsExactly(Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void cancellingTheFirstReachesTheLastOfABlockingChain(RedisServer redis) {
        Mesh c = last(redis, "blocking");
        Mesh b = between(
                redis,
                "blocking",
                (self, text, call) -> CompletableFuture.completedStage(
                        Nodes.target(self, c.instanceId()).call(Trials.ECHO, text)));
        cancelTheFirst(caller(redis, "blocking"), b);
    }

    @Test
    void cancellingTheFirstReachesTheLastOfAChainOfPromises(RedisServer redis) {
        Mesh c = last(redis, "promises");
        Mesh b = between(redis, "promises", (self, text, call) -> ask(self, c, text, CallOptions.defaults()));
        cancelTheFirst(caller(redis, "promises"), b);
    }

    @Test
    void cancellingTheFirstReachesWhatAnotherThreadCalledWithinIt(RedisServer redis) {
        Mesh c = last(redis, "within");
        Mesh b = between(
                redis,
                "within",
                (self, text, call) -> CompletableFuture.supplyAsync(() -> Nodes.target(
                                self, c.instanceId(), CallOptions.defaults().within(call))
                        .call(Trials.ECHO, text)));
        cancelTheFirst(caller(redis, "within"), b);
    }

    @Test
    void cancellingTheFirstReachesEachNodeOfAGather(RedisServer redis) {
        last(redis, "gather");
        last(redis, "gather");
        Mesh b = between(
                redis,
                "gather",
                (self, text, call) -> self.target(Address.others(), CallOptions.defaults())
                        .callAsync(Trials.ECHO, text, Gather.all())
                        .thenApply(Object::toString));
        Mesh a = caller(redis, "gather");
        await().atMost(PATIENCE).until(() -> b.view().size() == 4);
        CompletableFuture<String> call = ask(a, b, "hold", CallOptions.defaults());
        await().atMost(PATIENCE).until(() -> begun.get() == 2);
        call.cancel(true);
        await().atMost(PATIENCE).until(() -> interrupted.size() == 2);
    }

    private void cancelTheFirst(Mesh a, Mesh b) {
        CompletableFuture<String> call = ask(a, b, "hold", CallOptions.defaults());
        await().atMost(PATIENCE).until(() -> begun.get() == 1);
        call.cancel(true);
        await().atMost(PATIENCE).until(() -> interrupted.contains("last cancelled=true"));
    }
}
