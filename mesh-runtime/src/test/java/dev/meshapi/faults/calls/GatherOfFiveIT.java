package dev.meshapi.faults.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.Replies;
import dev.meshapi.faults.calls.Work.Job;
import dev.meshapi.faults.calls.Work.Manner;
import dev.meshapi.faults.calls.Work.Product;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of one of five who are asked. */
@WithRedis
class GatherOfFiveIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TTL = Duration.ofSeconds(3);

    @Test
    void fourAnswerAndTheFifthFailsAsGoneWithinTheDetectionTime(RedisServer redis) {
        String[] settings = {"beat=PT0.5S", "ttl=" + TTL, "part=" + Worker.class.getName()};
        try (Mesh caller = Mesh.builder("five")
                .redis(redis.uri())
                .heartbeatInterval(Duration.ofMillis(500))
                .nodeTtl(TTL)
                .join()) {
            List<NodeProcess> nodes = NodeProcess.join(5, redis.uri(), "five", settings);
            try {
                NodeProcess victim = nodes.get(2);
                victim.ask("name victim", "named");
                await().atMost(PATIENCE).until(() -> caller.view().size() == 6);
                CompletableFuture<Replies<Product>> gather = caller.target(
                                Address.others(), CallOptions.defaults().idleTimeout(Duration.ofMinutes(5)))
                        .callAsync(Work.RUN, new Job("g", 120_000, "victim", Manner.PLAIN), Gather.all());
                victim.awaitLine("began g");
                long start = System.nanoTime();
                victim.kill();
                assertThat(gather).succeedsWithin(PATIENCE);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                System.out.printf("the outcome of the killed one was known after %d ms%n", took.toMillis());
                Replies<Product> replies = gather.join();
                assertThat(replies.values()).hasSize(4).containsOnly(new Product("g"));
                assertThat(replies.failures()).singleElement().satisfies(failed -> {
                    assertThat(failed.node().instanceId()).isEqualTo(victim.id());
                    assertThat(failed.failure()).isInstanceOf(MeshNodeUnavailableException.class);
                    assertThat(failed.failure().execution()).isEqualTo(Execution.UNKNOWN);
                    assertThat(failed.failure()).hasMessageContaining("was evicted");
                });
            } finally {
                nodes.forEach(NodeProcess::close);
            }
        }
    }
}
