package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A reply is not lost with the connection it was to take, or was already on. */
@WithRedis
class LostRepliesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final Binding<String, String> patient = Binding.promising(Trials.ECHO, (text, call) -> {
        runs.incrementAndGet();
        return end;
    });

    /** Redis has handed the reply over, to one receiver; and that one is cut off before it has read it. */
    @Test
    void aReplyThatRedisCountsAsReceivedAndNobodyReadIsThereForWhoAsks(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Published raw = new Published(redis);
                Mesh there = Nodes.join(redis, "lost-a", patient);
                Mesh here = Nodes.builder(redis, "lost-a")
                        .redis(proxy.uri())
                        .idleTimeout(PATIENCE)
                        .nodeTtl(Duration.ofSeconds(30))
                        .join();
                Listener replies = new Listener(redis, "app:mesh:lost-a:node:" + here.instanceId())) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId()).callAsync(Trials.ECHO, "x");
            await().atMost(PATIENCE).until(() -> runs.get() == 1);
            proxy.holdAnswers();
            end.complete("read at last");
            while (!replies.next().contains("read at last")) {
                // pings, beats
            }
            assertThat(raw.publish("app:mesh:lost-a:node:" + here.instanceId(), "{\"ping\":1}"))
                    .as("the caller counts as a receiver all the time, beside the one who watches")
                    .isEqualTo(2);
            assertThat(call).isNotDone();
            proxy.cut();
            proxy.flow();
            assertThat(call).succeedsWithin(PATIENCE).isEqualTo("read at last");
            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void repliesThatCouldNotBeSentAreSentWhenTheConnectionIsBackThoughNobodyAsks(RedisServer redis) {
        int count = 50;
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = Nodes.builder(redis, "lost-b")
                        .redis(proxy.uri())
                        .nodeTtl(Duration.ofSeconds(30))
                        .serve(Trials.serving(patient))
                        .join();
                Published raw = new Published(redis);
                Listener caller = new Listener(redis, "app:mesh:lost-b:node:4711")) {
            for (int i = 1; i <= count; i++) {
                raw.publish(
                        "app:mesh:lost-b:node:" + there.instanceId(),
                        "{\"requestId\":\"r" + i
                                + "\",\"senderInstanceId\":4711,\"type\":\"Trials.echo\",\"data\":\"x\"}");
            }
            await().atMost(PATIENCE).until(() -> runs.get() == count);
            proxy.refuse();
            awaitDisconnected(there);
            end.complete("kept");
            proxy.accept();
            List<String> ids = new ArrayList<>();
            while (ids.size() < count) {
                for (String frame : caller.next().split("\n", -1)) {
                    if (frame.contains("\"data\":\"kept\"")) {
                        ids.add(frame.substring("{\"requestId\":\"".length(), frame.indexOf("\",\"reply")));
                    }
                }
            }
            List<String> expected = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                expected.add("r" + i);
            }
            assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void awaitDisconnected(Mesh mesh) {
        await().atMost(PATIENCE).until(() -> {
            try {
                mesh.nodes();
                return false;
            } catch (MeshConnectionException e) {
                return e.execution() == Execution.NOT_EXECUTED;
            }
        });
    }
}
