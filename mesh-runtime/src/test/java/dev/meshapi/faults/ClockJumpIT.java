package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The clock of Redis jumps by an hour, either way: all times in Redis are moved the other way at one moment, which no script
 * can tell from it. Nobody healthy suffers, and the dead are found all the same.
 */
@WithRedis(owned = true)
class ClockJumpIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final Duration TTL = Duration.ofMillis(1_500);
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** Moves every time by ARGV[1] milliseconds, and ends the leader's lease if the clock has leapt over its end. */
    private static final String JUMP = """
            local by = tonumber(ARGV[1])
            local beats = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
            for i = 1, #beats, 2 do
              redis.call('ZADD', KEYS[1], string.format('%.0f', beats[i + 1] - by), beats[i])
            end
            local watch = redis.call('HMGET', KEYS[2], 'last', 'gaps')
            local gaps = string.gsub(watch[2] or '', '@(%d+)', function(ended)
              return '@' .. string.format('%.0f', ended - by)
            end)
            redis.call('HSET', KEYS[2], 'last', string.format('%.0f', watch[1] - by), 'gaps', gaps)
            if by > 0 then
              redis.call('DEL', KEYS[3])
            end
            return 'moved'""";

    private final RedisServer redis;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    ClockJumpIT(RedisServer redis) {
        this.redis = redis;
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "back"})
    void nobodyHealthyIsEvictedAndTheDeadAre(String way) {
        String key = "clock-" + way;
        try (Mesh one = node(key).join();
                Mesh two = node(key).join();
                NodeProcess victim = NodeProcess.join(redis.uri(), key, "beat=" + BEAT, "ttl=" + TTL)) {
            await().atMost(LONG)
                    .until(() -> one.view().size() == 3 && two.view().size() == 3);
            await().atMost(LONG).until(() -> leads(one, two) || victim.said("leads "));
            List<Long> before = List.of(one.self().incarnation(), two.self().incarnation());
            assertThat(jump(key, way.equals("forward") ? HOUR : -HOUR)).isEqualTo("moved");
            awaitPassing(TTL.multipliedBy(2));
            await().atMost(LONG).until(() -> one.nodes().size() == 3);
            assertThat(heard).noneMatch(line -> line.contains("EVICTED") || line.contains("self"));
            victim.kill();
            await().atMost(LONG).until(() -> heard.contains("EVICTED " + victim.id()));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(two.nodes())
                            .extracting(MeshNode::incarnation)
                            .containsExactlyElementsOf(before));
            await().atMost(LONG).until(() -> leads(one, two));
        }
    }

    private String jump(String key, long millis) {
        String tag = "{app:mesh:" + key + "}:";
        return redis.command(
                "EVAL", JUMP, "3", tag + "heartbeats", tag + "watch", tag + "leader", Long.toString(millis));
    }

    private static boolean leads(Mesh one, Mesh two) {
        return one.leadership().isLeader() || two.leadership().isLeader();
    }

    private MeshBuilder node(String key) {
        return Mesh.builder(key)
                .redis(redis.uri())
                .heartbeatInterval(BEAT)
                .nodeTtl(TTL)
                .listener(new MeshListener() {
                    @Override
                    public void nodeLeft(MeshNode node, Reason reason) {
                        heard.add(reason + " " + node.instanceId());
                    }

                    @Override
                    public void selfEvicted(long oldId, long newId) {
                        heard.add("self " + oldId);
                    }
                });
    }

    /** Time in which somebody would be evicted: not a wait for anything to happen. */
    private static void awaitPassing(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        await().pollInterval(Duration.ofMillis(20)).atMost(LONG).until(() -> System.nanoTime() > end);
    }
}
