package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
