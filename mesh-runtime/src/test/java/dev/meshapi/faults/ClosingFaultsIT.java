package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshState;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.MeshThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing in the worst moments: it ends in time, for everybody who closes, and leaves nothing behind. */
@WithRedis(owned = true)
class ClosingFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String KEY = "closing";
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration TTL = Duration.ofSeconds(1);

    private final RedisServer redis;
    private final TcpProxy proxy;

    ClosingFaultsIT(RedisServer redis) {
        this.redis = redis;
        this.proxy = TcpProxy.to(redis.host(), redis.port());
    }

    @BeforeEach
    void forgetTheCutOff() {
        redis.flush();
    }

    @AfterEach
    void nothingIsLeft() {
        proxy.close();
        MeshThreads.awaitNone(KEY);
        await().atMost(LONG).until(() -> !redis.command("CLIENT", "LIST").contains("name=mesh-" + KEY));
    }

    /** Its connections are gone, or hang, or cannot be renewed. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "blackhole", "hold"})
    void aNodeThatIsCutOffClosesInTime(String fault) {
        CompletableFuture<Void> lost = new CompletableFuture<>();
        Mesh mesh = node().listener(new MeshListener() {
                    @Override
                    public void connectionLost() {
                        lost.complete(null);
                    }
                })
                .join();
        switch (fault) {
            case "refuse" -> {
                proxy.refuse();
                assertThat(lost).succeedsWithin(LONG);
            }
            case "blackhole" -> proxy.blackhole();
            default -> proxy.hold();
        }
        // Long enough for it to have noticed, and to be renewing its connections.
        awaitPassing(TTL.multipliedBy(2));
        assertAllReturn(mesh);
    }

    /** Its user may not draw ids any more: it tries again and again. */
    @Test
    void aNodeThatCannotReturnCloses() {
        redis.command("ACL", "SETUSER", "weak", "on", ">secret", "~*", "&*", "+@all");
        String uri = redis.uri().replace("redis://", "redis://weak:secret@");
        try (Mesh other = node().redis(redis.uri()).join()) {
            Mesh mesh = node().redis(uri).join();
            redis.command("ACL", "SETUSER", "weak", "-incr");
            evict(mesh);
            await().atMost(LONG).until(() -> mesh.state() == MeshState.REJOINING);
            awaitPassing(TTL);
            assertThat(mesh.state()).isEqualTo(MeshState.REJOINING);
            assertAllReturn(mesh);
            assertThat(registered()).containsExactly(Long.toString(other.instanceId()));
        }
    }

    /** In a race with its return: whoever wins, it is gone. */
    @Test
    void aNodeThatClosesWhileItReturnsIsGone() {
        try (Mesh other = node().redis(redis.uri()).join()) {
            for (int round = 0; round < 10; round++) {
                Mesh mesh = node().redis(redis.uri()).join();
                evict(mesh);
                await().pollInterval(Duration.ofMillis(1)).atMost(LONG).until(() -> mesh.state() != MeshState.UP);
                awaitPassing(Duration.ofMillis(round));
                assertAllReturn(mesh);
                assertThat(registered()).containsExactly(Long.toString(other.instanceId()));
                assertThat(redis.command("PUBSUB", "CHANNELS", "app:mesh:" + KEY + ":node:*")
                                .lines())
                        .containsExactly("app:mesh:" + KEY + ":node:" + other.instanceId());
            }
        }
    }

    @Test
    void anInterruptedThreadClosesANodeThatIsCutOff() {
        Mesh mesh = node().join();
        proxy.blackhole();
        CompletableFuture<Boolean> interrupted = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            mesh.close();
            return Thread.interrupted();
        });
        assertThat(interrupted).succeedsWithin(LONG).isEqualTo(true);
        assertThat(mesh.state()).isEqualTo(MeshState.CLOSED);
    }

    @Test
    void aListenerThatNeverReturnsHoldsUpNeitherTheMembershipNorTheEnd() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Mesh mesh = node().listener(new MeshListener() {
                    @Override
                    public void nodeJoined(MeshNode node) {
                        begun.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                })
                .join();
        try (Mesh other = node().join()) {
            await().atMost(LONG).until(() -> begun.getCount() == 0);
            assertThat(mesh.view()).extracting(MeshNode::instanceId).contains(other.instanceId());
            evict(mesh);
            long old = mesh.instanceId();
            await().atMost(LONG).until(() -> mesh.instanceId() != old && mesh.state() == MeshState.UP);
            assertAllReturn(mesh);
            assertThat(other.nodes()).containsExactly(other.self());
        } finally {
            end.countDown();
        }
    }

    @Test
    void anElectionCallbackThatNeverReturnsDoesNotHoldUpTheEnd() {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Long> acquired = new CompletableFuture<>();
        Mesh mesh = node().drainTimeout(Duration.ofMillis(200)).join();
        mesh.election("stuck").onAcquired(term -> {
            acquired.complete(term);
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            assertThat(acquired).succeedsWithin(LONG);
            assertAllReturn(mesh);
            assertThat(registered()).isEmpty();
        } finally {
            end.countDown();
        }
    }

    /** Three at a time, each of whom returns when it is done. */
    private static void assertAllReturn(Mesh mesh) {
        List<CompletableFuture<MeshState>> closing = List.of(closing(mesh), closing(mesh), closing(mesh));
        assertThat(closing)
                .allSatisfy(state -> assertThat(state).succeedsWithin(LONG).isEqualTo(MeshState.CLOSED));
    }

    private static CompletableFuture<MeshState> closing(Mesh mesh) {
        CompletableFuture<MeshState> closed = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            mesh.close();
            closed.complete(mesh.state());
        });
        thread.setDaemon(true);
        thread.start();
        return closed;
    }

    /** As if the leader had, without the wait. */
    private void evict(Mesh mesh) {
        redis.command("HDEL", "{app:mesh:" + KEY + "}:nodes", Long.toString(mesh.instanceId()));
        redis.command("ZREM", "{app:mesh:" + KEY + "}:heartbeats", Long.toString(mesh.instanceId()));
    }

    private List<String> registered() {
        return redis.command("HKEYS", "{app:mesh:" + KEY + "}:nodes").lines().toList();
    }

    private MeshBuilder node() {
        return Mesh.builder(KEY)
                .redis(proxy.uri())
                .heartbeatInterval(BEAT)
                .nodeTtl(TTL)
                .connectTimeout(Duration.ofSeconds(2))
                .drainTimeout(Duration.ofSeconds(1));
    }

    /** Time that must pass for the moment to be the right one: not a wait for anything to happen. */
    private static void awaitPassing(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(LONG)
                .until(() -> System.nanoTime() >= end);
    }
}
