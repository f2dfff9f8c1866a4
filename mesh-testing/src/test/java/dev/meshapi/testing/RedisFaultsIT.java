package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.testing.RedisServer.State;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server looks like when it hangs, is killed, or dies. */
class RedisFaultsIT {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RedisServer redis = RedisServer.builder().owned().start();

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void aFrozenServerAcceptsAndIsSilent() throws IOException {
        redis.freeze();
        redis.freeze();
        assertThat(redis.state()).isEqualTo(State.FROZEN);
        assertThatThrownBy(() -> ping(SHORT)).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(redis::flush)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("is frozen; thaw it first");

        redis.thaw();
        redis.thaw();
        assertThat(ping(LONG)).isEqualTo("PONG");
    }

    @Test
    void aFrozenServerStopsInGoodOrder() {
        redis.command("SET", "key", "kept");
        redis.freeze();
        redis.stop();
        redis.resume(Data.KEEP);
        assertThat(redis.command("GET", "key")).isEqualTo("kept");
        redis.freeze();
        redis.restart(Data.LOSE);
        assertThat(redis.dbSize()).isZero();
    }

    @Test
    void aFrozenServerCanBeClosed() {
        long pid = redis.pid();
        redis.freeze();
        redis.close();
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void aKilledServerIsDownUntilResumed() {
        redis.command("SET", "saved", "1");
        redis.command("SAVE");
        redis.command("SET", "unsaved", "1");
        redis.kill();
        redis.kill();
        assertThat(redis.state()).isEqualTo(State.STOPPED);
        assertThatThrownBy(() -> ping(SHORT)).isInstanceOf(IOException.class);
        redis.resume(Data.KEEP);
        assertThat(redis.command("KEYS", "*")).isEqualTo("saved");
    }

    @Test
    void aDeathOfItsOwnIsReportedWithTheLog() {
        assertThatThrownBy(() -> redis.command("DEBUG", "SEGFAULT")).isInstanceOf(RedisServerException.class);
        redis.close();
        try (RedisServer mortal =
                RedisServer.builder().argument("--enable-debug-command", "yes").start()) {
            assertThatThrownBy(() -> mortal.command("DEBUG", "SEGFAULT"))
                    .isInstanceOf(RedisServerException.class)
                    .hasMessageContaining("DEBUG");
            await().atMost(LONG).until(() -> mortal.state() == State.DIED);
            assertThatThrownBy(mortal::dbSize)
                    .isInstanceOf(RedisServerException.class)
                    .hasMessageContaining("Redis (process " + mortal.pid() + ", port " + mortal.port()
                            + ") died on its own with exit code 139, so by signal 11; its log ends with:")
                    .hasMessageContaining("=== REDIS BUG REPORT END");
            mortal.restart(Data.LOSE);
            assertThat(mortal.command("PING")).isEqualTo("PONG");
        }
    }

    @Test
    void aKillByOthersIsNoticed() {
        ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();
        await().atMost(LONG).until(() -> redis.state() == State.DIED);
        assertThatThrownBy(redis::stop)
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("by signal 9")
                .hasMessageContaining("Ready to accept connections");
        redis.resume(Data.KEEP);
        assertThat(redis.dbSize()).isZero();
    }

    private String ping(Duration limit) throws IOException {
        return RespConnection.call(RedisAddress.local(redis.port(), null), limit, "PING");
    }
}
