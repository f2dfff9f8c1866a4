package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A listener hears of one-way messages that were lost on the way, and of no others. */
@WithRedis
class MissedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> missed = new CopyOnWriteArrayList<>();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final MeshListener listener = new MeshListener() {
        @Override
        public void messagesMissed(long senderId, long count) {
            missed.add(senderId + " lost " + count + " on "
                    + Thread.currentThread().getName());
        }
    };

    @Test
    void numbersThatLeaveAGapAreToldOnTheThreadOfEvents(RedisServer redis) {
        try (Mesh mesh = Nodes.builder(redis, "missed")
                        .listener(listener)
                        .serve(Trials.serving(Binding.running(Trials.NOTE, (text, call) -> ran.add(text))))
                        .join();
                Published raw = new Published(redis)) {
            for (int number : new int[] {1, 2, 5}) {
                raw.publish(
                        "app:mesh:missed:node:" + mesh.instanceId(),
                        "{\"requestId\":\"r" + number
                                + "\",\"senderInstanceId\":4711,\"type\":\"Trials.note\",\"oneWay\":true,\"sequence\":"
                                + number + ",\"data\":\"direct\"}");
            }
            for (int number : new int[] {1, 3}) { // one is not even served here: it has arrived all the same
                raw.publish(
                        "app:mesh:missed:broadcast",
                        "{\"broadcast\":true,\"senderInstanceId\":4712,\"type\":\"Trials.never\",\"sequence\":" + number
                                + "}");
            }
            await().atMost(PATIENCE).until(() -> missed.size() == 2);
            assertThat(missed)
                    .containsExactlyInAnyOrder(
                            "4711 lost 2 on mesh-missed-events", "4712 lost 1 on mesh-missed-events");
            await().atMost(PATIENCE).until(() -> ran.size() == 3);
        }
    }

    @Test
    void whatIsLostWhileTheConnectionIsAwayIsToldWithTheNextMessage(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh sender = Nodes.builder(redis, "gap").join();
                Mesh mesh = Nodes.builder(redis, "gap")
                        .redis(proxy.uri())
                        .nodeTtl(Duration.ofSeconds(30))
                        .listener(listener)
                        .serve(Trials.serving(Binding.running(Trials.NOTE, (text, call) -> ran.add(text))))
                        .join()) {
            assertThat(mesh.instanceId()).isGreaterThan(sender.instanceId());
            Target.Many all = sender.target(Address.others(), CallOptions.defaults());
            all.send(Trials.NOTE, "before");
            await().atMost(PATIENCE).until(() -> ran.contains("before"));
            proxy.refuse();
            await().atMost(PATIENCE)
                    .until(() -> redis.command("PUBSUB", "NUMSUB", "app:mesh:gap:broadcast")
                            .endsWith("\n1"));
            for (int i = 0; i < 3; i++) {
                all.send(Trials.NOTE, "lost");
            }
            proxy.accept();
            await().atMost(PATIENCE)
                    .until(() -> redis.command("PUBSUB", "NUMSUB", "app:mesh:gap:broadcast")
                            .endsWith("\n2"));
            assertThat(missed).isEmpty();
            all.send(Trials.NOTE, "after");
            await().atMost(PATIENCE).until(() -> missed.size() == 1);
            assertThat(missed.get(0)).startsWith(sender.instanceId() + " lost 3 ");
            assertThat(ran).containsExactly("before", "after");
        }
    }

    @Test
    void whatWasSentBeforeThisNodeCameIsNoLoss(RedisServer redis) {
        try (Mesh sender = Nodes.builder(redis, "young").join()) {
            Target.Many all = sender.target(Address.others(), CallOptions.defaults());
            all.send(Trials.NOTE, "before");
            all.send(Trials.NOTE, "before");
            try (Mesh mesh = Nodes.builder(redis, "young")
                    .listener(listener)
                    .serve(Trials.serving(Binding.running(Trials.NOTE, (text, call) -> ran.add(text))))
                    .join()) {
                all.send(Trials.NOTE, "first");
                all.send(Trials.NOTE, "second");
                await().atMost(PATIENCE).until(() -> ran.size() == 2);
                raw(redis, mesh); // a gap that is told: so the other would have been
                await().atMost(PATIENCE).until(() -> !missed.isEmpty());
                assertThat(missed).hasSize(1);
                assertThat(missed.get(0)).startsWith("99 lost 1 ");
            }
        }
    }

    private static void raw(RedisServer redis, Mesh mesh) {
        try (Published raw = new Published(redis)) {
            assertThat(mesh.instanceId()).isLessThan(99);
            raw.publish(
                    "app:mesh:young:broadcast",
                    "{\"broadcast\":true,\"senderInstanceId\":99,\"type\":\"Trials.never\",\"sequence\":2}");
        }
    }
}
