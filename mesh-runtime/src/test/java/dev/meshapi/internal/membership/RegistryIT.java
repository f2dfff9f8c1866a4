package dev.meshapi.internal.membership;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.membership.Standing.Status;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.RedisSource;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Ears;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each script against the real server: what it answers, what it changes, and what it leaves alone. */
@WithRedis(owned = true)
class RegistryIT {
    private static final String TAG = "{app:mesh:r}";
    private static final MeshKeys KEYS = new MeshKeys("app", "r");

    private final RedisServer redis;
    private final Ears ears = new Ears();
    private final List<String> events = ears.heard();
    private final RedisLink link;
    private final Registry registry;

    RegistryIT(RedisServer redis) {
        this.redis = redis;
        this.link = RedisLink.open(
                RedisSource.parse(redis.uri()), "mesh-r", Duration.ofSeconds(20), Duration.ofSeconds(1), ears);
        this.registry = new Registry(link, KEYS, Duration.ofSeconds(15));
    }

    @BeforeEach
    void flush() {
        redis.flush();
        get(link.subscribe(KEYS.events()));
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void idsAreCounted() {
        assertThat(get(registry.nextId())).isEqualTo(1);
        assertThat(get(registry.nextId())).isEqualTo(2);
        assertThat(redis.command("GET", TAG + ":next_id")).isEqualTo("2");
    }

    @Test
    void joinRegistersInOneStepUnderTheKeysOfTheDesign() {
        Standing standing = get(registry.join(node(1, 0xa)));
        assertThat(standing.status()).isEqualTo(Status.OK);
        assertThat(standing.epoch()).isEqualTo(1);
        assertThat(standing.birth()).matches("\\d+\\.\\d+");
        assertThat(redis.command("KEYS", "*").lines())
                .containsExactlyInAnyOrder(
                        TAG + ":next_id",
                        TAG + ":heartbeats",
                        TAG + ":nodes",
                        TAG + ":epoch",
                        TAG + ":birth",
                        TAG + ":watch");
        assertThat(redis.command("HGET", TAG + ":nodes", "1")).startsWith("000000000000000a 15000 UP {");
        long beat = Long.parseLong(redis.command("ZSCORE", TAG + ":heartbeats", "1"));
        assertThat(beat).isBetween(redisMillis() - 20_000, redisMillis());
        awaitEvents("1 joined 1 " + redis.command("HGET", TAG + ":nodes", "1"));
    }

    @Test
    void joinUnderAnIdThatSomebodyHasChangesNothing() {
        get(registry.join(node(1, 0xa)));
        List<String> before = dump();
        assertThat(get(registry.join(node(1, 0xb))).status()).isEqualTo(Status.TAKEN);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void joinLiftsTheCounterToItsIdAndNeverLowersIt() {
        get(registry.join(node(41, 0xa)));
        assertThat(get(registry.nextId())).isEqualTo(42);
        get(registry.join(node(7, 0xb)));
        assertThat(get(registry.nextId())).isEqualTo(43);
    }

    @Test
    void joinLowersTheLeastTimeToLiveAndNeverLiftsIt() {
        get(registry.join(node(1, 0xa)));
        assertThat(redis.command("HGET", TAG + ":watch", "least")).isEqualTo("15000");
        get(new Registry(link, KEYS, Duration.ofSeconds(3)).join(node(2, 0xb)));
        get(new Registry(link, KEYS, Duration.ofDays(300)).join(node(3, 0xc)));
        assertThat(redis.command("HGETALL", TAG + ":watch").lines()).containsExactly("least", "3000");
    }

    @Test
    void aBeatRenewsTheLeaseAndNothingElse() {
        MeshNode node = node(1, 0xa);
        Standing joined = get(registry.join(node));
        redis.command("ZADD", TAG + ":heartbeats", "5", "1");
        String record = redis.command("HGET", TAG + ":nodes", "1");
        Standing beat = get(registry.beat(node, joined, 0));
        assertThat(beat).isEqualTo(new Standing(Status.OK, 1, joined.birth()));
        assertThat(Long.parseLong(redis.command("ZSCORE", TAG + ":heartbeats", "1")))
                .isBetween(redisMillis() - 20_000, redisMillis());
        assertThat(redis.command("HGET", TAG + ":nodes", "1")).isEqualTo(record);
    }

    @Test
    void aBeatOfAnEvictedNodeChangesNothing() {
        MeshNode node = node(1, 0xa);
        Standing joined = get(registry.join(node));
        get(registry.join(node(2, 0xb)));
        redis.command("ZREM", TAG + ":heartbeats", "1");
        redis.command("HDEL", TAG + ":nodes", "1");
        List<String> before = dump();
        assertThat(get(registry.beat(node, joined, 0)).status()).isEqualTo(Status.EVICTED);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aBeatOfAnotherIncarnationChangesNothing() {
        Standing joined = get(registry.join(node(1, 0xa)));
        List<String> before = dump();
        assertThat(get(registry.beat(node(1, 0xb), joined, 0)).status()).isEqualTo(Status.EVICTED);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aBeatAfterTheRegistryIsLostRestoresTheSameIdentity() {
        MeshNode node = node(7, 0xa);
        Standing joined = get(registry.join(node));
        for (int i = 0; i < 5; i++) {
            get(registry.update(node));
        }
        Standing before = get(registry.beat(node, joined, 0));
        assertThat(before.epoch()).isEqualTo(6);
        redis.flush();
        Standing restored = get(registry.beat(node, before, 0));
        assertThat(restored.status()).isEqualTo(Status.RESTORED);
        assertThat(restored.epoch()).as("the epoch does not go back").isEqualTo(7);
        assertThat(restored.birth()).isNotEqualTo(joined.birth());
        assertThat(get(registry.nextId())).isEqualTo(8);
        assertThat(get(registry.view(new Identity(7, 0xa))).live()).containsExactly(self(node));
        assertThat(get(registry.beat(node, restored, 0)).status()).isEqualTo(Status.OK);
    }

    @Test
    void twoNodesThatComeBackAfterALossMeetInOneRegistry() {
        MeshNode one = node(1, 0xa);
        MeshNode two = node(2, 0xb);
        Standing first = get(registry.join(one));
        Standing second = get(registry.join(two));
        redis.flush();
        Standing back = get(registry.beat(two, second, 0));
        assertThat(get(registry.beat(one, first, 0)).status()).isEqualTo(Status.RESTORED);
        assertThat(get(registry.beat(one, back, 0)).status()).isEqualTo(Status.OK);
        assertThat(get(registry.view(new Identity(9, 9))).live()).containsExactly(one, two);
    }

    @Test
    void afterALossAnIdThatSomebodyElseDrewIsNotTakenBack() {
        MeshNode old = node(1, 0xa);
        Standing joined = get(registry.join(old));
        redis.flush();
        get(registry.join(node(1, 0xb)));
        assertThat(get(registry.beat(old, joined, 0)).status()).isEqualTo(Status.EVICTED);
        assertThat(redis.command("HGET", TAG + ":nodes", "1")).startsWith("000000000000000b ");
    }

    @Test
    void updateReplacesTheRecordOfTheOwnIncarnationOnly() {
        get(registry.join(node(1, 0xa)));
        MeshNode draining = with(node(1, 0xa), MeshNode.State.DRAINING);
        assertThat(get(registry.update(draining))).isEqualTo(new Standing(Status.OK, 2, ""));
        assertThat(get(registry.view(new Identity(9, 9))).live()).containsExactly(draining);
        awaitEvents("2 draining 1 " + redis.command("HGET", TAG + ":nodes", "1"));
        List<String> before = dump();
        assertThat(get(registry.update(node(1, 0xb))).status()).isEqualTo(Status.EVICTED);
        assertThat(get(registry.update(node(2, 0xa))).status()).isEqualTo(Status.EVICTED);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void leaveRemovesTheOwnIncarnationOnly() {
        get(registry.join(node(1, 0xa)));
        List<String> before = dump();
        assertThat(get(registry.leave(new Identity(1, 0xb))).status()).isEqualTo(Status.EVICTED);
        assertThat(get(registry.leave(new Identity(2, 0xa))).status()).isEqualTo(Status.EVICTED);
        assertThat(dump()).isEqualTo(before);
        assertThat(get(registry.leave(new Identity(1, 0xa)))).isEqualTo(new Standing(Status.OK, 2, ""));
        assertThat(redis.command("KEYS", "*").lines())
                .containsExactlyInAnyOrder(TAG + ":next_id", TAG + ":epoch", TAG + ":birth", TAG + ":watch");
        awaitEvents("2 left 1 000000000000000a");
        assertThat(get(registry.leave(new Identity(1, 0xa))).status()).isEqualTo(Status.EVICTED);
    }

    @Test
    void viewJudgesEachNodeByItsOwnTimeToLive() {
        get(registry.join(node(1, 0xa)));
        get(new Registry(link, KEYS, Duration.ofSeconds(100)).join(node(2, 0xb)));
        get(new Registry(link, KEYS, Duration.ofDays(300)).join(node(3, 0xc)));
        String halfAMinuteAgo = String.valueOf(redisMillis() - 30_000);
        for (String id : List.of("1", "2", "3")) {
            redis.command("ZADD", TAG + ":heartbeats", halfAMinuteAgo, id);
        }
        assertThat(get(registry.view(new Identity(9, 9))).live())
                .extracting(MeshNode::instanceId)
                .containsExactly(2L, 3L);
    }

    @Test
    void viewSortsByNumberAndMarksTheOwnNode() {
        for (long id : new long[] {10, 9, 100, 1}) {
            get(registry.join(node(id, id)));
        }
        assertThat(get(registry.view(new Identity(9, 9))).live())
                .containsExactly(node(1, 1), self(node(9, 9)), node(10, 10), node(100, 100));
        assertThat(get(registry.view(new Identity(9, 8))).live()).noneMatch(MeshNode::self);
    }

    @Test
    void viewReadsABareHostNameAsANodeWithDefaults() {
        redis.command("ZADD", TAG + ":heartbeats", String.valueOf(redisMillis() - 10_000), "5");
        redis.command("HSET", TAG + ":nodes", "5", "web-1.example.com");
        redis.command("ZADD", TAG + ":heartbeats", String.valueOf(redisMillis() - 16_000), "6");
        redis.command("HSET", TAG + ":nodes", "6", "web-2.example.com");
        assertThat(get(registry.view(new Identity(9, 9))).live())
                .containsExactly(new MeshNode(
                        5,
                        0,
                        "web-1.example.com",
                        0,
                        Instant.EPOCH,
                        MeshNode.State.UP,
                        Map.of(),
                        Map.of(),
                        null,
                        0,
                        false));
    }

    @Test
    void viewIgnoresGarbage() {
        get(registry.join(node(1, 0xa)));
        String now = String.valueOf(redisMillis());
        for (String member : List.of("x", "-4", "0", "99999999999999999999", "2 3", "")) {
            redis.command("ZADD", TAG + ":heartbeats", now, member);
            redis.command("HSET", TAG + ":nodes", member, "host");
        }
        redis.command("ZADD", TAG + ":heartbeats", now, "7");
        redis.command("HSET", TAG + ":nodes", "8", "beats never");
        redis.command("ZADD", TAG + ":heartbeats", "+inf", "9");
        redis.command("HSET", TAG + ":nodes", "9", "for ever");
        assertThat(get(registry.view(new Identity(1, 0xa))).live())
                .extracting(MeshNode::instanceId)
                .containsExactly(1L, 9L);
    }

    @Test
    void metadataAreNeverChangedByAScript() {
        MeshNode plain = node(1, 0xa);
        MeshNode node = new MeshNode(
                plain.instanceId(),
                plain.incarnation(),
                "h",
                12345678901234567L,
                plain.startedAt(),
                plain.state(),
                Map.of("Empty", new MeshNode.Api("", List.of())),
                Map.of("json", "[]{}\\u0000 1234567890123456789 é😀"),
                "a",
                1,
                false);
        Standing joined = get(registry.join(node));
        get(registry.beat(node, joined, 0));
        get(registry.update(node));
        redis.flush();
        get(registry.beat(node, joined, 0));
        assertThat(redis.command("HGET", TAG + ":nodes", "1"))
                .contains("\"messages\":[]")
                .contains("12345678901234567")
                .contains("1234567890123456789");
        assertThat(get(registry.view(new Identity(9, 9))).live()).containsExactly(node);
    }

    @Test
    void scriptsThatRedisHasForgottenAreBroughtAgain() {
        MeshNode node = node(1, 0xa);
        redis.command("SCRIPT", "FLUSH");
        Standing joined = get(registry.join(node));
        redis.command("SCRIPT", "FLUSH");
        assertThat(get(registry.beat(node, joined, 0)).status()).isEqualTo(Status.OK);
        redis.command("SCRIPT", "FLUSH");
        assertThat(get(registry.view(new Identity(1, 0xa))).live()).hasSize(1);
        redis.command("SCRIPT", "FLUSH");
        assertThat(get(registry.update(node)).status()).isEqualTo(Status.OK);
        redis.command("SCRIPT", "FLUSH");
        assertThat(get(registry.leave(new Identity(1, 0xa))).status()).isEqualTo(Status.OK);
    }

    private static MeshNode node(long id, long incarnation) {
        return new MeshNode(
                id,
                incarnation,
                "host",
                42,
                Instant.parse("2024-02-29T12:00:00Z"),
                MeshNode.State.UP,
                Map.of(),
                Map.of(),
                null,
                0,
                false);
    }

    private static MeshNode with(MeshNode node, MeshNode.State state) {
        return copy(node, state, node.self());
    }

    private static MeshNode self(MeshNode node) {
        return copy(node, node.state(), true);
    }

    private static MeshNode copy(MeshNode node, MeshNode.State state, boolean self) {
        return new MeshNode(
                node.instanceId(),
                node.incarnation(),
                node.hostname(),
                node.pid(),
                node.startedAt(),
                state,
                node.apis(),
                node.labels(),
                node.address(),
                node.port(),
                self);
    }

    private void awaitEvents(String event) {
        await().atMost(Duration.ofSeconds(20)).until(() -> events.contains(event));
    }

    /** All that is in Redis, as text. */
    private List<String> dump() {
        return redis.command("KEYS", "*")
                .lines()
                .sorted()
                .map(key -> key + " " + redis.command("DUMP", key))
                .toList();
    }

    private long redisMillis() {
        List<String> time = redis.command("TIME").lines().toList();
        return Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(20, SECONDS).join();
    }
}
