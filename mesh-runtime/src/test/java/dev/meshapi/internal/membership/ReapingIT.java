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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Of an outage that is short for a node with a long time to live, that node notices nothing. */
    @Test
    void anOutageThatOnlyQuickNodesNoticeEvictsNone() {
        String lease = lead();
        get(slow().join(node(1)));
        get(quick().join(node(7)));
        long before = millis() - 10_000;
        beaten(1, before - 500);
        beaten(7, before - 10);
        watched(before, "");
        assertThat(get(reaping.reap(lease))).as("the slow one is heard first").isEmpty();
        assertThat(beat(quick(), 7)).isEqualTo(Standing.Status.OK);
        assertThat(get(reaping.reap(lease))).isEmpty();
        beaten(7, before - 10);
        watched(millis() - 10, "");
        assertThat(get(reaping.reap(lease)))
                .as("without the outage it is overdue")
                .hasSize(1);
    }

    /** It has never beaten, nobody has swept since it came, and the slow one is heard first. */
    @Test
    void anOutageRightAfterAQuickNodeHasJoinedDoesNotEvictIt() {
        String lease = lead();
        get(slow().join(node(1)));
        assertThat(beat(slow(), 1)).isEqualTo(Standing.Status.OK);
        get(quick().join(node(7)));
        long before = millis() - 10_000;
        beaten(7, before);
        server.command("HSET", "{app:mesh:reap}:watch", "last", Long.toString(before), "gaps", "");
        assertThat(beat(slow(), 1)).isEqualTo(Standing.Status.OK);
        assertThat(get(reaping.reap(lease))).isEmpty();
    }

    @Test
    void whereOthersBeatSeldomAQuickNodeIsEvictedTwoFifthsOfTheirTimeLater() {
        String lease = lead();
        get(slow().join(node(1)));
        get(quick().join(node(7)));
        for (int silence : new int[] {3_500, 15_000, 25_000}) {
            silentFor(silence);
            assertThat(get(reaping.reap(lease))).as("%d ms", silence).isEmpty();
        }
        silentFor(27_000);
        assertThat(get(reaping.reap(lease))).containsOnlyKeys(new Identity(7, 7).toString());
    }

    /** As if the quick node had been silent for so long, while the slow one beats each 20 s. */
    private void silentFor(int millis) {
        beaten(1, millis() - 100);
        beaten(7, millis() - millis);
        watched(millis() - 20_000, "20000@" + (millis() - 20_000));
    }

    @Test
    void aQuickNodeDoesNotStartTheTimeOfTheSlowOnesAnew() {
        String lease = lead();
        get(slow().join(node(1)));
        get(slow().join(node(2)));
        beaten(2, millis() - 60_000);
        watched(millis() - 20_000, "");
        get(quick().join(node(7)));
        assertThat(beat(quick(), 7)).isEqualTo(Standing.Status.OK);
        assertThat(get(reaping.reap(lease))).containsOnlyKeys(new Identity(2, 2).toString());
    }

    @Test
    void aSilenceThatIsLongForAllSparesAll() {
        String lease = lead();
        get(slow().join(node(1)));
        get(slow().join(node(2)));
        get(quick().join(node(7)));
        for (long id : new long[] {1, 2, 7}) {
            beaten(id, millis() - 80_000);
        }
        watched(millis() - 25_000, "");
        assertThat(beat(slow(), 1)).isEqualTo(Standing.Status.OK);
        assertThat(get(reaping.reap(lease))).isEmpty();
    }

    @Test
    void aLongerGapTakesThePlaceOfTheShorterOnesBeforeIt() {
        get(quick().join(node(7)));
        watched(millis() - 70_000, "500000@1 90000@2 60000@3 50000@4");
        assertThat(beat(quick(), 7)).isEqualTo(Standing.Status.OK);
        assertThat(server.command("HGET", "{app:mesh:reap}:watch", "gaps")).matches("500000@1 90000@2 7\\d{4}@\\d{13}");
    }

    @Test
    void theGapsHaveABound() {
        get(quick().join(node(7)));
        String many = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> (10_000 - i) + "@" + i)
                .collect(Collectors.joining(" "));
        watched(millis() - 2_000, many);
        assertThat(beat(quick(), 7)).isEqualTo(Standing.Status.OK);
        String gaps = server.command("HGET", "{app:mesh:reap}:watch", "gaps");
        assertThat(gaps.split(" ", -1)).hasSize(16).startsWith("9999@1", "9998@2");
        assertThat(gaps).as("the shortest stands for what is shorter").matches(".* 9985@15 9984@" + "\\d{13}");
    }

    @Test
    void aHeartbeatFromBeforeTheClockWasSetBackAges() {
        String lease = lead();
        get(registry.join(node(7)));
        beaten(7, millis() + 3_600_000);
        await().atMost(LIMIT).until(() -> !get(reaping.reap(lease)).isEmpty());
        assertThat(get(registry.view(LEADER)).members()).isEmpty();
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

    private Registry slow() {
        return new Registry(redis, keys, Duration.ofSeconds(60));
    }

    private Registry quick() {
        return new Registry(redis, keys, Duration.ofSeconds(3));
    }

    private Standing.Status beat(Registry by, long id) {
        return get(by.beat(node(id), new Standing(Standing.Status.OK, 1, birth()), 0))
                .status();
    }

    private long millis() {
        String[] time = server.command("TIME").split("\n", -1);
        return Long.parseLong(time[0]) * 1_000 + Long.parseLong(time[1]) / 1_000;
    }

    /** As if this node had last beaten then. */
    private void beaten(long id, long millis) {
        server.command("ZADD", "{app:mesh:reap}:heartbeats", Long.toString(millis), Long.toString(id));
    }

    /** As if somebody had last been heard then, and these had been the gaps before. */
    private void watched(long last, String gaps) {
        server.command("HSET", "{app:mesh:reap}:watch", "last", Long.toString(last), "least", "3000", "gaps", gaps);
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
