package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Too many calls are refused at once with an answer that says so, and nothing gets stuck. */
@WithRedis
class OverloadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void whatIsTooMuchIsRefusedAndTheRestRunsInOrder(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        List<String> ran = new ArrayList<>();
        try (Mesh there = Nodes.builder(redis, "overload")
                        .maxRunningCalls(1)
                        .maxQueuedCalls(2)
                        .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                            end.await();
                            synchronized (ran) {
                                ran.add(text);
                            }
                            return text;
                        })))
                        .join();
                Mesh here = Nodes.join(redis, "overload")) {
            Target.One target = Nodes.target(here, there.instanceId());
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                calls.add(target.callAsync(Trials.ECHO, name));
            }
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> target.call(Trials.ECHO, "d"))
                    .satisfies(e -> {
                        assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                        assertThat(e.instanceId()).isEqualTo(there.instanceId());
                    });
            end.countDown();
            assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(PATIENCE));
            assertThat(target.call(Trials.ECHO, "e")).isEqualTo("e");
            assertThat(ran).containsExactly("a", "b", "c", "e");
        }
    }

    @Test
    void tooManyPendingCallsAreRefusedHere(RedisServer redis) {
        CompletableFuture<String> end = new CompletableFuture<>();
        try (Mesh there = Nodes.join(redis, "overload", Binding.promising(Trials.ECHO, (text, call) -> end));
                Mesh here = Nodes.builder(redis, "overload").maxPendingCalls(2).join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            CompletableFuture<String> one = target.callAsync(Trials.ECHO, "a");
            CompletableFuture<String> two = target.callAsync(Trials.ECHO, "b");
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> target.call(Trials.ECHO, "c"))
                    .withMessageContaining("maxPendingCalls")
                    .satisfies(e -> assertThat(e.instanceId()).isEqualTo(here.instanceId()));
            end.complete("ended");
            assertThat(one).succeedsWithin(PATIENCE);
            assertThat(two).succeedsWithin(PATIENCE);
            assertThat(target.call(Trials.ECHO, "d")).isEqualTo("ended");
        }
    }

    @Test
    void anExecutorThatRefusesIsAnOverload(RedisServer redis) {
        AtomicInteger refusals = new AtomicInteger(4);
        try (Mesh there = Nodes.builder(redis, "overload")
                        .maxRunningCalls(1)
                        .executor(task -> {
                            if (refusals.getAndDecrement() > 0) {
                                throw new RejectedExecutionException("full");
                            }
                            new Thread(task).start();
                        })
                        .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> text)))
                        .join();
                Mesh here = Nodes.join(redis, "overload")) {
            Target.One remote = Nodes.target(here, there.instanceId());
            Target.One local = Nodes.self(there);
            for (Target.One target : List.of(remote, local, remote, local)) {
                assertThat(target.callAsync(Trials.ECHO, "a"))
                        .failsWithin(PATIENCE)
                        .withThrowableThat()
                        .withCauseInstanceOf(MeshOverloadedException.class);
            }
            assertThat(remote.call(Trials.ECHO, "b")).isEqualTo("b");
            assertThat(local.callAsync(Trials.ECHO, "c")).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void manyThatWaitForAnExecutorThatHasEndedAreAllRefused(RedisServer redis) {
        int many = 20_000;
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Mesh there = Nodes.builder(redis, "ended")
                        .maxRunningCalls(1)
                        .maxQueuedCalls(many)
                        .executor(executor)
                        .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                            end.await();
                            return text;
                        })))
                        .join();
                Mesh here =
                        Nodes.builder(redis, "ended").maxPendingCalls(many + 1).join()) {
            Target.One target = Nodes.target(here, there.instanceId(), Nodes.idle(Duration.ofMinutes(2)));
            CompletableFuture<String> first = target.callAsync(Trials.ECHO, "first");
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                calls.add(target.callAsync(Trials.ECHO, "later"));
            }
            executor.shutdown();
            end.countDown();
            assertThat(first).succeedsWithin(Duration.ofMinutes(1));
            for (CompletableFuture<String> call : calls) {
                assertThat(call)
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableThat()
                        .withCauseInstanceOf(MeshOverloadedException.class);
            }
        }
    }

    @Test
    void twoBusyNodesThatCallEachOtherDoNotWaitForEachOther(RedisServer redis) {
        Mesh[] nodes = new Mesh[2];
        try (Mesh one = busy(redis, nodes, 1);
                Mesh two = busy(redis, nodes, 0)) {
            nodes[0] = one;
            nodes[1] = two;
            List<CompletableFuture<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                calls.add(Nodes.target(two, one.instanceId()).callAsync(PING, 1));
                calls.add(Nodes.target(one, two.instanceId()).callAsync(PING, 1));
            }
            for (CompletableFuture<Integer> call : calls) {
                assertThat(call.handle((value, failure) ->
                                failure == null ? null : failure.getCause() == null ? failure : failure.getCause()))
                        .as("each call ends, as a success or as an overload")
                        .succeedsWithin(Duration.ofSeconds(60))
                        .satisfiesAnyOf(
                                end -> assertThat(end).isNull(),
                                end -> assertThat(end).isInstanceOf(MeshException.class));
            }
            assertThat(Nodes.target(two, one.instanceId()).call(PING, 1)).isEqualTo(2);
            assertThat(Nodes.target(one, two.instanceId()).call(PING, 1)).isEqualTo(2);
        }
    }

    private static final Message<Integer, Integer> PING =
            Message.request("Trials.ping", TypeRef.of(int.class), TypeRef.of(int.class));

    /** Each ping of depth 1 pings the other node with depth 0 before it answers. */
    private static Mesh busy(RedisServer redis, Mesh[] nodes, int other) {
        int self = 1 - other;
        return Nodes.builder(redis, "overload")
                .maxRunningCalls(2)
                .maxQueuedCalls(4)
                .idleTimeout(Duration.ofSeconds(1))
                .serve(Trials.serving(Binding.replying(
                        PING,
                        (depth, call) -> depth == 0
                                ? 1
                                : 1
                                        + Nodes.target(nodes[self], nodes[other].instanceId())
                                                .call(PING, depth - 1))))
                .join();
    }
}
