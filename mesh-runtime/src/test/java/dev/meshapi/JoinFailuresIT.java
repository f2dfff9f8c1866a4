package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.MeshThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who cannot join is told where and why, about when he asked to be, and nothing is left behind. */
@WithRedis(owned = true)
class JoinFailuresIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @AfterEach
    void noThreadIsLeft() {
        MeshThreads.awaitNone("failing");
    }

    @Test
    void nobodyListens() {
        int port = closedPort();
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> builder("redis://127.0.0.1:" + port).join())
                .withMessageContaining("Redis at 127.0.0.1:" + port + " could not be reached")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
    }

    @Test
    void theHostIsUnknown() {
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> builder("redis://no-such-host.invalid:6379").join())
                .withMessageContaining("no-such-host.invalid:6379");
    }

    @Test
    void nobodyAnswers(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port())) {
            proxy.blackhole();
            assertInTime(() -> assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(() -> builder(proxy.uri()).join())
                    .withMessageContaining(
                            "Redis at 127.0.0.1:" + proxy.port() + " could not be reached within 2000 ms"));
        }
    }

    @Test
    void redisIsFrozen(RedisServer redis) {
        redis.freeze();
        assertInTime(() -> assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> builder(redis.uri()).join())
                .withMessageContaining(redis.host() + ":" + redis.port()));
    }

    @Test
    void thePasswordIsWrong() {
        try (RedisServer redis = RedisServer.builder().password("right").start()) {
            try (Mesh mesh = Mesh.builder("right").redis(redis.uri()).join()) {
                assertThat(mesh.nodes()).hasSize(1);
            }
            assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(() ->
                            builder("redis://:secret@127.0.0.1:" + redis.port()).join())
                    .withMessageContaining("127.0.0.1:" + redis.port())
                    .withMessageContaining("WRONGPASS")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
            assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(
                            () -> builder("redis://127.0.0.1:" + redis.port()).join())
                    .withMessageContaining("NOAUTH");
        }
    }

    @Test
    void theUserMayNotUseTheChannels(RedisServer redis) {
        redis.command("ACL", "SETUSER", "deaf", "on", ">pw", "~*", "+@all", "resetchannels");
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() ->
                        builder("redis://deaf:pw@127.0.0.1:" + redis.port()).join())
                .withMessageContaining("NOPERM")
                .withMessageContaining("ACL SETUSER <user> ~{<prefix>:mesh:* &<prefix>:mesh:* &{<prefix>:mesh:*");
    }

    @Test
    void theRuleThatTheMessageNamesIsEnough(RedisServer redis) {
        redis.command(
                "ACL",
                "SETUSER",
                "able",
                "on",
                ">pw",
                "resetchannels",
                "~{app:mesh:*",
                "&app:mesh:*",
                "&{app:mesh:*",
                "+@all");
        try (Mesh mesh = Nodes.builder(redis, "acl")
                        .redis("redis://able:pw@127.0.0.1:" + redis.port())
                        .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> text)))
                        .join();
                Mesh other = Nodes.builder(redis, "acl")
                        .redis("redis://able:pw@127.0.0.1:" + redis.port())
                        .join()) {
            assertThat(Nodes.target(other, mesh.instanceId()).call(Trials.ECHO, "x"))
                    .isEqualTo("x");
            other.serve(Greetings.serving());
            assertThat(mesh.nodes()).hasSize(2);
        }
    }

    @Test
    void anInterruptEndsTheWaitAndStays(RedisServer redis) {
        redis.freeze();
        CompletableFuture<Object> seen = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try (Mesh mesh = Mesh.builder("failing")
                    .redis(redis.uri())
                    .connectTimeout(Duration.ofMinutes(5))
                    .join()) {
                seen.complete(mesh);
            } catch (MeshConnectionException e) {
                seen.complete(Thread.currentThread().isInterrupted() ? e : "the interrupt was swallowed");
            }
        });
        thread.start();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        thread.interrupt();
        assertThat(seen).succeedsWithin(Duration.ofSeconds(30)).isInstanceOf(MeshConnectionException.class);
    }

    private static MeshBuilder builder(String uri) {
        return Mesh.builder("failing").redis(uri).connectTimeout(LIMIT);
    }

    /** Within the limit, a little for the shutdown, and much for slow machines. */
    private static void assertInTime(Runnable join) {
        long start = System.nanoTime();
        join.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(12));
    }

    private static int closedPort() {
        try (TcpProxy proxy = TcpProxy.to("127.0.0.1", 1)) {
            return proxy.port();
        }
    }
}
