package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * Up to twenty nodes that join, leave and are cut off at random; what must always hold is looked at all the while.
 * {@code -Dmesh.churn.seconds=300} makes it long, {@code -Dmesh.churn.seed=…} repeats one.
 */
@WithRedis(owned = true)
class ChurnIT {
    private static final int MOST = 20;
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final Duration TTL = Duration.ofMillis(1_500);

    private final RedisServer redis;
    private final long seed = Long.getLong("mesh.churn.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Member> members = new ArrayList<>();

    /** What the listener of the node that stays has heard: instance id and incarnation. */
    private final Set<String> evicted = ConcurrentHashMap.newKeySet();

    private final Set<String> cleaned = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> leaders = new ConcurrentHashMap<>();

    ChurnIT(RedisServer redis) {
        this.redis = redis;
    }

    private record Member(Mesh mesh, TcpProxy proxy) {}

    @Test
    void whateverComesAndGoesTheMembershipIsTrue() {
        System.out.println("churn with -Dmesh.churn.seed=" + seed);
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("mesh.churn.seconds", 15)).toNanos();
        try (Mesh witness = join(redis.uri(), new Witness())) {
            try {
                while (System.nanoTime() < end) {
                    step();
                    look(witness);
                }
                members.forEach(member -> member.proxy().flow());
                settle(witness);
            } finally {
                members.forEach(this::close);
            }
            await().atMost(LONG).until(() -> witness.view().size() == 1);
            await().atMost(LONG).untilAsserted(() -> assertThat(cleaned).containsAll(evicted));
            assertThat(redis.command("HLEN", "{app:mesh:churn}:nodes")).isEqualTo("1");
            await().atMost(LONG)
                    .until(() -> redis.command("HLEN", "{app:mesh:churn}:dead").equals("0"));
        }
    }

    private void step() {
        int dice = random.nextInt(10);
        if (members.size() < 3 || (dice < 4 && members.size() < MOST)) {
            TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
            members.add(new Member(join(proxy.uri(), new MeshListener() {}), proxy));
        } else if (dice < 6) {
            close(members.remove(random.nextInt(members.size())));
        } else if (dice < 7) {
            any().proxy().hold();
        } else if (dice < 9) {
            any().proxy().flow();
        } else {
            any().proxy().cut();
        }
    }

    /** What must hold at any moment. */
    private void look(Mesh witness) {
        List<MeshNode> nodes = witness.nodes();
        assertThat(nodes)
                .extracting(MeshNode::instanceId)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(nodes).extracting(MeshNode::incarnation).doesNotHaveDuplicates();
        members.forEach(member -> noteLeader(member.mesh()));
        noteLeader(witness);
    }

    /** At most one leader for each term, and terms are never given twice. */
    private void noteLeader(Mesh mesh) {
        long incarnation = mesh.self().incarnation();
        long term = mesh.leadership().term();
        if (mesh.leadership().isLeader()
                && mesh.leadership().term() == term
                && mesh.self().incarnation() == incarnation) {
            Long other = leaders.putIfAbsent(term, incarnation);
            assertThat(other).as("leader of term " + term).isIn(null, incarnation);
        }
    }

    /** When the faults are over, everybody is there, everybody sees everybody, and exactly one leads. */
    private void settle(Mesh witness) {
        List<Mesh> all = new ArrayList<>(members.stream().map(Member::mesh).toList());
        all.add(witness);
        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(incarnations(witness.nodes()))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .map(mesh -> mesh.self().incarnation())
                                .toList()));
        all.forEach(mesh -> await().atMost(LONG)
                .untilAsserted(() -> assertThat(incarnations(mesh.view()))
                        .containsExactlyElementsOf(incarnations(witness.nodes()))));
        await().atMost(LONG)
                .until(() -> all.stream()
                                .filter(mesh -> mesh.leadership().isLeader())
                                .count()
                        == 1);
    }

    private static List<Long> incarnations(List<MeshNode> nodes) {
        return nodes.stream().map(MeshNode::incarnation).toList();
    }

    private Member any() {
        return members.get(random.nextInt(members.size()));
    }

    private void close(Member member) {
        member.proxy().flow();
        member.mesh().close();
        member.proxy().close();
    }

    private Mesh join(String uri, MeshListener listener) {
        return Mesh.builder("churn")
                .redis(uri)
                .heartbeatInterval(BEAT)
                .nodeTtl(TTL)
                .listener(listener)
                .nodeCleanup(node -> {
                    if (random.nextInt(4) == 0) {
                        throw new IllegalStateException("one in four fails");
                    }
                    cleaned.add(name(node));
                    return CompletableFuture.completedStage(null);
                })
                .join();
    }

    private static String name(MeshNode node) {
        return node.instanceId() + ":" + node.incarnation();
    }

    private final class Witness implements MeshListener {
        @Override
        public void nodeLeft(MeshNode node, Reason reason) {
            if (reason == Reason.EVICTED) {
                evicted.add(name(node));
            }
        }
    }
}
