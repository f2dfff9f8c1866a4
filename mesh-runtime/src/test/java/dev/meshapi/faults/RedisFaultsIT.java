package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to Redis and to the connections, and that nobody healthy suffers from it. */
@WithRedis(owned = true)
class RedisFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration TTL = Duration.ofSeconds(1);

    private final RedisServer redis;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    RedisFaultsIT(RedisServer redis) {
        this.redis = redis;
    }

    @ParameterizedTest
    @EnumSource
    void anOutageLongerThanTheTimeToLiveEvictsNobody(Data data) {
        String key = "outage-" + data;
        try (Mesh one = node(key).join();
                Mesh two = node(key).join()) {
            await().atMost(LONG)
                    .until(() -> one.leadership().isLeader() || two.leadership().isLeader());
            List<Long> before = List.of(one.self().incarnation(), two.self().incarnation());
            redis.stop();
            awaitOutage(TTL.multipliedBy(2));
            redis.resume(data);
            awaitMembers(one, before);
            awaitLine("connectionRestored");
            await().atMost(LONG)
                    .until(() -> one.leadership().isLeader() || two.leadership().isLeader());
            awaitOutage(TTL.multipliedBy(2));
            awaitMembers(two, before);
            assertThat(heard).contains("connectionLost", "connectionRestored");
            assertThat(heard)
                    .noneMatch(line -> line.contains("EVICTED") || line.contains("LEFT") || line.contains("self"));
        }
    }

    /**
     * Who is heard first after it has noticed no silence, and those who have are not heard yet. They have a time to live to
     * come back, which is more than what the first may need to be heard (its reconnection, up to a second) and they after it.
     */
    @Test
    void anOutageThatIsShortForTheLeaderEvictsNoQuickerNode() {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh leader = node("mixed").nodeTtl(Duration.ofMinutes(1)).join()) {
            await().atMost(LONG).until(() -> leader.leadership().isLeader());
            try (Mesh quick = node("mixed")
                    .redis(proxy.uri())
                    .nodeTtl(TTL.multipliedBy(5))
                    .join()) {
                List<Long> before =
                        List.of(leader.self().incarnation(), quick.self().incarnation());
                proxy.refuse();
                redis.stop();
                awaitOutage(TTL.multipliedBy(6));
                redis.resume(Data.KEEP);
                String restarted = heartbeat(leader);
                await().atMost(LONG).until(() -> !heartbeat(leader).equals(restarted));
                awaitSweep("mixed");
                proxy.accept();
                awaitMembers(leader, before);
                assertThat(heard).noneMatch(line -> line.contains("EVICTED") || line.contains("self"));
            }
        }
    }

    private String heartbeat(Mesh mesh) {
        return redis.command("ZSCORE", "{app:mesh:" + mesh.key() + "}:heartbeats", Long.toString(mesh.instanceId()));
    }

    /** Until the leader has looked for the overdue: a heartbeat of nobody is gone then. */
    private void awaitSweep(String key) {
        redis.command("ZADD", "{app:mesh:" + key + "}:heartbeats", "1", "999");
        await().atMost(LONG)
                .until(() -> redis.command("ZSCORE", "{app:mesh:" + key + "}:heartbeats", "999")
                        .equals("(nil)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pubsub", "normal"})
    void aConnectionThatRedisCutsIsOpenedAgain(String type) {
        String key = "cut-" + type;
        try (Mesh one = node(key).join();
                Mesh two = node(key).join()) {
            List<Long> before = List.of(one.self().incarnation(), two.self().incarnation());
            redis.command("CLIENT", "KILL", "TYPE", type);
            awaitLine("connectionLost");
            awaitLine("connectionRestored");
            awaitMembers(one, before);
            try (Mesh three = node(key).join()) {
                await().atMost(LONG)
                        .until(() -> one.view().size() == 3 && two.view().size() == 3);
                assertThat(three.nodes()).hasSize(3);
            }
            await().atMost(LONG).until(() -> one.view().size() == 2);
        }
    }

    /** A subscription that Redis refuses to renew, while commands work again: nothing tells the node but its own pulse. */
    @Test
    void aDeafNodeDoesNotBeatAndIsRepaired() {
        redis.command("ACL", "SETUSER", "deaf", "on", ">secret", "~*", "+@all", "allchannels");
        String uri = redis.uri().replace("redis://", "redis://deaf:secret@");
        try (Mesh one = node("deaf").join();
                Mesh deaf = node("deaf").redis(uri).join()) {
            long id = deaf.instanceId();
            await().atMost(LONG).until(() -> one.view().size() == 2);
            redis.command("ACL", "SETUSER", "deaf", "resetchannels");
            await().atMost(LONG).until(() -> one.nodes().stream().noneMatch(node -> node.instanceId() == id));
            redis.command("ACL", "SETUSER", "deaf", "allchannels");
            await().atMost(LONG)
                    .until(() -> one.nodes().stream().anyMatch(node -> node.instanceId() == deaf.instanceId()));
            await().atMost(LONG)
                    .until(() -> redis.command("PUBSUB", "NUMSUB", "app:mesh:deaf:node:" + deaf.instanceId())
                            .endsWith("1"));
        }
    }

    private MeshBuilder node(String key) {
        return Mesh.builder(key)
                .redis(redis.uri())
                .heartbeatInterval(BEAT)
                .nodeTtl(TTL)
                .listener(new MeshListener() {
                    @Override
                    public void nodeLeft(MeshNode node, Reason reason) {
                        heard.add(reason + " " + node.instanceId());
                    }

                    @Override
                    public void selfEvicted(long oldId, long newId) {
                        heard.add("self " + oldId);
                    }

                    @Override
                    public void connectionLost() {
                        heard.add("connectionLost");
                    }

                    @Override
                    public void connectionRestored() {
                        heard.add("connectionRestored");
                    }
                });
    }

    private void awaitLine(String line) {
        await().atMost(LONG).until(() -> heard.contains(line));
    }

    private static void awaitMembers(Mesh mesh, List<Long> incarnations) {
        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(mesh.nodes())
                        .extracting(MeshNode::incarnation)
                        .containsExactlyElementsOf(incarnations));
    }

    /** Time that must pass for the fault to be one: not a wait for anything to happen. */
    private static void awaitOutage(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        await().pollInterval(Duration.ofMillis(20)).atMost(LONG).until(() -> System.nanoTime() > end);
    }
}
