package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.testing.RedisServer.State;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorrowedRedisIT {
    private static final RedisServer LENDER =
            RedisServer.builder().password("secret").start();

    @AfterAll
    static void close() {
        LENDER.close();
    }

    private static RedisServer borrow(String url) {
        return RedisServer.builder().environment(Map.of("MESH_REDIS_URL", url)).start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://:secret@127.0.0.1:%d", "redis://default:secret@127.0.0.1:%d/3"})
    void talksToTheServerOfTheUrl(String pattern) {
        String url = String.format(pattern, LENDER.port());
        try (RedisServer borrowed = borrow(url)) {
            assertThat(borrowed.uri()).isEqualTo(url);
            assertThat(borrowed.port()).isEqualTo(LENDER.port());
            assertThat(borrowed.pid()).isEqualTo(LENDER.pid());
            assertThat(borrowed.state()).isEqualTo(State.RUNNING);
            assertThat(borrowed.command("ECHO", "hello")).isEqualTo("hello");
        }
    }

    @Test
    void usesTheDatabaseOfTheUrl() {
        try (RedisServer borrowed = borrow(LENDER.uri() + "/7")) {
            borrowed.command("SET", "only-in-7", "1");
            assertThat(borrowed.dbSize()).isEqualTo(1);
            assertThat(LENDER.command("EXISTS", "only-in-7")).isEqualTo("0");
        }
    }

    @Test
    void isNeitherDisturbedNorEmptied() {
        RedisServer borrowed = borrow(LENDER.uri());
        for (ThrowingCallable fault : new ThrowingCallable[] {
            borrowed::stop,
            borrowed::kill,
            borrowed::freeze,
            borrowed::thaw,
            borrowed::flush,
            () -> borrowed.resume(Data.KEEP),
            () -> borrowed.restart(Data.KEEP)
        }) {
            assertThatThrownBy(fault)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageStartingWith("Redis at 127.0.0.1:" + LENDER.port() + " is borrowed from MESH_REDIS_URL")
                    .hasMessageContaining("unset MESH_REDIS_URL, or start a Redis with RedisServer.builder().owned()");
        }
        borrowed.close();
        assertThat(LENDER.command("PING")).isEqualTo("PONG");
        assertThatThrownBy(borrowed::dbSize).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesTheServerThatDoesNotAnswer() {
        int port = FreePort.find();
        assertThatThrownBy(() -> borrow("redis://:secret@127.0.0.1:" + port))
                .isInstanceOf(RedisServerException.class)
                .hasMessageStartingWith(
                        "Redis at 127.0.0.1:" + port + ", which MESH_REDIS_URL names, did not answer PING: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aWrongPasswordIsSaidByRedis() {
        assertThatThrownBy(() -> borrow("redis://:wrong@127.0.0.1:" + LENDER.port()))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("WRONGPASS");
    }

    @Test
    void ownedIgnoresTheUrl() {
        try (RedisServer owned = RedisServer.builder()
                .environment(Map.of("MESH_REDIS_URL", LENDER.uri()))
                .owned()
                .start()) {
            assertThat(owned.port()).isNotEqualTo(LENDER.port());
        }
    }
}
