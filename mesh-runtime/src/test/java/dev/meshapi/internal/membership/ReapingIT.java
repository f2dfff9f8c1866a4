package dev.meshapi.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.RedisSource;
import dev.meshapi.internal.redis.Waiting;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Ears;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The leader's scripts, against the real server, with nodes that only exist as records. */
@WithRedis(owned = true)
class ReapingIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration TTL = Duration.ofMillis(300);
    private static final Identity LEADER = new Identity(1, 0xabcd);

    private final RedisServer server;
    private final MeshKeys keys = new MeshKeys("app", "reap");
    private RedisLink redis;
    private Registry registry;
    private Reaping reaping;
    private Leases leases;

    ReapingIT(RedisServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        server.flush();
        redis = RedisLink.open(RedisSource.parse(server.uri()), "reap", LIMIT, LIMIT, new Ears());
        registry = new Registry(redis, keys, TTL);
        reaping = new Reaping(redis, keys);
        leases = new Leases(redis, keys, "", Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void theOverdueIsEvictedOnceAndItsDutyStaysUntilItIsAcknowledged() {
        String lease = lead();
        get(registry.join(node(7)));
        String name = new Identity(7, 7).toString();
        await().atMost(LIMIT).until(() -> get(reaping.reap(lease)).containsKey(name));
        assertThat(get(reaping.reap(lease))).isEmpty();
        assertThat(get(registry.view(LEADER)).members()).isEmpty();
        assertThat(get(registry.view(LEADER)).dead()).containsExactly(new Identity(7, 7));
        assertThat(get(reaping.dead())).containsOnlyKeys(name);
        get(reaping.done(lease, name));
        assertThat(get(reaping.dead())).isEmpty();
    }

    @Test
    void whoDoesNotLeadEvictsNobodyAndAcknowledgesNothing() {
        String lease = lead();
        get(registry.join(node(7)));
        await().atMost(LIMIT).until(() -> !get(reaping.reap(lease)).isEmpty());
        get(registry.join(node(8)));
        await().atMost(LIMIT).until(() -> get(registry.view(LEADER)).live().isEmpty());
        String stale = lease.replace(LEADER.toString(), new Identity(2, 0xef).toString());
        assertThat(get(reaping.reap(stale))).isEmpty();
        get(reaping.done(stale, new Identity(7, 7).toString()));
        assertThat(get(reaping.dead())).hasSize(1);
        assertThat(get(registry.view(LEADER)).members()).hasSize(1);
    }

    @Test
    void whenNobodyWatchedForLongNobodyIsBlamedForSilence() {
        String lease = lead();
        get(registry.join(node(7)));
        await().atMost(LIMIT).until(() -> get(registry.view(LEADER)).live().isEmpty());
        assertThat(get(reaping.reap(lease)))
                .as("the first sweep of all: nobody was watching")
                .isEmpty();
        assertThat(get(registry.beat(node(7), new Standing(Standing.Status.OK, 1, birth()), 0))
                        .status())
                .as("it beats within one time to live of watching, and stays")
                .isEqualTo(Standing.Status.OK);
        assertThat(get(reaping.reap(lease))).isEmpty();
    }

    @Test
    void eachNodeIsJudgedByItsOwnTimeToLive() {
        String lease = lead();
        get(registry.join(node(7)));
        get(new Registry(redis, keys, Duration.ofHours(1)).join(node(8)));
        await().atMost(LIMIT).until(() -> !get(reaping.reap(lease)).isEmpty());
        assertThat(get(registry.view(LEADER)).live())
                .extracting(MeshNode::instanceId)
                .containsExactly(8L);
    }

    @Test
    void aHeartbeatOfNobodyIsSweptAway() {
        String lease = lead();
        server.command("ZADD", "{app:mesh:reap}:heartbeats", "1", "99");
        get(reaping.reap(lease));
        assertThat(server.command("ZCARD", "{app:mesh:reap}:heartbeats")).isEqualTo("0");
    }

    @Test
    void aLeaseIsRenewedAndReleasedByItsHolderOnly() {
        String lease = lead();
        Identity rival = new Identity(2, 0xef);
        Leases.Holder refused = get(leases.acquire(rival, 0));
        assertThat(refused.own()).isFalse();
        assertThat(refused.identity()).isEqualTo(LEADER);
        assertThat(get(leases.renew(rival + " " + refused.term()))).isFalse();
        assertThat(get(leases.release(rival + " " + refused.term()))).isFalse();
        assertThat(get(leases.renew(lease))).isTrue();
        assertThat(get(leases.release(lease))).isTrue();
        Leases.Holder next = get(leases.acquire(rival, 0));
        assertThat(next.own()).isTrue();
        assertThat(next.term()).isEqualTo(refused.term() + 1);
    }

    @Test
    void aTermThatSomebodyHasHeardOfIsNeverGivenAgain() {
        lead();
        server.flush();
        long heard = Long.MAX_VALUE / 4096;
        assertThat(get(leases.acquire(LEADER, heard)).term()).isEqualTo(heard + 1);
    }

    private String lead() {
        Leases.Holder holder = get(leases.acquire(LEADER, 0));
        assertThat(holder.own()).isTrue();
        return LEADER + " " + holder.term();
    }

    private String birth() {
        return server.command("GET", "{app:mesh:reap}:birth");
    }

    private static MeshNode node(long id) {
        return new MeshNode(id, id, "host", 1, Instant.EPOCH, MeshNode.State.UP, Map.of(), Map.of(), null, 0, false);
    }

    private static <T> T get(CompletionStage<T> stage) {
        return Waiting.on(stage, LIMIT, "answer");
    }
}
