package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens to processes, and what the others, the process itself and Redis then say. */
@WithRedis(owned = true)
class ProcessFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration TTL = Duration.ofSeconds(2);

    private final RedisServer redis;

    ProcessFaultsIT(RedisServer redis) {
        this.redis = redis;
    }

    @Test
    void aKilledFollowerIsEvictedAndCleanedUpByTheLeader() {
        try (NodeProcess leader = leader("kill");
                NodeProcess follower = child("kill");
                NodeProcess witness = child("kill")) {
            leader.awaitLine("joined " + follower.id());
            witness.awaitLine("joined " + follower.id());
            long start = System.nanoTime();
            follower.kill();
            witness.awaitLine("EVICTED " + follower.id());
            report("kill -9 of a follower until a witness hears of it", start);
            leader.awaitLine("cleaned " + follower.id());
            assertThat(witness.said("cleaned")).isFalse();
            assertThat(registered("kill")).doesNotContain(Long.toString(follower.id()));
        }
    }

    @Test
    void aKilledLeaderIsReplacedEvictedAndCleanedUp() {
        try (NodeProcess leader = leader("killed-leader");
                NodeProcess other = child("killed-leader")) {
            other.awaitLine("joined " + leader.id());
            long start = System.nanoTime();
            leader.kill();
            other.awaitLine("leads ");
            report("kill -9 of the leader until another leads", start);
            other.awaitLine("EVICTED " + leader.id());
            report("kill -9 of the leader until it is evicted", start);
            other.awaitLine("cleaned " + leader.id());
        }
    }

    @Test
    void aFrozenFollowerComesBackUnderAnotherId() {
        try (NodeProcess leader = leader("frozen");
                NodeProcess follower = child("frozen")) {
            long old = follower.id();
            leader.awaitLine("joined " + old);
            long start = System.nanoTime();
            follower.freeze();
            leader.awaitLine("EVICTED " + old);
            awaitTwiceItsTime(start);
            follower.thaw();
            follower.awaitLine("selfEvicted " + old);
            assertThat(follower.id()).isGreaterThan(old);
            leader.awaitLine("joined " + follower.id());
            assertThat(registered("frozen"))
                    .containsExactlyInAnyOrder(Long.toString(leader.id()), Long.toString(follower.id()));
        }
    }

    @Test
    void aFrozenLeaderDoesNotBelieveThatItLeadsWhenItWakes() {
        try (NodeProcess leader = leader("frozen-leader");
                NodeProcess other = child("frozen-leader")) {
            long old = leader.id();
            long start = System.nanoTime();
            leader.freeze();
            other.awaitLine("leads ");
            other.awaitLine("EVICTED " + old);
            awaitTwiceItsTime(start);
            leader.tell("believes");
            leader.thaw();
            leader.awaitLine("believes ");
            assertThat(leader.lines()).noneMatch(line -> line.startsWith("believes true"));
            leader.awaitLine("lost ");
            leader.awaitLine("selfEvicted " + old);
            other.awaitLine("joined " + leader.id());
        }
    }

    @Test
    void aTerminatedNodeSaysGoodbye() {
        try (NodeProcess leader = leader("term");
                NodeProcess other = child("term")) {
            leader.awaitLine("joined " + other.id());
            other.terminate();
            leader.awaitLine("LEFT " + other.id());
            assertThat(leader.lines()).containsSubsequence("draining " + other.id(), "LEFT " + other.id());
            assertThat(other.awaitEnd()).isEqualTo(128 + 15);
            assertThat(leader.said("cleaned")).isFalse();
        }
    }

    @Test
    void aRollingRestartIsSeenAsLeavingAndJoining() {
        try (Mesh witness = Mesh.builder("rolling")
                .redis(redis.uri())
                .heartbeatInterval(BEAT)
                .nodeTtl(TTL)
                .join()) {
            NodeProcess one = child("rolling");
            NodeProcess two = child("rolling");
            for (int round = 0; round < 2; round++) {
                one.quit();
                one = child("rolling");
                two.quit();
                two = child("rolling");
            }
            assertThat(witness.nodes())
                    .extracting(MeshNode::instanceId)
                    .containsExactly(witness.instanceId(), one.id(), two.id());
            await().atMost(LONG).until(() -> witness.view().equals(witness.nodes()));
            one.quit();
            two.quit();
            assertThat(registered("rolling")).containsExactly(Long.toString(witness.instanceId()));
        }
    }

    private static void awaitTwiceItsTime(long start) {
        await().atMost(LONG)
                .until(() -> System.nanoTime() - start > TTL.multipliedBy(2).toNanos());
    }

    private NodeProcess leader(String key) {
        NodeProcess leader = child(key);
        leader.awaitLine("leads ");
        return leader;
    }

    private NodeProcess child(String key) {
        return NodeProcess.join(redis.uri(), key, "beat=" + BEAT, "ttl=" + TTL);
    }

    private List<String> registered(String key) {
        return redis.command("HKEYS", "{app:mesh:" + key + "}:nodes").lines().toList();
    }

    private static void report(String what, long start) {
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf("%s: %.1f s = %.1f TTL%n", what, seconds, seconds * 1000 / TTL.toMillis());
    }
}
