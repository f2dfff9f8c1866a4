package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A call reaches the node that its address means, and another one where that may be. */
@WithRedis
class AddressesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who ran what, by the id of the node. */
    private final Map<Long, AtomicInteger> runs = new ConcurrentHashMap<>();

    private final List<Mesh> meshes = new ArrayList<>();

    private Mesh join(MeshBuilder builder, Binding<?, ?>... bindings) {
        Mesh mesh = builder.serve(Trials.serving(bindings)).join();
        meshes.add(mesh);
        return mesh;
    }

    /** A node that replies with its id. */
    private Mesh telling(RedisServer redis, String key) {
        Mesh[] self = new Mesh[1];
        CountDownLatch joined = new CountDownLatch(1);
        Mesh mesh = join(Nodes.builder(redis, key), Binding.replying(Trials.ECHO, (text, call) -> {
            joined.await();
            runs.computeIfAbsent(self[0].instanceId(), any -> new AtomicInteger())
                    .incrementAndGet();
            return Long.toString(self[0].instanceId());
        }));
        self[0] = mesh;
        joined.countDown();
        return mesh;
    }

    private static long asked(Mesh from, Address.One address) {
        return asked(from, address, CallOptions.defaults());
    }

    private static long asked(Mesh from, Address.One address, CallOptions options) {
        return Long.parseLong(from.target(address, options).call(Trials.ECHO, "x"));
    }

    private static void awaitView(Mesh mesh, int size) {
        await().atMost(PATIENCE).until(() -> mesh.view().size() == size);
    }

    private void closeAll() {
        meshes.forEach(Mesh::close);
    }

    @Test
    void anySpreadsOverAllWhoServeTheMessageTheOwnNodeIncluded(RedisServer redis) {
        Mesh a = telling(redis, "any");
        Mesh b = telling(redis, "any");
        Mesh c = telling(redis, "any");
        try (Mesh silent = Nodes.builder(redis, "any").join()) {
            awaitView(a, 4);
            awaitView(silent, 4);
            for (Mesh from : List.of(a, silent)) {
                Map<Long, Integer> shares = new TreeMap<>();
                for (int i = 0; i < 300; i++) {
                    shares.merge(asked(from, Address.any()), 1, Integer::sum);
                }
                assertThat(shares).containsOnlyKeys(a.instanceId(), b.instanceId(), c.instanceId());
                assertThat(shares.values()).allMatch(share -> share > 40);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(asked(a, Address.any().orOwn())).isEqualTo(a.instanceId());
            }
            assertThat(silent.target(Address.any().orOwn(), CallOptions.defaults())
                            .callAsync(Trials.ECHO, "x"))
                    .succeedsWithin(PATIENCE);
        } finally {
            closeAll();
        }
    }

    @Test
    void rightAfterJoinAndServeEverybodyIsThere(RedisServer redis) {
        Mesh first = telling(redis, "at-once");
        Mesh second = telling(redis, "at-once");
        try {
            assertThat(second.view()).extracting(MeshNode::instanceId).contains(first.instanceId());
            assertThat(second.target(Address.all(), CallOptions.defaults())
                            .call(Trials.ECHO, "x", Gather.all())
                            .size())
                    .isEqualTo(2);
            second.serve(Greetings.serving(Binding.replying(Greetings.NAMES, (nothing, call) -> List.of("n"))));
            assertThat(second.target(Address.any(), CallOptions.defaults()).call(Greetings.NAMES))
                    .containsExactly("n");
        } finally {
            closeAll();
        }
    }

    @Test
    void aKeyLeadsToTheSameNodeFromEverywhereUntilThatNodeGoes(RedisServer redis) {
        Mesh a = telling(redis, "keyed");
        Mesh b = telling(redis, "keyed");
        Mesh c = telling(redis, "keyed");
        try {
            meshes.forEach(mesh -> awaitView(mesh, 3));
            Map<String, Long> homes = new TreeMap<>();
            for (int i = 0; i < 60; i++) {
                String key = "key-" + i;
                long home = asked(a, Address.keyed(key));
                assertThat(asked(b, Address.keyed(key))).isEqualTo(home);
                assertThat(asked(c, Address.keyed(key))).isEqualTo(home);
                homes.put(key, home);
            }
            assertThat(homes.values()).contains(a.instanceId(), b.instanceId(), c.instanceId());
            c.close();
            awaitView(a, 2);
            homes.forEach((key, home) -> {
                long now = asked(a, Address.keyed(key));
                if (home == c.instanceId()) {
                    assertThat(now).isNotEqualTo(home);
                } else {
                    assertThat(now).isEqualTo(home);
                }
            });
        } finally {
            closeAll();
        }
    }

    @Test
    void theLeaderIsAsked(RedisServer redis) {
        Mesh a = telling(redis, "leader");
        Mesh b = telling(redis, "leader");
        try {
            await().atMost(PATIENCE)
                    .until(() -> b.leadership().current().isPresent()
                            && a.leadership().current().isPresent());
            long leader = b.leadership().current().getAsLong();
            assertThat(asked(b, Address.leader())).isEqualTo(leader);
            assertThat(asked(a, Address.leader())).isEqualTo(leader);
            assertThatExceptionOfType(MeshNoHandlerException.class)
                    .isThrownBy(() ->
                            b.target(Address.leader(), CallOptions.defaults()).call(Greetings.GREET, "x"))
                    .satisfies(e -> assertThat(e.instanceId()).isEqualTo(leader));
        } finally {
            closeAll();
        }
    }

    @Test
    void anAddressOfTheApplicationIsAskedForEachCall(RedisServer redis) {
        Mesh a = telling(redis, "choice");
        Mesh b = telling(redis, "choice");
        try {
            meshes.forEach(mesh -> awaitView(mesh, 2));
            Address.Choice smallest = serving -> Optional.of(serving.get(0));
            assertThat(asked(b, smallest)).isEqualTo(a.instanceId());
            Address.Choice odd = serving -> {
                throw new IllegalStateException("my own fault");
            };
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> asked(b, odd))
                    .withMessage("my own fault");
            assertThat(b.target(odd, CallOptions.defaults()).callAsync(Trials.ECHO, "x"))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(IllegalStateException.class);
            assertThatExceptionOfType(MeshNodeUnavailableException.class)
                    .isThrownBy(() -> asked(b, (Address.Choice) serving -> Optional.empty()))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        } finally {
            closeAll();
        }
    }

    @Test
    void whatNobodyServesFailsWithoutHavingRun(RedisServer redis) {
        Mesh a = telling(redis, "nobody");
        try {
            for (Address.One address :
                    List.of(Address.any(), Address.keyed("k"), Address.any().orOwn())) {
                assertThatExceptionOfType(MeshNoHandlerException.class)
                        .isThrownBy(
                                () -> a.target(address, CallOptions.defaults()).call(Greetings.GREET, "x"))
                        .withMessageStartingWith("No node serves Greetings.greet")
                        .satisfies(e -> {
                            assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                            assertThat(e.instanceId()).isZero();
                            assertThat(e.messageName()).isEqualTo("Greetings.greet");
                            assertThat(e.elapsed()).isPositive();
                            assertThat(e.tried()).isZero();
                        });
                assertThat(a.target(address, CallOptions.defaults()).callAsync(Greetings.GREET, "x"))
                        .failsWithin(PATIENCE)
                        .withThrowableThat()
                        .withCauseInstanceOf(MeshNoHandlerException.class);
            }
        } finally {
            closeAll();
        }
    }

    /** A record says that node 77 serves the message, and nobody is there: as after a kill, until the eviction. */
    @Test
    void anyMovesOnFromANodeThatIsNotThere(RedisServer redis) {
        Mesh a = telling(redis, "ghost");
        try (Mesh caller = Nodes.builder(redis, "ghost").join()) {
            ghost(redis, "ghost", 77);
            awaitView(caller, 3);
            for (int i = 0; i < 30; i++) {
                assertThat(asked(caller, Address.any())).isEqualTo(a.instanceId());
                assertThat(asked(caller, Address.keyed("k" + i))).isEqualTo(a.instanceId());
                assertThat(caller.target(Address.any(), CallOptions.defaults()).callAsync(Trials.ECHO, "x"))
                        .succeedsWithin(PATIENCE);
            }
            String toTheGhost = keyOf(caller, 77);
            MeshNodeUnavailableException alone = failure(
                    caller, Address.keyed(toTheGhost), CallOptions.defaults().retries(0));
            assertThat(alone.execution()).isEqualTo(Execution.NOT_EXECUTED);
            assertThat(alone.instanceId()).isEqualTo(77);
            assertThat(alone.tried()).isEqualTo(1);
            a.close();
            awaitView(caller, 2);
            ghost(redis, "ghost", 78);
            awaitView(caller, 3);
            MeshNodeUnavailableException both = failure(caller, Address.any(), CallOptions.defaults());
            assertThat(both.execution()).isEqualTo(Execution.NOT_EXECUTED);
            assertThat(both.tried()).isEqualTo(2);
            assertThat(both).hasMessageEndingWith("(after 2 nodes were tried)");
            assertThat(both.getSuppressed()).hasSize(1);
            assertThat(List.of(both.getStackTrace()))
                    .as("the caller's own stack")
                    .anyMatch(frame -> frame.getClassName().equals(AddressesIT.class.getName()));
        } finally {
            closeAll();
        }
    }

    private static MeshNodeUnavailableException failure(Mesh caller, Address.One address, CallOptions options) {
        try {
            throw new AssertionError("answered by " + asked(caller, address, options));
        } catch (MeshNodeUnavailableException e) {
            return e;
        }
    }

    /** A key that leads to this node, found out without calling it. */
    private static String keyOf(Mesh caller, long id) {
        for (int i = 0; ; i++) {
            try {
                asked(caller, Address.keyed("key" + i), CallOptions.defaults().retries(0));
            } catch (MeshNodeUnavailableException e) {
                if (e.instanceId() == id) {
                    return "key" + i;
                }
            }
        }
    }

    /** Puts a node into the registry that has no process, as one of its own would: record, heartbeat, epoch, event. */
    static void ghost(RedisServer redis, String key, long id) {
        String tag = "{app:mesh:" + key + "}";
        String record = String.format(
                "%016x 3600000 UP {\"hostname\":\"ghost\",\"pid\":1,\"startedAt\":\"2026-01-31T12:00:00Z\","
                        + "\"apis\":{\"Trials\":{\"fingerprint\":\"\",\"messages\":[\"Trials.echo\",\"Trials.note\"]}},"
                        + "\"labels\":{},\"address\":null,\"port\":0}",
                id);
        redis.command("ZADD", tag + ":heartbeats", "99999999999999", Long.toString(id));
        redis.command("HSET", tag + ":nodes", Long.toString(id), record);
        String epoch = redis.command("INCR", tag + ":epoch");
        redis.command("PUBLISH", tag + ":events", epoch + " joined " + id + " " + record);
    }

    @Test
    void anyMovesOnFromANodeThatIsFullAndLeavesItAloneForAWhile(RedisServer redis) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Mesh full = join(
                Nodes.builder(redis, "full").maxRunningCalls(1).maxQueuedCalls(0),
                Binding.replying(Trials.ECHO, (text, call) -> {
                    release.await();
                    return "full";
                }));
        try (Mesh caller = Nodes.builder(redis, "full").join()) {
            CompletableFuture<String> held =
                    Nodes.target(caller, full.instanceId()).callAsync(Trials.ECHO, "hold");
            Mesh free = telling(redis, "full");
            awaitView(caller, 3);
            for (int i = 0; i < 30; i++) {
                assertThat(asked(caller, Address.any())).isEqualTo(free.instanceId());
            }
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> Nodes.target(caller, full.instanceId()).call(Trials.ECHO, "x"))
                    .satisfies(e -> {
                        assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                        assertThat(e.instanceId()).isEqualTo(full.instanceId());
                    });
            release.countDown();
            assertThat(held).succeedsWithin(PATIENCE);
        } finally {
            release.countDown();
            closeAll();
        }
    }

    @Test
    void whatMayHaveRunGoesToAnotherNodeOnlyIfItMayRunTwice(RedisServer redis) {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Mesh lost = join(Nodes.builder(redis, "twice"), Binding.replying(Trials.ECHO, (text, call) -> {
            begun.incrementAndGet();
            never.await();
            return "never";
        }));
        try (Mesh caller = Nodes.builder(redis, "twice").join()) {
            Target.One any = caller.target(Address.any(), CallOptions.defaults());
            CompletableFuture<String> twice = any.callAsync(Trials.ECHO.idempotent(), "x");
            CompletableFuture<String> once = any.callAsync(Trials.ECHO, "x");
            await().atMost(PATIENCE).until(() -> begun.get() == 2);
            Mesh other = telling(redis, "twice");
            awaitView(caller, 3);
            lost.drain(Duration.ZERO);
            assertThat(twice)
                    .as("the node closed while it ran; another one has it now")
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(Long.toString(other.instanceId()));
            assertThat(once)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            MeshException.class, e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
        } finally {
            never.countDown();
            closeAll();
        }
    }

    @Test
    void aRollingRestartUnderConstantLoadFailsNoCall(RedisServer redis) throws Exception {
        List<Mesh> fleet = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            fleet.add(telling(redis, "rolling"));
        }
        AtomicInteger answered = new AtomicInteger();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch stop = new CountDownLatch(1);
        try (Mesh caller = Nodes.builder(redis, "rolling").join()) {
            List<Thread> load = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                boolean waits = i % 2 == 0;
                Thread thread = new Thread(() -> {
                    Target.One any = caller.target(Address.any(), CallOptions.defaults());
                    while (stop.getCount() > 0) {
                        try {
                            if (waits) {
                                any.call(Trials.ECHO, "x");
                            } else {
                                any.callAsync(Trials.ECHO, "x").join();
                            }
                            answered.incrementAndGet();
                        } catch (RuntimeException e) {
                            failures.add(e);
                        }
                    }
                });
                thread.start();
                load.add(thread);
            }
            for (Mesh old : List.copyOf(fleet)) {
                int before = answered.get();
                await().atMost(PATIENCE).until(() -> answered.get() > before + 50);
                old.close();
                telling(redis, "rolling");
            }
            int before = answered.get();
            await().atMost(PATIENCE).until(() -> answered.get() > before + 50);
            stop.countDown();
            for (Thread thread : load) {
                thread.join(PATIENCE.toMillis());
            }
            assertThat(failures).isEmpty();
            assertThat(runs).as("old and new").hasSize(10);
        } finally {
            stop.countDown();
            closeAll();
        }
    }
}
