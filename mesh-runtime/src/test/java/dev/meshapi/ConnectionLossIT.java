package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.MeshThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The connections break and come back: calls tell the truth, nothing runs twice, and nodes go on. */
@WithRedis(owned = true)
class ConnectionLossIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    private Binding<String, String> counting() {
        return Binding.replying(Trials.ECHO, (text, call) -> {
            runs.computeIfAbsent(text, any -> new AtomicInteger()).incrementAndGet();
            return text;
        });
    }

    @Test
    void whileDownCallsFailAtOnceAsNotExecuted(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = Nodes.join(redis, "down", counting());
                Mesh here = Mesh.builder("down")
                        .redis(proxy.uri())
                        .idleTimeout(Duration.ofSeconds(60))
                        .heartbeatInterval(Duration.ofMillis(200))
                        .serve(Trials.serving(
                                counting(),
                                Binding.running(
                                        Trials.NOTE,
                                        (text, call) -> runs.computeIfAbsent("note " + text, any -> new AtomicInteger())
                                                .incrementAndGet())))
                        .join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            assertThat(target.call(Trials.ECHO, "before")).isEqualTo("before");
            proxy.refuse();
            await().atMost(PATIENCE).until(() -> execution(target) == Execution.NOT_EXECUTED);
            long start = System.nanoTime();
            assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(() -> target.call(Trials.ECHO, "down"))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(() ->
                            here.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, "down"))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            assertThat(target.callAsync(Trials.ECHO, "down"))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshConnectionException.class);
            assertThatExceptionOfType(MeshConnectionException.class).isThrownBy(here::nodes);
            assertThatExceptionOfType(MeshConnectionException.class).isThrownBy(() -> here.serve(Greetings.serving()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(Nodes.self(here).call(Trials.ECHO, "own"))
                    .as("no Redis needed")
                    .isEqualTo("own");
            proxy.accept();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> target.call(Trials.ECHO, "after").equals("after"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(there.nodes().get(1).apis())
                            .as("the record that Redis could not take follows with a beat")
                            .containsKey("Greetings"));
            assertThat(runs).doesNotContainKeys("down", "note down");
        }
    }

    @Test
    void aResetInTheMiddleOfManyCallsRunsNoneOfThemTwice(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = Nodes.join(redis, "reset", counting());
                Mesh here = Mesh.builder("reset")
                        .redis(proxy.uri())
                        .idleTimeout(Duration.ofSeconds(2))
                        .join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                for (int i = 0; i < 500; i++) {
                    calls.add(target.callAsync(Trials.ECHO, round + "." + i));
                }
                assertThat(calls.get(round * 500)).as("the first reply is here").succeedsWithin(PATIENCE);
                proxy.cut();
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> target.call(Trials.ECHO, "again").equals("again"));
            }
            int succeeded = 0;
            for (int i = 0; i < calls.size(); i++) {
                String name = i / 500 + "." + i % 500;
                CompletableFuture<Object> end =
                        calls.get(i).handle((value, failure) -> failure == null ? value : failure);
                Object outcome = end.orTimeout(30, TimeUnit.SECONDS).join();
                int ran = runs.containsKey(name) ? runs.get(name).get() : 0;
                if (outcome instanceof MeshException e) {
                    assertThat(ran)
                            .as("%s: %s", name, e)
                            .isLessThanOrEqualTo(e.execution() == Execution.NOT_EXECUTED ? 0 : 1);
                } else {
                    assertThat(outcome).isEqualTo(name);
                    assertThat(ran).as(name).isEqualTo(1);
                    succeeded++;
                }
            }
            assertThat(succeeded).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void afterARestartWithItsDataNodesBeatAgainAndCallsWork(RedisServer redis) {
        try (Mesh there = Nodes.join(redis, "restart", counting());
                Mesh here = Nodes.builder(redis, "restart")
                        .idleTimeout(Duration.ofSeconds(1))
                        .join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            assertThat(target.call(Trials.ECHO, "before")).isEqualTo("before");
            redis.restart(Data.KEEP);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> target.call(Trials.ECHO, "after").equals("after"));
            String beat = redis.command("ZSCORE", "{app:mesh:restart}:heartbeats", "1");
            await().atMost(PATIENCE)
                    .until(() -> !redis.command("ZSCORE", "{app:mesh:restart}:heartbeats", "1")
                            .equals(beat));
            assertThat(here.nodes()).extracting(MeshNode::instanceId).containsExactly(1L, 2L);
            assertThat(there.state()).isEqualTo(MeshState.UP);
        }
    }

    @Test
    void whenRedisLosesItsDataNodesAreInTheRegistryAgainUnderTheSameIdentity(RedisServer redis) {
        try (Mesh there = Nodes.join(redis, "lost", counting());
                Mesh here = Nodes.builder(redis, "lost")
                        .idleTimeout(Duration.ofSeconds(1))
                        .join()) {
            List<MeshNode> before = here.nodes();
            redis.flush();
            await().atMost(PATIENCE).until(() -> here.nodes().size() == 2);
            assertThat(here.nodes()).isEqualTo(before);
            assertThat(Nodes.target(here, there.instanceId()).call(Trials.ECHO, "x"))
                    .isEqualTo("x");
            redis.restart(Data.LOSE);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> here.nodes().size() == 2);
            try (Mesh third = Nodes.builder(redis, "lost").join()) {
                assertThat(third.instanceId()).isGreaterThan(2);
            }
        }
    }

    @Test
    void aHandlerGoesOnWhileTheConnectionIsAwayAndIsNotCancelledForIt(RedisServer redis) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = Mesh.builder("goes-on")
                        .redis(proxy.uri())
                        .serve(Trials.serving(Binding.replying(Trials.TAKE, (millis, call) -> {
                            begun.countDown();
                            Thread.sleep(millis);
                            cancelled.complete(call.isCancelled());
                            return "took";
                        })))
                        .join();
                Mesh here = Nodes.builder(redis, "goes-on").join()) {
            CompletableFuture<String> call = Nodes.target(here, there.instanceId(), Nodes.idle(Duration.ofSeconds(20)))
                    .callAsync(Trials.TAKE, 1_500L);
            await().atMost(PATIENCE).until(() -> begun.getCount() == 0);
            proxy.cut();
            assertThat(call).succeedsWithin(PATIENCE).isEqualTo("took");
            assertThat(cancelled).isCompletedWithValue(false);
        }
    }

    @Test
    void aNodeClosesEvenIfRedisIsGone(RedisServer redis) {
        Mesh mesh = Nodes.builder(redis, "gone")
                .connectTimeout(Duration.ofSeconds(2))
                .join();
        redis.kill();
        assertThatCode(mesh::close).doesNotThrowAnyException();
        assertThat(mesh.state()).isEqualTo(MeshState.CLOSED);
        MeshThreads.awaitNone("gone");
    }

    @Test
    void aNodeClosesEvenIfRedisIsFrozen(RedisServer redis) {
        Mesh mesh = Nodes.builder(redis, "frozen")
                .connectTimeout(Duration.ofSeconds(1))
                .join();
        redis.freeze();
        long start = System.nanoTime();
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(mesh::nodes)
                .withMessage("Redis did not list the nodes within 1000 ms")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
        mesh.close();
        assertThat(mesh.state()).isEqualTo(MeshState.CLOSED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        MeshThreads.awaitNone("frozen");
    }

    private static Execution execution(Target.One target) {
        try {
            target.call(Trials.ECHO, "probe");
            return Execution.EXECUTED;
        } catch (MeshException e) {
            return e.execution();
        }
    }
}
