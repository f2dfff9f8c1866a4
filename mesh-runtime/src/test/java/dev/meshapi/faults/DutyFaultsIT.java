package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodePart;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Leaders that die, freeze or leave in the middle of a cleanup duty. */
@WithRedis(owned = true)
class DutyFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration TTL = Duration.ofMillis(2_500);

    private final RedisServer redis;

    DutyFaultsIT(RedisServer redis) {
        this.redis = redis;
    }

    /** Tells that a duty has begun, and ends it when it is told to. */
    static final class Slow implements NodePart {
        private final Map<Long, CompletableFuture<Void>> duties = new ConcurrentHashMap<>();

        @Override
        public void prepare(MeshBuilder builder, Consumer<String> say) {
            builder.nodeCleanup(node -> {
                say.accept("begins " + node.instanceId());
                return duties.computeIfAbsent(node.instanceId(), id -> new CompletableFuture<>());
            });
        }

        @Override
        public boolean obey(Mesh mesh, String[] words, Consumer<String> say) {
            if (!words[0].equals("end")) {
                return false;
            }
            duties.get(Long.parseLong(words[1])).complete(null);
            say.accept("ended " + words[1]);
            return true;
        }
    }

    @Test
    void aDutyWhoseLeaderIsKilledInTheMiddleIsDoneByTheNext() {
        try (NodeProcess leader = slowLeader("killed-duty");
                NodeProcess next = child("killed-duty");
                NodeProcess victim = child("killed-duty")) {
            victim.kill();
            leader.awaitLine("begins " + victim.id());
            leader.kill();
            next.awaitLine("cleaned " + victim.id());
            next.awaitLine("cleaned " + leader.id());
            awaitNoDuty("killed-duty");
        }
    }

    /** What it ends after it has been replaced is not taken for done: the next may be in the middle of it. */
    @Test
    void aLeaderThatIsFrozenInTheMiddleOfADutyCannotStrikeItOutWhenItWakes() {
        try (NodeProcess leader = slowLeader("frozen-duty")) {
            NodeProcess next = slowChild("frozen-duty");
            try (NodeProcess victim = child("frozen-duty")) {
                long frozen = leader.id();
                victim.kill();
                leader.awaitLine("begins " + victim.id());
                leader.freeze();
                next.awaitLine("begins " + victim.id());
                next.awaitLine("begins " + frozen);
                leader.thaw();
                leader.awaitLine("selfEvicted " + frozen);
                leader.ask("end " + victim.id(), "ended " + victim.id());
                // Whatever the awakened one had to say about it has been said before it joined anew, or is said before
                // this.
                leader.ask("nodes", "nodes ");
                assertThat(dead("frozen-duty")).hasSize(2).anyMatch(name -> name.startsWith(victim.id() + ":"));
                next.ask("end " + victim.id(), "ended " + victim.id());
                next.ask("end " + frozen, "ended " + frozen);
                awaitNoDuty("frozen-duty");
            } finally {
                next.close();
            }
        }
    }

    @Test
    void aLeaderWhoseDutyNeverReturnsLeavesInTimeAndTheNextDoesIt() {
        CompletableFuture<Long> begun = new CompletableFuture<>();
        CompletableFuture<Void> never = new CompletableFuture<>();
        Mesh leader = node("stuck-duty")
                .nodeCleanup(node -> {
                    begun.complete(node.instanceId());
                    never.join();
                    return never;
                })
                .join();
        try (NodeProcess next = child("stuck-duty")) {
            await().atMost(LONG).until(() -> leader.leadership().isLeader());
            try (NodeProcess victim = child("stuck-duty")) {
                await().atMost(LONG).until(() -> leader.nodes().size() == 3);
                victim.kill();
                assertThat(begun).succeedsWithin(LONG).isEqualTo(victim.id());
                CompletableFuture<Void> closed = CompletableFuture.runAsync(leader::close);
                assertThat(closed).succeedsWithin(LONG);
                next.awaitLine("LEFT " + leader.instanceId());
                next.awaitLine("cleaned " + victim.id());
                awaitNoDuty("stuck-duty");
                assertThat(next.lines("cleaned "))
                        .as("none for a clean goodbye")
                        .hasSize(1);
            }
        } finally {
            never.complete(null);
            leader.close();
        }
    }

    private NodeProcess slowLeader(String key) {
        NodeProcess leader = slowChild(key);
        leader.awaitLine("leads ");
        return leader;
    }

    private NodeProcess slowChild(String key) {
        return NodeProcess.join(redis.uri(), key, "beat=" + BEAT, "ttl=" + TTL, "part=" + Slow.class.getName());
    }

    private NodeProcess child(String key) {
        return NodeProcess.join(redis.uri(), key, "beat=" + BEAT, "ttl=" + TTL);
    }

    private MeshBuilder node(String key) {
        return Mesh.builder(key).redis(redis.uri()).heartbeatInterval(BEAT).nodeTtl(TTL);
    }

    private List<String> dead(String key) {
        return redis.command("HKEYS", "{app:mesh:" + key + "}:dead").lines().toList();
    }

    private void awaitNoDuty(String key) {
        await().atMost(LONG)
                .until(() ->
                        redis.command("EXISTS", "{app:mesh:" + key + "}:dead").equals("0"));
    }
}
