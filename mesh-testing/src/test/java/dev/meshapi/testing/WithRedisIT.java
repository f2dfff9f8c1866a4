package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.testing.RedisServer.Data;
import dev.meshapi.testing.RedisServer.State;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithRedis(
        owned = true,
        arguments = {"--maxmemory", "20mb"})
class WithRedisIT {
    private static final Set<Integer> PORTS = new HashSet<>();

    private final RedisServer redis;

    WithRedisIT(RedisServer redis) {
        this.redis = redis;
    }

    @BeforeAll
    static void once(RedisServer redis) {
        redis.command("SET", "once", "1");
        PORTS.add(redis.port());
    }

    @BeforeEach
    @AfterEach
    void around(RedisServer given) {
        assertThat(given).isSameAs(redis);
        PORTS.add(given.port());
    }

    @AfterAll
    static void oneServerWasEnough() {
        assertThat(PORTS).hasSize(1);
    }

    @Test
    void theArgumentsArePassedOn() {
        assertThat(redis.command("CONFIG", "GET", "maxmemory")).isEqualTo("maxmemory\n20971520");
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "FROZEN", "STOPPED", "DIED"})
    void everyTestFindsAHealthyServer(State leftBehind, RedisServer given) {
        assertThat(given.state()).isEqualTo(State.RUNNING);
        assertThat(given.command("GET", "once")).isEqualTo("1");
        switch (leftBehind) {
            case FROZEN -> given.freeze();
            case STOPPED -> given.stop();
            case DIED -> {
                given.restart(Data.KEEP);
                ProcessHandle process = ProcessHandle.of(given.pid()).orElseThrow();
                process.destroyForcibly();
                process.onExit().join();
            }
            default -> {}
        }
    }

    @Nested
    class Inside {
        @Test
        void sharesTheServer(RedisServer given) {
            assertThat(given).isSameAs(redis);
        }
    }
}
