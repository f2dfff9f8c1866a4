package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Execution;
import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.MeshThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection breaks between the request to register and its answer: Redis has a member that does not know of it. */
@WithRedis(owned = true)
class TornJoinIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String KEY = "torn";

    /** The last argument of the script that registers, and of no other: what the names of inboxes begin with. */
    private static final String REGISTERING = "app:mesh:torn:node:\r\n";

    private final RedisServer redis;
    private final TcpProxy proxy;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Its joining brings the scripts to Redis: from then on they are sent once. */
    private Mesh witness;

    TornJoinIT(RedisServer redis) {
        this.redis = redis;
        this.proxy = TcpProxy.to(redis.host(), redis.port());
    }

    @BeforeEach
    void joinWitness() {
        redis.flush();
        witness = Mesh.builder(KEY)
                .redis(redis.uri())
                .heartbeatInterval(Duration.ofMillis(200))
                .listener(new MeshListener() {
                    @Override
                    public void nodeJoined(MeshNode node) {
                        heard.add("joined " + node.instanceId());
                    }

                    @Override
                    public void nodeLeft(MeshNode node, Reason reason) {
                        heard.add(reason + " " + node.instanceId());
                    }
                })
                .join();
    }

    @AfterEach
    void close() {
        witness.close();
        proxy.close();
        MeshThreads.awaitNone(KEY);
    }

    @Test
    void aJoinThatNeverHearsItsAnswerIsTakenBack() {
        proxy.after(REGISTERING, proxy::hangUp);
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> node().join())
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
        await().atMost(LONG).untilAsserted(() -> assertThat(heard).containsExactly("joined 2", "LEFT 2"));
        assertOnlyTheseAreKnown(witness);
    }

    @Test
    void aJoinWhoseAnswerDoesNotComeInTimeIsTakenBack() {
        proxy.after(REGISTERING, proxy::holdAnswers);
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> node().connectTimeout(Duration.ofSeconds(1)).join())
                .withMessageContaining("Redis did not register the node within 1000 ms");
        await().atMost(LONG).untilAsserted(() -> assertThat(heard).containsExactly("joined 2", "LEFT 2"));
        assertOnlyTheseAreKnown(witness);
    }

    /** Nothing else can be done: Redis can be told of nothing. */
    @Test
    void whenNothingGetsThroughTheRecordEndsWithItsTimeToLive() {
        proxy.after(REGISTERING, proxy::hold);
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> node().connectTimeout(Duration.ofSeconds(1)).join());
        await().atMost(LONG).untilAsserted(() -> assertThat(heard).containsExactly("joined 2", "EVICTED 2"));
        assertThat(witness.nodes()).containsExactly(witness.self());
    }

    /** More slowly than a node that runs would take for hearing nothing: one that has just started may. */
    @Test
    void aJoinWhoseOwnWordIsSlowWaitsForIt() {
        proxy.delay(Duration.ofMillis(1_200));
        try (Mesh node = node().nodeTtl(Duration.ofMinutes(1)).join()) {
            proxy.delay(Duration.ZERO);
            assertThat(witness.nodes())
                    .extracting(MeshNode::instanceId)
                    .containsExactly(witness.instanceId(), node.instanceId());
        }
    }

    @Test
    void joinsThatFailOnTheWayBackLeaveNeitherRecordsNorSubscriptions() {
        AtomicInteger torn = new AtomicInteger();
        try (Mesh node = node().join()) {
            tearAgain(torn, 3);
            redis.command("HDEL", "{app:mesh:torn}:nodes", "2");
            redis.command("ZREM", "{app:mesh:torn}:heartbeats", "2");
            await().atMost(LONG).until(() -> torn.get() == 3 && node.instanceId() > 4);
            assertOnlyTheseAreKnown(witness, node);
            await().atMost(LONG).until(() -> witness.view().equals(witness.nodes()));
            assertThat(heard).doesNotContain("EVICTED 3", "EVICTED 4");
        }
    }

    private void tearAgain(AtomicInteger torn, int times) {
        proxy.after(REGISTERING, () -> {
            if (torn.incrementAndGet() < times) {
                tearAgain(torn, times);
            }
            proxy.hangUp();
        });
    }

    /** To the registry, and to whoever hears what is published. */
    private void assertOnlyTheseAreKnown(Mesh... meshes) {
        List<String> ids = List.of(meshes).stream()
                .map(mesh -> Long.toString(mesh.instanceId()))
                .toList();
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(redis.command("HKEYS", "{app:mesh:torn}:nodes").lines())
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(redis.command("ZRANGE", "{app:mesh:torn}:heartbeats", "0", "-1")
                            .lines())
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(redis.command("PUBSUB", "CHANNELS", "app:mesh:torn:node:*")
                            .lines())
                    .containsExactlyInAnyOrderElementsOf(
                            ids.stream().map("app:mesh:torn:node:"::concat).toList());
        });
    }

    private MeshBuilder node() {
        return Mesh.builder(KEY)
                .redis(proxy.uri())
                .heartbeatInterval(Duration.ofMillis(200))
                .nodeTtl(Duration.ofSeconds(3));
    }
}
