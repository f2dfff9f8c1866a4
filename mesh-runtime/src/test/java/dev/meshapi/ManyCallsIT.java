package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * However many calls are made, the key space stays as it was: a million of them, 23 s on two shared cores. Fewer with {@code
 * -Dmesh.calls=100000}.
 */
@WithRedis(owned = true)
class ManyCallsIT {
    private static final int CALLS = Integer.getInteger("mesh.calls", 1_000_000);
    private static final int AT_A_TIME = 200;

    @Test
    void leaveTheKeySpaceAsItWas(RedisServer redis) throws Exception {
        try (Mesh there = Nodes.join(redis, "many", Binding.replying(Trials.ECHO, (text, call) -> text));
                Mesh here = Nodes.builder(redis, "many").join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            target.call(Trials.ECHO, "first");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> redis.command("EXISTS", "{app:mesh:many}:leader", "{app:mesh:many}:watch")
                            .equals("2"));
            long before = redis.dbSize();
            Semaphore places = new Semaphore(AT_A_TIME);
            AtomicLong right = new AtomicLong();
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                String text = "call " + i;
                places.acquire();
                CompletionStage<String> call = target.callAsync(Trials.ECHO, text);
                call.whenComplete((reply, failure) -> {
                    if (text.equals(reply)) {
                        right.incrementAndGet();
                    }
                    places.release();
                });
            }
            places.acquire(AT_A_TIME);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("%d calls in %s: %.0f a second%n", CALLS, took, CALLS * 1e9 / took.toNanos());
            assertThat(right.get()).isEqualTo(CALLS);
            assertThat(redis.dbSize()).isEqualTo(before).isPositive();
            assertThat(redis.command("PUBSUB", "CHANNELS", "*").lines())
                    .as("and the channels too")
                    .containsExactlyInAnyOrder(
                            "{app:mesh:many}:events",
                            "app:mesh:many:broadcast",
                            "app:mesh:many:node:1",
                            "app:mesh:many:node:2");
        }
    }
}
