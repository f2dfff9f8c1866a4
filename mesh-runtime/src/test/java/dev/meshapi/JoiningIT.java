package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Who joins has an id of its own, is seen as it describes itself, and can be called as soon as it is seen. */
@WithRedis
class JoiningIT {
    @Test
    void twentyAtATimeAndAnotherProcessGetTwentyOneIds(RedisServer redis) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        List<Mesh> meshes = new ArrayList<>();
        try (NodeProcess there = TrialNode.join(redis, "ids")) {
            List<Future<Mesh>> joins = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                joins.add(pool.submit(() -> Nodes.builder(redis, "ids").join()));
            }
            for (Future<Mesh> join : joins) {
                meshes.add(join.get());
            }
            assertThat(meshes)
                    .extracting(Mesh::instanceId)
                    .doesNotHaveDuplicates()
                    .doesNotContain(there.id());
            assertThat(meshes).extracting(mesh -> mesh.self().incarnation()).doesNotHaveDuplicates();
            List<MeshNode> nodes = meshes.get(7).nodes();
            assertThat(nodes).hasSize(21).isSortedAccordingTo((a, b) -> Long.compare(a.instanceId(), b.instanceId()));
            assertThat(nodes)
                    .filteredOn(MeshNode::self)
                    .extracting(MeshNode::instanceId)
                    .containsExactly(meshes.get(7).instanceId());
        } finally {
            pool.shutdown();
            List<CompletableFuture<Void>> closing = meshes.stream()
                    .map(mesh -> CompletableFuture.runAsync(mesh::close))
                    .toList();
            closing.forEach(CompletableFuture::join);
        }
    }

    @Test
    void aNodeIsSeenAsItDescribesItself(RedisServer redis) {
        Instant before = Instant.now().minusSeconds(1);
        try (Mesh mesh = Nodes.builder(redis, "described")
                        .label("zone", "é漢😀")
                        .label("a", "")
                        .address("10.0.0.1", 8080)
                        .serve(Trials.serving(
                                Binding.replying(Trials.ECHO, (text, call) -> text),
                                Binding.replying(Trials.BLOB, (length, call) -> "")))
                        .join();
                Mesh other = Nodes.builder(redis, "described").join()) {
            MeshNode seen = other.nodes().get(0);
            assertThat(seen.instanceId()).isEqualTo(mesh.instanceId());
            assertThat(seen.labels()).isEqualTo(Map.of("zone", "é漢😀", "a", ""));
            assertThat(seen.address()).isEqualTo("10.0.0.1");
            assertThat(seen.port()).isEqualTo(8080);
            assertThat(seen.apis())
                    .isEqualTo(Map.of("Trials", new MeshNode.Api("", List.of("Trials.blob", "Trials.echo"))));
            assertThat(seen.serves("Trials.echo")).isTrue();
            assertThat(seen.serves("Trials.take")).isFalse();
            assertThat(seen.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(seen.startedAt()).isBetween(before, Instant.now().plusSeconds(1));
            assertThat(seen.state()).isEqualTo(MeshNode.State.UP);
            assertThat(seen.incarnation()).isNotZero();
            assertThat(seen.self()).isFalse();
            assertThat(mesh.nodes().get(0)).isEqualTo(mesh.self());
            assertThat(mesh.self().self()).isTrue();
            assertThat(mesh.key()).isEqualTo("described");
            assertThat(mesh.state()).isEqualTo(MeshState.UP);
            assertThat(mesh).hasToString("Mesh[described, node " + mesh.instanceId() + ", UP]");
        }
    }

    @Test
    void aNodeThatIsSeenCanBeCalledAtOnce(RedisServer redis) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        AtomicBoolean done = new AtomicBoolean();
        List<Mesh> joined = new ArrayList<>();
        try (Mesh watcher = Nodes.builder(redis, "seen").join()) {
            Future<?> joins = pool.submit(() -> {
                for (int i = 0; i < 15; i++) {
                    joined.add(Nodes.join(redis, "seen", Binding.replying(Trials.ECHO, (text, call) -> text)));
                }
                done.set(true);
            });
            while (!done.get()) {
                for (MeshNode node : watcher.nodes()) {
                    if (!node.self()) {
                        assertThat(watcher.target(Address.node(node), CallOptions.defaults())
                                        .call(Trials.ECHO, "x"))
                                .isEqualTo("x");
                    }
                }
            }
            joins.get();
            assertThat(watcher.nodes()).hasSize(16);
        } finally {
            pool.shutdown();
            joined.forEach(Mesh::close);
        }
    }

    @Test
    void whatIsServedAfterJoiningIsSeenAndCalledAndCanBeWithdrawn(RedisServer redis) {
        try (Mesh mesh = Nodes.builder(redis, "serve").join();
                Mesh other = Nodes.builder(redis, "serve").join()) {
            Target.One target = Nodes.target(other, mesh.instanceId());
            assertThatExceptionOfType(MeshNoHandlerException.class).isThrownBy(() -> target.call(Trials.ECHO, "x"));

            mesh.serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> text)));
            assertThat(other.nodes().get(0).serves("Trials.echo")).isTrue();
            assertThat(mesh.self().serves("Trials.echo")).isTrue();
            assertThat(target.call(Trials.ECHO, "x")).isEqualTo("x");

            mesh.serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> text + text)));
            assertThat(target.call(Trials.ECHO, "x")).isEqualTo("xx");

            mesh.withdraw(Trials.class);
            assertThat(other.nodes().get(0).apis()).isEmpty();
            assertThatExceptionOfType(MeshNoHandlerException.class).isThrownBy(() -> target.call(Trials.ECHO, "x"));
            assertThatCode(() -> mesh.withdraw(Trials.class)).doesNotThrowAnyException();
        }
    }

    @Test
    void anApiThatClashesIsRefusedAndWhatWasServedStays(RedisServer redis) {
        try (Mesh mesh = Nodes.join(redis, "clash", Binding.replying(Trials.ECHO, (text, call) -> text))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> mesh.serve(new Dispatcher(
                            String.class, "Other", Binding.replying(Trials.ECHO, (text, call) -> "other"))))
                    .withMessageContaining("both serve the message 'Trials.echo'");
            assertThat(Nodes.self(mesh).call(Trials.ECHO, "x")).isEqualTo("x");
            assertThat(mesh.self().apis()).containsOnlyKeys("Trials");
        }
    }

    @Test
    void meshesOfAnotherKeyOrPrefixAreOtherMeshes(RedisServer redis) {
        try (Mesh one = Nodes.join(redis, "one", Binding.replying(Trials.ECHO, (text, call) -> "one"));
                Mesh two = Nodes.join(redis, "two", Binding.replying(Trials.ECHO, (text, call) -> "two"));
                Mesh three = Nodes.builder(redis, "one")
                        .prefix("other")
                        .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> "three")))
                        .join()) {
            assertThat(List.of(one.instanceId(), two.instanceId(), three.instanceId()))
                    .containsOnly(1L);
            for (Mesh mesh : List.of(one, two, three)) {
                assertThat(mesh.nodes()).containsExactly(mesh.self());
            }
            try (Mesh caller = Nodes.builder(redis, "two").join()) {
                assertThat(Nodes.target(caller, 1).call(Trials.ECHO, "x")).isEqualTo("two");
            }
            assertThat(redis.command("KEYS", "*").lines().sorted().toList())
                    .contains("{app:mesh:one}:nodes", "{app:mesh:two}:nodes", "{other:mesh:one}:nodes");
        }
    }

    @Test
    void oneBuilderCanJoinMoreThanOnce(RedisServer redis) {
        MeshBuilder builder = Nodes.builder(redis, "twice");
        try (Mesh one = builder.join();
                Mesh two = builder.join()) {
            assertThat(one.instanceId()).isNotEqualTo(two.instanceId());
            assertThat(one.nodes()).hasSize(2);
        }
    }

    @Test
    void theEnvironmentSaysWhereRedisIs(RedisServer redis) {
        try (Mesh mesh = Mesh.builder("environment")
                .environment(Map.of("MESH_REDIS_URL", redis.uri(), "REDIS_PREFIX", "fromenv", "REDIS_HOST", "nowhere"))
                .join()) {
            assertThat(mesh.nodes()).hasSize(1);
            assertThat(redis.command("EXISTS", "{fromenv:mesh:environment}:nodes"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aNodeThatStopsBeatingIsNotListedBeyondItsOwnTimeToLive(RedisServer redis) {
        try (Mesh mesh = Nodes.builder(redis, "ttl").join();
                NodeProcess there = TrialNode.join(redis, "ttl", "ttl=PT1S")) {
            // On a machine with no time to spare it may have missed a beat or two.
            await().atMost(Duration.ofSeconds(60)).until(() -> mesh.nodes().size() == 2);
            there.kill();
            long killed = System.nanoTime();
            while (mesh.nodes().size() > 1) {
                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(20));
            }
        }
    }
}
