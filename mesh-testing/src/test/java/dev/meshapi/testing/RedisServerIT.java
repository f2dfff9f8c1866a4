package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.testing.RedisServer.State;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server in good health: what it answers, and what it keeps. */
class RedisServerIT {
    private final RedisServer redis = RedisServer.builder().owned().start();

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void answersAtItsUri() {
        assertThat(redis.uri()).isEqualTo("redis://127.0.0.1:" + redis.port());
        assertThat(redis.state()).isEqualTo(State.RUNNING);
        assertThat(redis.command("PING")).isEqualTo("PONG");
        assertThat(redis.command("INFO", "server")).contains("process_id:" + redis.pid(), "tcp_port:" + redis.port());
    }

    @Test
    void rendersEveryKindOfReply() {
        assertThat(redis.command("SET", "greeting", "grüß dich\r\n")).isEqualTo("OK");
        assertThat(redis.command("GET", "greeting")).isEqualTo("grüß dich\r\n");
        assertThat(redis.command("GET", "nothing")).isEqualTo("(nil)");
        assertThat(redis.command("RPUSH", "list", "a", "b")).isEqualTo("2");
        assertThat(redis.command("EVAL", "return {1, {2, 'x'}, false}", "0")).isEqualTo("1\n2\nx\n(nil)");
        assertThat(redis.command("LRANGE", "nothing", "0", "-1")).isEmpty();
        assertThatThrownBy(() -> redis.command("GET", "list"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageStartingWith("WRONGTYPE");
    }

    @Test
    void countsAndFlushes() {
        redis.command("MSET", "a", "1", "b", "2");
        assertThat(redis.dbSize()).isEqualTo(2);
        redis.flush();
        assertThat(redis.dbSize()).isZero();
    }

    @Test
    void keepsOrLosesItsDataOnTheSamePort() {
        String uri = redis.uri();
        long firstPid = redis.pid();
        redis.command("SET", "key", "kept");

        redis.stop();
        redis.stop();
        assertThat(redis.state()).isEqualTo(State.STOPPED);
        assertThatThrownBy(redis::dbSize)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Redis on 127.0.0.1:" + redis.port() + " is stopped; resume it first");
        redis.resume(Data.KEEP);
        assertThat(redis.command("GET", "key")).isEqualTo("kept");
        assertThat(redis.uri()).isEqualTo(uri);
        assertThat(redis.pid()).isNotEqualTo(firstPid);

        redis.stop();
        redis.resume(Data.LOSE);
        assertThat(redis.dbSize()).isZero();
        assertThat(redis.uri()).isEqualTo(uri);
    }

    @Test
    void restartsInOneStep() {
        redis.command("SET", "key", "kept");
        redis.restart(Data.KEEP);
        assertThat(redis.command("GET", "key")).isEqualTo("kept");
        redis.restart(Data.LOSE);
        assertThat(redis.dbSize()).isZero();
        assertThatThrownBy(() -> redis.resume(Data.KEEP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("still running");
    }

    @Test
    void takesAPasswordArgumentsAndAPort() {
        int port = FreePort.find();
        try (RedisServer other = RedisServer.builder()
                .port(port)
                .password("s p@ce")
                .argument("--maxmemory", "10mb", "--databases", "3")
                .start()) {
            assertThat(other.uri()).isEqualTo("redis://:s%20p%40ce@127.0.0.1:" + port);
            assertThat(other.command("CONFIG", "GET", "databases")).isEqualTo("databases\n3");
            other.restart(Data.LOSE);
            assertThat(other.command("CONFIG", "GET", "maxmemory")).isEqualTo("maxmemory\n10485760");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = FreePort.listen(FreePort.find())) {
            assertThatThrownBy(() ->
                            RedisServer.builder().port(taken.getLocalPort()).start())
                    .isInstanceOf(RedisServerException.class)
                    .hasMessageContaining("could not start, port " + taken.getLocalPort() + " is already in use");
        }
    }

    @Test
    void twoServersCannotMistakeEachOther() {
        assertThatThrownBy(() -> RedisServer.builder().port(redis.port()).start())
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("port " + redis.port() + " is already in use");
        assertThat(redis.command("PING")).isEqualTo("PONG");
    }

    @Test
    void showsWhatAFailingBinarySaid() {
        assertThatThrownBy(() ->
                        RedisServer.builder().argument("--no-such-option", "1").start())
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("could not start")
                .hasMessageContaining("no-such-option");
    }

    @Test
    void startsTheBinaryOfTheEnvironment() throws Exception {
        Path script = Files.createTempFile("redis-", ".sh");
        try {
            Files.writeString(script, "#!/bin/sh\nexit 42\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
            assertThatThrownBy(() -> RedisServer.builder()
                            .owned()
                            .environment(Map.of("MESH_REDIS_SERVER", script.toString()))
                            .start())
                    .hasMessageContaining("ended with exit code 42");
        } finally {
            Files.delete(script);
        }
    }

    @Test
    void closesOnceAndForAll() {
        Path data =
                Path.of(redis.command("CONFIG", "GET", "dir").lines().toList().get(1));
        assertThat(data).isDirectory();
        redis.close();
        redis.close();
        assertThat(redis.state()).isEqualTo(State.CLOSED);
        assertThat(data.getParent()).doesNotExist();
        assertThat(ProcessHandle.of(redis.pid())).isEmpty();
        assertThatThrownBy(() -> redis.command("PING")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> redis.resume(Data.KEEP)).isInstanceOf(IllegalStateException.class);
    }
}
