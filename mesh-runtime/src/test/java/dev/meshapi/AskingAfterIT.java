package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** After a lost connection the caller learns what became of each call, long before its timeout. */
@WithRedis
class AskingAfterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final CallOptions PATIENT = Nodes.idle(Duration.ofSeconds(120));

    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    private Mesh there(String uri, String key) {
        return Mesh.builder(key)
                .redis(uri)
                .heartbeatInterval(Duration.ofMillis(200))
                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                    runs.incrementAndGet();
                    if (text.equals("hold")) {
                        release.await();
                    }
                    return text;
                })))
                .join();
    }

    private static Mesh through(TcpProxy proxy, String key) {
        return Mesh.builder(key)
                .redis(proxy.uri())
                .heartbeatInterval(Duration.ofMillis(200))
                .join();
    }

    private static void assertNotExecuted(CompletableFuture<String> call) {
        assertThat(call)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(MeshConnectionException.class, e -> {
                    assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                    assertThat(e).hasMessageContaining("did not arrive");
                });
    }

    @Test
    void aReplyThatCameWhileTheCallerWasAwayIsGotWhenItIsBack(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = there(redis.uri(), "reply");
                Mesh here = through(proxy, "reply")) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId(), PATIENT).callAsync(Trials.ECHO, "hold");
            await().atMost(PATIENCE).until(() -> runs.get() == 1);
            proxy.refuse();
            await().atMost(PATIENCE)
                    .until(() -> redis.command("PUBSUB", "NUMSUB", "app:mesh:reply:node:" + here.instanceId())
                            .endsWith("0"));
            release.countDown();
            await().pollDelay(Duration.ofMillis(300)).until(() -> !call.isDone());
            proxy.accept();
            assertThat(call).succeedsWithin(PATIENCE).isEqualTo("hold");
            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void aRequestThatNeverReachedRedisDidNotRunAndAnyGoesOn(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = there(redis.uri(), "request");
                Mesh here = through(proxy, "request")) {
            Target.One target = Nodes.target(here, there.instanceId(), PATIENT);
            assertThat(target.call(Trials.ECHO, "before")).isEqualTo("before");
            proxy.blackhole();
            CompletableFuture<String> lost = target.callAsync(Trials.ECHO, "lost");
            await().pollDelay(Duration.ofMillis(200)).until(() -> !lost.isDone());
            proxy.cut();
            proxy.flow();
            assertNotExecuted(lost);
            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void aRequestThatBrokeWithTheSubscriptionOfItsNodeDidNotRun(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = there(proxy.uri(), "target");
                Mesh here = Nodes.builder(redis, "target").join()) {
            Target.One target = Nodes.target(here, there.instanceId(), PATIENT);
            assertThat(target.call(Trials.ECHO, "before")).isEqualTo("before");
            proxy.blackhole();
            CompletableFuture<String> lost = target.callAsync(Trials.ECHO, "lost");
            await().pollDelay(Duration.ofMillis(200)).until(() -> !lost.isDone());
            proxy.cut();
            proxy.flow();
            assertNotExecuted(lost);
            assertThat(runs).hasValue(1);
            assertThat(target.call(Trials.ECHO, "after")).isEqualTo("after");
        }
    }

    @Test
    void aReplyThatBrokeWithTheSubscriptionOfTheCallerIsStillKnownToHaveRun(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = there(redis.uri(), "lost-reply");
                Mesh here = through(proxy, "lost-reply")) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId(), PATIENT).callAsync(Trials.ECHO, "hold");
            await().atMost(PATIENCE).until(() -> runs.get() == 1);
            proxy.blackhole();
            release.countDown();
            await().pollDelay(Duration.ofMillis(300)).until(() -> !call.isDone());
            proxy.cut();
            proxy.flow();
            Object end = call.<Object>handle((reply, failure) -> reply == null ? failure : reply)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            if (end instanceof MeshException failure) {
                assertThat(failure.execution()).isEqualTo(Execution.EXECUTED);
            } else {
                assertThat(end).isEqualTo("hold");
            }
            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void aCallThatStillRunsGoesOn(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh there = there(redis.uri(), "runs");
                Mesh here = through(proxy, "runs")) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId(), PATIENT).callAsync(Trials.ECHO, "hold");
            await().atMost(PATIENCE).until(() -> runs.get() == 1);
            for (int i = 0; i < 3; i++) {
                proxy.cut();
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> Nodes.target(here, there.instanceId())
                                .call(Trials.ECHO, "x")
                                .equals("x"));
            }
            assertThat(call).isNotDone();
            release.countDown();
            assertThat(call).succeedsWithin(PATIENCE).isEqualTo("hold");
        }
    }
}
