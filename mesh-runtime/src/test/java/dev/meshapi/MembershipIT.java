package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@WithRedis(owned = true)
class MembershipIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    static MeshBuilder quick(String key, RedisServer redis) {
        return Mesh.builder(key)
                .redis(redis.uri())
                .heartbeatInterval(Duration.ofMillis(200))
                .nodeTtl(Duration.ofMillis(1_000));
    }

    @Test
    void everyNodeHearsOfEveryOther(RedisServer redis) {
        List<String> heard = new CopyOnWriteArrayList<>();
        MeshListener listener = new MeshListener() {
            @Override
            public void nodeJoined(MeshNode node) {
                heard.add("joined " + node.instanceId());
            }

            @Override
            public void nodeLeft(MeshNode node, Reason reason) {
                heard.add(reason + " " + node.instanceId());
            }
        };
        try (Mesh one = quick("hear", redis).listener(listener).join()) {
            await().atMost(LONG).until(() -> one.leadership().isLeader());
            long id;
            try (Mesh two = quick("hear", redis).join()) {
                id = two.instanceId();
                await().atMost(LONG).until(() -> heard.contains("joined " + id));
                await().atMost(LONG).until(() -> two.view().size() == 2);
            }
            await().atMost(LONG).until(() -> heard.contains("LEFT " + id));
            assertThat(one.view()).hasSize(1);
        }
    }

    @Test
    void aNodeRemovedByOthersComesBackUnderAnotherId(RedisServer redis) {
        CompletableFuture<Long> back = new CompletableFuture<>();
        try (Mesh one = quick("back", redis)
                .serve(Greetings.serving(Binding.replying(Greetings.NAMES, (nothing, call) -> List.of("x"))))
                .listener(new MeshListener() {
                    @Override
                    public void selfEvicted(long oldId, long newId) {
                        back.complete(newId);
                    }
                })
                .join()) {
            long old = one.instanceId();
            redis.command("HDEL", "{app:mesh:back}:nodes", Long.toString(old));
            redis.command("ZREM", "{app:mesh:back}:heartbeats", Long.toString(old));
            assertThat(back.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join())
                    .isGreaterThan(old);
            try (Mesh two = quick("back", redis).join()) {
                assertThat(two.target(Address.node(one.instanceId()), CallOptions.defaults())
                                .call(Greetings.NAMES))
                        .containsExactly("x");
            }
        }
    }

    @Test
    void afterDataLossANewIdIsLargerThanAllThatLive(RedisServer redis) {
        quick("ids", redis).join().close();
        try (Mesh one = quick("ids", redis).join()) {
            assertThat(one.instanceId()).isEqualTo(2);
            await().atMost(LONG).until(() -> one.leadership().isLeader());
            long term = one.leadership().term();
            redis.flush();
            try (Mesh two = quick("ids", redis).join()) {
                assertThat(two.instanceId()).isGreaterThan(one.instanceId());
                await().atMost(LONG).until(() -> two.leadership().term() > term);
            }
        }
    }

    @Test
    void afterFlushallEveryNodeIsBackUnderItsOwnIdentity(RedisServer redis) {
        try (Mesh one = quick("flush", redis).join();
                Mesh two = quick("flush", redis).join()) {
            redis.flush();
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(one.nodes())
                            .extracting(MeshNode::instanceId)
                            .containsExactly(one.instanceId(), two.instanceId()));
            try (Mesh three = quick("flush", redis).join()) {
                assertThat(three.instanceId()).isGreaterThan(two.instanceId());
            }
        }
    }
}
