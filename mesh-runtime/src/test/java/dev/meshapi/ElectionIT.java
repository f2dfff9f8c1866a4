package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.LogCapture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithRedis(owned = true)
class ElectionIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void oneLeadsAndHandsOverWhenItLeaves(RedisServer redis) {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (Mesh one = MembershipIT.quick("lead", redis).join();
                Mesh two = MembershipIT.quick("lead", redis).join()) {
            await().atMost(LONG)
                    .until(() -> Stream.of(one, two)
                            .anyMatch(mesh -> mesh.leadership().isLeader()));
            Mesh leader = one.leadership().isLeader() ? one : two;
            Mesh other = leader == one ? two : one;
            long term = leader.leadership().term();
            leader.leadership().onLost(lost -> {
                heard.add("lost " + lost);
                assertThat(redis.command("EXISTS", "{app:mesh:lead}:leader"))
                        .as("lost before released")
                        .isEqualTo("1");
                heard.add("still held");
            });
            other.leadership().onAcquired(acquired -> heard.add("acquired " + acquired));
            await().atMost(LONG)
                    .until(() -> other.leadership()
                            .current()
                            .equals(leader.leadership().current()));
            leader.close();
            await().atMost(LONG).until(() -> other.leadership().isLeader());
            await().atMost(LONG).until(() -> heard.size() == 3);
            assertThat(heard).containsExactly("lost " + term, "still held", "acquired " + (term + 1));
            assertThat(other.leadership().current()).hasValue(other.instanceId());
            assertThat(leader.leadership().isLeader()).isFalse();
        }
    }

    @Test
    void aCallbackMayCloseTheNode(RedisServer redis) {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (Mesh one = MembershipIT.quick("callback", redis).join();
                Mesh two = MembershipIT.quick("callback", redis).join()) {
            Leadership billing = one.election("billing");
            billing.onLost(term -> heard.add("lost while " + one.state()));
            billing.onAcquired(term -> one.drain(Duration.ofSeconds(10)));
            await("it leads, before a rival could").atMost(LONG).until(() -> one.state() != MeshState.UP);
            Leadership rival = two.election("billing");
            await().atMost(Duration.ofSeconds(8)).until(rival::isLeader);
            assertThat(heard).containsExactly("lost while DRAINING");
        }
    }

    /** As when the timer and an event look at the same moment: two attempts of one candidate. */
    @Test
    void aCallbackOfTheLossMayCloseTheNodeThatIsClosing(RedisServer redis) {
        Mesh mesh = Nodes.builder(redis, "closes-twice").join();
        await().atMost(LONG).until(mesh.leadership()::isLeader);
        mesh.leadership().onLost(term -> mesh.close());
        long start = System.nanoTime();
        mesh.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
        assertThat(redis.command("EXISTS", "{app:mesh:closes-twice}:leader"))
                .as("the lease is given back")
                .isEqualTo("0");
    }

    @Test
    void twoAttemptsAtOnceMakeOneLeader(RedisServer redis) {
        try (Mesh one = MembershipIT.quick("twice", redis).join();
                Mesh two = MembershipIT.quick("twice", redis).join()) {
            await().atMost(LONG)
                    .until(() -> Stream.of(one, two)
                            .anyMatch(mesh -> mesh.leadership().isLeader()));
            for (int round = 0; round < 20; round++) {
                redis.command("DEL", "{app:mesh:twice}:leader");
                redis.command("PUBLISH", "{app:mesh:twice}:events", "0 released 0 ");
                redis.command("PUBLISH", "{app:mesh:twice}:events", "0 released 0 ");
            }
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(Stream.of(one, two)
                                    .filter(mesh -> redis.command("GET", "{app:mesh:twice}:leader")
                                            .endsWith(" " + mesh.leadership().term()))
                                    .filter(mesh -> mesh.leadership().isLeader()))
                            .hasSize(1));
            redis.command("ZADD", "{app:mesh:twice}:heartbeats", "1", "999");
            await("it looks for the overdue, too")
                    .atMost(LONG)
                    .until(() -> redis.command("ZSCORE", "{app:mesh:twice}:heartbeats", "999")
                            .equals("(nil)"));
        }
    }

    @Test
    void whoeverWaitsIsWokenByTheReleaseAndNotByItsPoll(RedisServer redis) {
        try (Mesh one = slow("wake", redis).join();
                Mesh two = slow("wake", redis).join()) {
            await().atMost(LONG).until(() -> one.leadership().isLeader());
            await().atMost(LONG).until(() -> two.leadership().current().isPresent());
            AtomicLong lost = new AtomicLong();
            AtomicLong acquired = new AtomicLong();
            one.leadership().onLost(term -> lost.set(System.nanoTime()));
            two.leadership().onAcquired(term -> acquired.set(System.nanoTime()));
            one.drain(Duration.ofSeconds(10));
            await().atMost(Duration.ofSeconds(10)).until(() -> acquired.get() != 0);
            assertThat(acquired.get()).as("lost before another acquires").isGreaterThan(lost.get());
            System.out.printf("release until another leads: %.1f ms%n", (acquired.get() - lost.get()) / 1e6);
        }
    }

    /** They look whether the lease is free after 15 s at the earliest. */
    private static MeshBuilder slow(String key, RedisServer redis) {
        return Mesh.builder(key)
                .redis(redis.uri())
                .heartbeatInterval(Duration.ofSeconds(30))
                .nodeTtl(Duration.ofSeconds(90));
    }

    @Test
    void anElectionCalledLeaderIsNotTheMeshsOwn(RedisServer redis) {
        List<String> threads = new CopyOnWriteArrayList<>();
        try (LogCapture log = LogCapture.start();
                Mesh one = MembershipIT.quick("names", redis).join()) {
            Leadership own = one.leadership();
            Leadership named = one.election("leader");
            own.onAcquired(term -> threads.add("own " + Thread.currentThread().getName()));
            named.onAcquired(
                    term -> threads.add("named " + Thread.currentThread().getName()));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(threads)
                            .containsExactlyInAnyOrder(
                                    "own mesh-names-leadership", "named mesh-names-election-leader"));
            assertThat(log.linesWith("leads the mesh in term " + own.term())).hasSize(1);
            assertThat(log.linesWith("leads 'leader' in term " + named.term())).hasSize(1);
            assertThat(redis.command("GET", "{app:mesh:names}:leader")).endsWith(" " + own.term());
            assertThat(redis.command("GET", "{app:mesh:names}:election:leader")).endsWith(" " + named.term());
            redis.command("DEL", "{app:mesh:names}:election:leader");
            long term = named.term();
            await().atMost(LONG).until(() -> named.term() > term && named.isLeader());
            assertThat(own.isLeader())
                    .as("the mesh's own is none of its business")
                    .isTrue();
        }
    }

    @Test
    void aNamedElectionIsOneOfItsOwn(RedisServer redis) {
        try (Mesh one = MembershipIT.quick("named", redis).join();
                Mesh two = MembershipIT.quick("named", redis).join()) {
            Leadership billing = two.election("billing");
            await().atMost(LONG).until(billing::isLeader);
            assertThat(two.election("billing")).isSameAs(billing);
            Leadership rival = one.election("billing");
            await().atMost(LONG).until(() -> rival.current().isPresent());
            assertThat(rival.isLeader()).isFalse();
            assertThat(rival.current()).hasValue(two.instanceId());
        }
    }

    @Test
    void aLeaderWhoseRedisIsFrozenDoesNotBelieveThatItLeadsAfterItsTime(RedisServer redis) {
        List<Long> lost = new CopyOnWriteArrayList<>();
        try (Mesh one = MembershipIT.quick("frozen", redis).join()) {
            await().atMost(LONG).until(() -> one.leadership().isLeader());
            long term = one.leadership().term();
            one.leadership().onLost(lost::add);
            redis.freeze();
            try {
                await().atMost(LONG).until(() -> !one.leadership().isLeader());
                await().atMost(LONG).until(() -> lost.contains(term));
            } finally {
                redis.thaw();
            }
            await().atMost(LONG).until(() -> one.leadership().isLeader());
            assertThat(one.leadership().term()).isGreaterThan(term);
        }
    }
}
