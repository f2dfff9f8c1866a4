package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What {@code kill -9} of one side means to the other. */
@WithRedis
class KilledProcessIT {
    @Test
    void aCallToAProcessThatDiesTimesOutAndTheNextOneFailsAtOnce(RedisServer redis) {
        try (Mesh here = Nodes.join(redis, "killed");
                NodeProcess there = TrialNode.join(redis, "killed", "ttl=PT2S")) {
            Target.One target = Nodes.target(here, there.id(), Nodes.idle(Duration.ofSeconds(1)));
            CompletableFuture<String> call = target.callAsync(Trials.TAKE, 60_000L);
            there.awaitLine("begin");
            there.kill();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(call::join)
                    .havingCause()
                    .isInstanceOfSatisfying(MeshTimeoutException.class, e -> {
                        assertThat(e.limit()).isEqualTo(MeshTimeoutException.Limit.IDLE);
                        assertThat(e.execution()).isEqualTo(Execution.UNKNOWN);
                    });
            assertThatExceptionOfType(MeshNodeUnavailableException.class)
                    .isThrownBy(() -> target.call(Trials.ECHO, "x"))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(here.nodes())
                            .extracting(MeshNode::instanceId)
                            .containsExactly(here.instanceId()));
        }
    }

    @Test
    void aHandlerWhoseCallerDiesIsCancelledSinceItsBeatsReachNobody(RedisServer redis) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        Binding<Long, String> take = Binding.replying(Trials.TAKE, (millis, call) -> {
            begun.countDown();
            try {
                Thread.sleep(millis);
                return "slept";
            } catch (InterruptedException e) {
                cancelled.complete(call.isCancelled());
                throw e;
            }
        });
        try (Mesh here = Nodes.join(redis, "killed", take);
                NodeProcess there = TrialNode.join(redis, "killed", "idle=PT0.6S")) {
            there.tell("take " + here.instanceId() + " 120000");
            begun.await();
            there.kill();
            assertThat(cancelled).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
        }
    }
}
