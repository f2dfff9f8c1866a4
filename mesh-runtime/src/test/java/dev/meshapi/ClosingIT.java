package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.MeshThreads;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Closing: announced, polite to what runs, complete, and safe from anywhere. */
@WithRedis
class ClosingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void nothingIsLeftInRedisOrInTheJvm(RedisServer redis) {
        Mesh other = Nodes.builder(redis, "left").join();
        Mesh mesh = Nodes.join(redis, "left", Binding.replying(Trials.ECHO, (text, call) -> text));
        Nodes.target(other, mesh.instanceId()).call(Trials.ECHO, "x");
        Nodes.self(mesh).callAsync(Trials.ECHO, "x").join();
        String id = String.valueOf(mesh.instanceId());
        assertThat(redis.command("HEXISTS", "{app:mesh:left}:nodes", id)).isEqualTo("1");
        mesh.close();
        assertThat(redis.command("HEXISTS", "{app:mesh:left}:nodes", id)).isEqualTo("0");
        assertThat(redis.command("ZSCORE", "{app:mesh:left}:heartbeats", id)).isEqualTo("(nil)");
        assertThat(redis.command("PUBSUB", "NUMSUB", "app:mesh:left:node:" + id))
                .endsWith("\n0");
        assertThat(other.nodes()).containsExactly(other.self());
        assertThatExceptionOfType(MeshNodeUnavailableException.class)
                .isThrownBy(() -> Nodes.target(other, mesh.instanceId()).call(Trials.ECHO, "x"));
        other.close();
        assertThat(redis.command("EXISTS", "{app:mesh:left}:nodes")).isEqualTo("0");
        assertThat(redis.command("EXISTS", "{app:mesh:left}:heartbeats")).isEqualTo("0");
        MeshThreads.awaitNone("left");
        assertThat(redis.command("CLIENT", "LIST")).doesNotContain("name=mesh-left");
    }

    @Test
    void everythingThrowsAfterwardsButWhatNeedsNoMesh(RedisServer redis) {
        Mesh mesh = Nodes.join(redis, "after", Binding.replying(Trials.ECHO, (text, call) -> text));
        long id = mesh.instanceId();
        mesh.close();
        List<Runnable> uses = List.of(
                mesh::nodes,
                () -> mesh.serve(Trials.serving()),
                () -> mesh.withdraw(Trials.class),
                () -> Nodes.self(mesh).call(Trials.ECHO, "x"),
                () -> Nodes.target(mesh, id + 1).call(Trials.ECHO, "x"),
                () -> mesh.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, "x"));
        assertThat(uses)
                .allSatisfy(use -> assertThatExceptionOfType(MeshClosedException.class)
                        .isThrownBy(use::run)
                        .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED)));
        for (long to : new long[] {id, id + 1}) {
            assertThat(Nodes.target(mesh, to).callAsync(Trials.ECHO, "x"))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshClosedException.class);
        }
        assertThat(mesh.state()).isEqualTo(MeshState.CLOSED);
        assertThat(mesh.instanceId()).isEqualTo(id);
        assertThat(mesh.self().instanceId()).isEqualTo(id);
        mesh.close();
    }

    @Test
    void manyThreadsMayCloseAndEachReturnsWhenItIsDone(RedisServer redis) {
        Mesh mesh = Nodes.builder(redis, "many").join();
        List<CompletableFuture<MeshState>> closing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            closing.add(CompletableFuture.supplyAsync(() -> {
                mesh.close();
                return mesh.state();
            }));
        }
        assertThat(closing)
                .allSatisfy(state -> assertThat(state).succeedsWithin(PATIENCE).isEqualTo(MeshState.CLOSED));
    }

    @Test
    void aHandlerMayCloseItsOwnNode(RedisServer redis) {
        CompletableFuture<Mesh> self = new CompletableFuture<>();
        Mesh mesh = Nodes.builder(redis, "handler")
                .drainTimeout(Duration.ofSeconds(60))
                .serve(Trials.serving(
                        Binding.running(Trials.NOTE, (text, call) -> self.join().close())))
                .join();
        self.complete(mesh);
        try (Mesh other = Nodes.builder(redis, "handler").join()) {
            Nodes.target(other, mesh.instanceId()).call(Trials.NOTE, "close");
            await().atMost(PATIENCE).until(() -> mesh.state() == MeshState.CLOSED);
            assertThat(other.nodes()).containsExactly(other.self());
        }
        MeshThreads.awaitNone("handler");
    }

    @Test
    void aLocalHandlerMayCloseItsOwnNode(RedisServer redis) {
        CompletableFuture<Mesh> self = new CompletableFuture<>();
        Mesh mesh = Nodes.builder(redis, "own")
                .drainTimeout(Duration.ofSeconds(60))
                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                    self.join().close();
                    return text;
                })))
                .join();
        self.complete(mesh);
        assertThat(Nodes.self(mesh).call(Trials.ECHO, "closed")).isEqualTo("closed");
        assertThat(mesh.state()).isEqualTo(MeshState.CLOSED);
        MeshThreads.awaitNone("own");
    }

    @Test
    void aHandlerThatClosesWhileAnotherThreadClosesDoesNotWaitForItself(RedisServer redis) {
        CompletableFuture<Mesh> self = new CompletableFuture<>();
        CountDownLatch closing = new CountDownLatch(1);
        Mesh mesh = Nodes.builder(redis, "both")
                .drainTimeout(Duration.ofSeconds(60))
                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                    closing.countDown();
                    await().atMost(PATIENCE).until(() -> self.join().state() == MeshState.DRAINING);
                    self.join().close();
                    return text;
                })))
                .join();
        self.complete(mesh);
        CompletableFuture<String> call = Nodes.self(mesh).callAsync(Trials.ECHO, "x");
        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            mesh.close();
        });
        assertThat(call).succeedsWithin(PATIENCE).isEqualTo("x");
        assertThat(closed).succeedsWithin(PATIENCE);
    }

    @Test
    void aContinuationOfAnAsynchronousCallMayClose(RedisServer redis) {
        Mesh mesh = Nodes.builder(redis, "continuation").join();
        CompletableFuture<String> later = new CompletableFuture<>();
        try (Mesh other = Nodes.join(redis, "continuation", Binding.promising(Trials.ECHO, (text, call) -> later))) {
            CompletableFuture<Void> closed = Nodes.target(mesh, other.instanceId())
                    .callAsync(Trials.ECHO, "x")
                    .thenRun(mesh::close);
            later.complete("now");
            assertThat(closed).succeedsWithin(PATIENCE);
            assertThat(other.nodes()).containsExactly(other.self());
        }
        MeshThreads.awaitNone("continuation");
    }

    @Test
    void pendingCallsFailAsUnknown(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        Binding<String, String> stuck = Binding.replying(Trials.ECHO, (text, call) -> {
            begun.countDown();
            end.await();
            return text;
        });
        try (Mesh there = Nodes.builder(redis, "pending")
                .drainTimeout(Duration.ZERO)
                .serve(Trials.serving(stuck))
                .join()) {
            Mesh here = Nodes.builder(redis, "pending")
                    .drainTimeout(Duration.ofMillis(100))
                    .serve(Trials.serving(stuck))
                    .join();
            Target.One remote = Nodes.target(here, there.instanceId());
            CompletableFuture<String> async = remote.callAsync(Trials.ECHO, "x");
            CompletableFuture<String> blocking = CompletableFuture.supplyAsync(() -> remote.call(Trials.ECHO, "y"));
            CompletableFuture<String> local = Nodes.self(here).callAsync(Trials.ECHO, "z");
            await().atMost(PATIENCE).until(() -> begun.getCount() == 0);
            here.close();
            for (CompletableFuture<String> call : List.of(async, blocking, local)) {
                assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(() -> call.orTimeout(20, TimeUnit.SECONDS).join())
                        .havingCause()
                        .isInstanceOfSatisfying(
                                MeshClosedException.class,
                                e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
            }
            end.countDown();
        }
    }

    @Test
    void callsInARaceWithCloseEndAllTheSame(RedisServer redis) {
        try (Mesh there = Nodes.join(redis, "race", Binding.replying(Trials.ECHO, (text, call) -> text))) {
            for (int round = 0; round < 5; round++) {
                Mesh here = Nodes.join(redis, "race", Binding.replying(Trials.ECHO, (text, call) -> text));
                List<CompletableFuture<String>> calls = new ArrayList<>();
                CompletableFuture<Void> caller = CompletableFuture.runAsync(() -> {
                    for (int i = 0; here.state() != MeshState.CLOSED || i < 200; i++) {
                        long to = i % 2 == 0 ? there.instanceId() : here.instanceId();
                        calls.add(Nodes.target(here, to).callAsync(Trials.ECHO, "x"));
                    }
                });
                await().until(() -> calls.size() > 20);
                here.close();
                assertThat(caller).succeedsWithin(PATIENCE);
                for (CompletableFuture<String> call : calls) {
                    assertThat(call.handle((value, failure) -> failure == null || failure instanceof MeshException))
                            .succeedsWithin(PATIENCE)
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void aDrainingNodeRefusesNewCallsAndLetsRunningOnesFinish(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Mesh mesh = Nodes.builder(redis, "drain")
                .drainTimeout(Duration.ofSeconds(60))
                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                    begun.countDown();
                    end.await();
                    return text;
                })))
                .join();
        try (Mesh other = Nodes.builder(redis, "drain").join()) {
            Target.One target = Nodes.target(other, mesh.instanceId());
            CompletableFuture<String> running = target.callAsync(Trials.ECHO, "running");
            await().atMost(PATIENCE).until(() -> begun.getCount() == 0);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(mesh::close);
            await().atMost(PATIENCE).until(() -> other.nodes().get(0).state() == MeshNode.State.DRAINING);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThatExceptionOfType(MeshNodeUnavailableException.class)
                            .isThrownBy(() -> Nodes.target(other, mesh.instanceId(), Nodes.idle(Duration.ofMillis(300)))
                                    .call(Trials.ECHO, "new"))
                            .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED)));
            assertThat(mesh.state()).isEqualTo(MeshState.DRAINING);
            assertThatExceptionOfType(MeshNodeUnavailableException.class)
                    .isThrownBy(() -> Nodes.self(mesh).call(Trials.ECHO, "own"));
            assertThat(closed).isNotDone();
            end.countDown();
            assertThat(running).succeedsWithin(PATIENCE).isEqualTo("running");
            assertThat(closed).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void aHandlerThatOutlivesTheDrainTimeoutIsCancelledAndItsCallerTold(RedisServer redis) {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger begins = new AtomicInteger();
        Mesh mesh = Nodes.builder(redis, "outlive")
                .drainTimeout(Duration.ofMillis(200))
                .maxRunningCalls(1)
                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                    begins.incrementAndGet();
                    begun.countDown();
                    try {
                        Thread.sleep(120_000);
                        return text;
                    } catch (InterruptedException e) {
                        cancelled.complete(call.isCancelled());
                        throw e;
                    }
                })))
                .join();
        try (Mesh other = Nodes.builder(redis, "outlive").join()) {
            Target.One target = Nodes.target(other, mesh.instanceId(), Nodes.idle(Duration.ofSeconds(60)));
            CompletableFuture<String> running = target.callAsync(Trials.ECHO, "running");
            await().atMost(PATIENCE).until(() -> begun.getCount() == 0);
            CompletableFuture<String> queued = target.callAsync(Trials.ECHO, "queued");
            // refused or queued, but answered: when this is, the one before it has arrived
            assertThatExceptionOfType(MeshNoHandlerException.class).isThrownBy(() -> target.call(Trials.BLOB, 1));
            mesh.close();
            assertThat(running)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            MeshCancelledException.class,
                            e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
            assertThat(queued)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            MeshNodeUnavailableException.class,
                            e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            assertThat(begins).hasValue(1);
            assertThat(cancelled).succeedsWithin(PATIENCE).isEqualTo(true);
        }
        MeshThreads.awaitNone("outlive");
    }

    @Test
    void anInterruptedThreadClosesAndStaysInterrupted(RedisServer redis) {
        Mesh mesh = Nodes.builder(redis, "interrupted").join();
        Thread.currentThread().interrupt();
        mesh.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(mesh.state()).isEqualTo(MeshState.CLOSED);
        assertThat(redis.command("EXISTS", "{app:mesh:interrupted}:nodes")).isEqualTo("0");
        MeshThreads.awaitNone("interrupted");
    }

    @Test
    void aProcessThatClosesIsGoneForTheOthersAtOnce(RedisServer redis) {
        try (Mesh mesh = Nodes.builder(redis, "goodbye").join();
                NodeProcess there = TrialNode.join(redis, "goodbye")) {
            assertThat(mesh.nodes()).hasSize(2);
            there.tell("close");
            there.awaitLine("closed");
            assertThat(mesh.nodes()).containsExactly(mesh.self());
        }
    }
}
