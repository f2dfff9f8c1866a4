package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.LogCapture;
import dev.meshapi.tools.Published;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Frames travel together between nodes that understand it, one by one to all others, and each stands for itself. */
@WithRedis(owned = true)
class BundlesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Test
    void manyCallsTakeFewMessages(RedisServer redis) {
        try (Mesh there = join(redis, "bundles", echo());
                Mesh here = join(redis, "bundles", echo())) {
            await().atMost(PATIENCE)
                    .until(() -> here.view().size() == 2 && there.view().size() == 2);
            assertThat(here.view()).allMatch(node -> node.understands().equals(Set.of("bundles")));
            long before = publishes(redis);
            callOften(here, there.instanceId(), 2_000);
            assertThat(publishes(redis) - before).isLessThan(2_000);
        }
    }

    @Test
    void whoDoesNotSayThatItUnderstandsThemGetsSingleFrames(RedisServer redis) {
        System.setProperty("mesh.wire", "plain");
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisPubSubConnection<String, String> raw = client.connectPubSub();
                Mesh plain = join(redis, "mixed", echo(), note())) {
            System.clearProperty("mesh.wire");
            List<String> messages = new CopyOnWriteArrayList<>();
            raw.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String message) {
                    messages.add(message);
                }
            });
            raw.sync().subscribe("app:mesh:mixed:node:" + plain.instanceId(), "app:mesh:mixed:broadcast");
            try (Mesh here = join(redis, "mixed", echo(), note())) {
                await().atMost(PATIENCE)
                        .until(() -> here.view().size() == 2 && plain.view().size() == 2);
                assertThat(here.view().get(0).understands()).isEmpty();
                callOften(here, plain.instanceId(), 500);
                callOften(plain, here.instanceId(), 500);
                Target.Many all = here.target(Address.all(), CallOptions.defaults());
                List<CompletableFuture<Void>> sent = IntStream.range(0, 500)
                        .mapToObj(i -> all.sendAsync(Trials.NOTE, "note " + i))
                        .toList();
                assertThat(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)))
                        .succeedsWithin(PATIENCE);
                await().atMost(PATIENCE).until(() -> notes.size() == 1_000);
                assertThat(messages).hasSizeGreaterThan(1_500).noneMatch(message -> message.contains("\n"));
            }
        } finally {
            System.clearProperty("mesh.wire");
        }
    }

    @Test
    void broadcastsTravelTogetherWhereAllUnderstandIt(RedisServer redis) {
        try (Mesh there = join(redis, "all", note());
                Mesh here = join(redis, "all")) {
            await().atMost(PATIENCE).until(() -> here.view().size() == 2);
            long before = publishes(redis);
            Target.Many all = here.target(Address.others(), CallOptions.defaults());
            for (int i = 0; i < 2_000; i++) {
                CompletableFuture<Void> sent = all.sendAsync(Trials.NOTE, "note " + i);
                assertThat(sent).isNotNull();
            }
            await().atMost(PATIENCE).until(() -> notes.size() == 2_000);
            assertThat(publishes(redis) - before).isLessThan(1_000);
            assertThat(there.state()).isEqualTo(MeshState.UP);
        }
    }

    @Test
    void aLineThatIsNoFrameIsDroppedByItself(RedisServer redis) {
        try (LogCapture log = LogCapture.start();
                Published raw = new Published(redis);
                Mesh there = join(redis, "lines", note())) {
            String inbox = "app:mesh:lines:node:" + there.instanceId();
            raw.publish(inbox, note("1") + "\n{\"requestId\":\n\n" + note("2") + "\r\nnonsense\n" + note("3") + "\n");
            await().atMost(PATIENCE).until(() -> notes.size() == 3);
            assertThat(notes).containsExactlyInAnyOrder("1", "2", "3");
            raw.publish(inbox, "nonsense\n" + note("4"));
            await().atMost(PATIENCE).until(() -> notes.contains("4"));
            raw.publish(inbox, note("5").replace("{", "{\n").replace(",", ",\n"));
            await().atMost(PATIENCE).until(() -> notes.contains("5"));
            there.close();
            assertThat(log.linesWith("dropped 3 messages that were no frames")).hasSize(1);
        }
    }

    private static Mesh join(RedisServer redis, String key, Binding<?, ?>... bindings) {
        return Nodes.builder(redis, key)
                .maxQueuedCalls(10_000)
                .serve(Trials.serving(bindings))
                .join();
    }

    private static String note(String text) {
        return "{\"requestId\":\"" + text
                + "\",\"senderInstanceId\":99,\"type\":\"Trials.note\",\"oneWay\":true,\"data\":\"" + text + "\"}";
    }

    private static Binding<String, String> echo() {
        return Binding.replying(Trials.ECHO, (text, call) -> text);
    }

    private Binding<String, Void> note() {
        return Binding.running(Trials.NOTE, (text, call) -> notes.add(text));
    }

    private static void callOften(Mesh from, long to, int times) {
        Target.One target = Nodes.target(from, to);
        List<CompletableFuture<String>> calls = IntStream.range(0, times)
                .mapToObj(i -> target.callAsync(Trials.ECHO, "call " + i))
                .toList();
        for (int i = 0; i < times; i++) {
            assertThat(calls.get(i)).succeedsWithin(PATIENCE).isEqualTo("call " + i);
        }
    }

    private static long publishes(RedisServer redis) {
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection
                    .sync()
                    .info("commandstats")
                    .lines()
                    .filter(line -> line.startsWith("cmdstat_publish:calls="))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1, line.indexOf(','))))
                    .sum();
        }
    }
}
