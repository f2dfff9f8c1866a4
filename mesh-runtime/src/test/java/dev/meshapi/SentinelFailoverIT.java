package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Three real sentinels, a replica, and a master that dies. */
class SentinelFailoverIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration DOWN_AFTER = Duration.ofMillis(500);

    @Test
    void theMeshSurvivesTheDeathOfTheMaster() {
        try (RedisServer master = RedisServer.builder().owned().start();
                RedisServer replica = RedisServer.builder()
                        .argument("--replicaof", master.host(), Integer.toString(master.port()))
                        .start();
                RedisServer one = sentinel(master);
                RedisServer two = sentinel(master);
                RedisServer three = sentinel(master)) {
            await().atMost(LONG)
                    .until(() -> replica.command("INFO", "replication").contains("master_link_status:up"));
            for (RedisServer sentinel : List.of(one, two, three)) {
                await().atMost(LONG)
                        .ignoreExceptions()
                        .until(() ->
                                sentinel.command("SENTINEL", "CKQUORUM", "main").startsWith("OK 3"));
                await().atMost(LONG)
                        .until(() -> sentinel.command("SENTINEL", "REPLICAS", "main")
                                .contains(Integer.toString(replica.port())));
            }
            String uri = "redis-sentinel://127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d/0#main"
                    .formatted(one.port(), two.port(), three.port());
            survives(uri, master);
        }
    }

    private static void survives(String uri, RedisServer master) {
        List<String> gone = new CopyOnWriteArrayList<>();
        try (Mesh caller = node(uri).listener(hearing(gone)).join();
                Mesh callee = node(uri)
                        .serve(Greetings.serving(Binding.replying(Greetings.NAMES, (nothing, call) -> List.of("x"))))
                        .join()) {
            long incarnation = callee.self().incarnation();
            Target.One target = caller.target(
                    Address.node(callee.self()), CallOptions.defaults().idleTimeout(Duration.ofMillis(500)));
            assertThat(target.call(Greetings.NAMES)).containsExactly("x");
            master.kill();
            await().atMost(LONG).until(() -> answered(target));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(caller.nodes())
                            .extracting(MeshNode::incarnation)
                            .containsExactly(caller.self().incarnation(), incarnation));
            assertThat(callee.self().incarnation()).isEqualTo(incarnation);
            assertThat(gone).as("nobody left, nobody was evicted").isEmpty();
        }
    }

    /** What is lost meanwhile says UNKNOWN or NOT_EXECUTED, and nothing else. */
    private static boolean answered(Target.One target) {
        try {
            return target.call(Greetings.NAMES).equals(List.of("x"));
        } catch (MeshException e) {
            assertThat(e.execution()).isIn(Execution.UNKNOWN, Execution.NOT_EXECUTED);
            return false;
        }
    }

    private static MeshBuilder node(String uri) {
        return Mesh.builder("sentinel")
                .environment(Map.of())
                .redis(uri)
                .heartbeatInterval(Duration.ofMillis(500))
                .nodeTtl(Duration.ofSeconds(5));
    }

    private static MeshListener hearing(List<String> gone) {
        return new MeshListener() {
            @Override
            public void nodeLeft(MeshNode node, Reason reason) {
                gone.add(reason + " " + node.instanceId());
            }

            @Override
            public void selfEvicted(long oldId, long newId) {
                gone.add("self " + oldId);
            }
        };
    }

    private static RedisServer sentinel(RedisServer master) {
        return RedisServer.builder().sentinel("main", master, 2, DOWN_AFTER).start();
    }
}
