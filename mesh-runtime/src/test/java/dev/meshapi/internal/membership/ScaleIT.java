package dev.meshapi.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.RedisSource;
import dev.meshapi.internal.redis.Waiting;
import dev.meshapi.internal.time.WheelTimers;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Ears;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Many light nodes in one process: each has its own two connections, record, beats and view, and shares its threads with
 * the others. Prints what that costs Redis; {@code -Dmesh.scale.nodes=1000} for the published figures.
 */
@WithRedis(owned = true)
class ScaleIT {
    private static final int NODES = Integer.getInteger("mesh.scale.nodes", 100);
    /** So many that asking for the figures does not count. */
    private static final int BEATS = 5_000;

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration TTL = Duration.ofMinutes(5);

    private final RedisServer redis;
    private final MeshKeys keys = new MeshKeys("app", "scale");
    private final List<Light> nodes = new ArrayList<>();
    private final WheelTimers timers = new WheelTimers("scale-timer");

    ScaleIT(RedisServer redis) {
        this.redis = redis;
    }

    @Test
    void aBeatCostsTheSameWhateverTheNumberOfNodes() {
        RedisClient client = RedisClient.create(redis.uri());
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        try {
            join(client, NODES / 10);
            Cost few = beats();
            join(client, NODES - nodes.size());
            Cost many = beats();
            System.out.printf("%d nodes: %s%n%d nodes: %s%n", NODES / 10, few, NODES, many);
            assertThat(many.bytesIn()).isCloseTo(few.bytesIn(), Percentage.withPercentage(10));
            assertThat(many.bytesOut()).isCloseTo(few.bytesOut(), Percentage.withPercentage(10));
            view();
            everybodySeesOneComeAndGo(client);
        } finally {
            nodes.forEach(node -> node.redis.close());
            client.shutdown();
            timers.close();
        }
    }

    /** What a beat costs Redis. */
    private record Cost(double bytesIn, double bytesOut, double cpuMicros) {
        @Override
        public String toString() {
            return "a beat is %.0f bytes in, %.0f bytes out, %.1f us of Redis' CPU"
                    .formatted(bytesIn, bytesOut, cpuMicros);
        }
    }

    private void join(RedisClient client, int count) {
        LongStream.rangeClosed(nodes.size() + 1L, nodes.size() + (long) count)
                .forEach(id -> nodes.add(new Light(client, id)));
        nodes.forEach(node -> node.keeper.refresh());
        await().atMost(LIMIT)
                .until(() -> nodes.stream()
                        .allMatch(node -> node.keeper.members().nodes().size() == nodes.size()));
    }

    private Cost beats() {
        double in = info("total_net_input_bytes");
        double out = info("total_net_output_bytes");
        double cpu = info("used_cpu_user") + info("used_cpu_sys");
        int rounds = BEATS / nodes.size();
        for (int round = 0; round < rounds; round++) {
            nodes.forEach(Light::beat);
            nodes.forEach(Light::awaitBeat);
        }
        double beats = (double) rounds * nodes.size();
        return new Cost(
                (info("total_net_input_bytes") - in) / beats,
                (info("total_net_output_bytes") - out) / beats,
                (info("used_cpu_user") + info("used_cpu_sys") - cpu) / beats * 1e6);
    }

    /** One round trip, whatever the number: the server has run one script and nothing else. */
    private void view() {
        redis.command("CONFIG", "RESETSTAT");
        long start = System.nanoTime();
        Snapshot snapshot = Waiting.on(nodes.get(0).registry.view(nodes.get(0).identity), LIMIT, "list");
        System.out.printf("the view of %d nodes takes %.1f ms%n", NODES, (System.nanoTime() - start) / 1e6);
        assertThat(snapshot.live()).hasSize(NODES);
        assertThat(redis.command("INFO", "commandstats"))
                .contains("cmdstat_evalsha:calls=1,")
                .doesNotContain("cmdstat_keys:", "cmdstat_scan:");
    }

    private void everybodySeesOneComeAndGo(RedisClient client) {
        long start = System.nanoTime();
        Light guest = new Light(client, NODES + 1L);
        await().pollInterval(Duration.ofMillis(1))
                .atMost(LIMIT)
                .until(() -> nodes.stream()
                        .allMatch(node -> node.keeper.members().nodes().size() == NODES + 1));
        System.out.printf("a join is seen by %d nodes after %.1f ms%n", NODES, (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        Waiting.on(guest.registry.leave(guest.identity), LIMIT, "leave");
        await().pollInterval(Duration.ofMillis(1))
                .atMost(LIMIT)
                .until(() -> nodes.stream()
                        .allMatch(node -> node.keeper.members().nodes().size() == NODES));
        System.out.printf("a leave is seen by %d nodes after %.1f ms%n", NODES, (System.nanoTime() - start) / 1e6);
        guest.redis.close();
    }

    private double info(String field) {
        Matcher matcher = Pattern.compile(field + ":([0-9.]+)")
                .matcher(redis.command("INFO", field.startsWith("used") ? "cpu" : "stats"));
        assertThat(matcher.find()).as(field).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    /** A node without threads of its own. */
    private final class Light {
        private final Identity identity;
        private final MeshNode record;
        private final RedisLink redis;
        private final Registry registry;
        private final ViewKeeper keeper;
        private Standing standing;
        private CompletionStage<Standing> beat;

        Light(RedisClient client, long id) {
            this.identity = Identity.fresh(id);
            this.record = new MeshNode(
                    id,
                    identity.incarnation(),
                    "host-" + id,
                    4242,
                    Instant.EPOCH,
                    MeshNode.State.UP,
                    Map.of("Orders", new MeshNode.Api("", List.of("Orders.release", "Orders.reserve"))),
                    Map.of("zone", "a"),
                    null,
                    0,
                    true);
            this.redis = RedisLink.open(new RedisSource.Given(client), "light", LIMIT, LIMIT, new Ears(this::received));
            this.registry = new Registry(redis, keys, TTL);
            this.keeper = new ViewKeeper(registry, timers, TTL, () -> identity, change -> {});
            Waiting.on(redis.subscribe(keys.inbox(id), keys.events()), LIMIT, "subscribe");
            Waiting.on(registry.nextId(), LIMIT, "count");
            this.standing = Waiting.on(registry.join(record), LIMIT, "join");
            assertThat(standing.status()).isEqualTo(Standing.Status.OK);
            this.beat = CompletableFuture.completedStage(standing);
        }

        void beat() {
            beat = registry.beat(record, standing, 0);
        }

        void awaitBeat() {
            standing = Waiting.on(beat, LIMIT, "beat");
            assertThat(standing.status()).isEqualTo(Standing.Status.OK);
        }

        private void received(byte[] body) {
            MembershipEvent event = MembershipEvent.read(body);
            if (event != null) {
                keeper.happened(event);
            }
        }
    }
}
