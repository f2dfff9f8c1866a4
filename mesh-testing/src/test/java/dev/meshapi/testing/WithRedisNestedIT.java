package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@WithRedis(owned = true)
class WithRedisNestedIT {
    @SuppressWarnings("NullAway.Init") // before all tests
    private static RedisServer outer;

    @BeforeAll
    static void keep(RedisServer redis) {
        outer = redis;
    }

    @Nested
    @WithRedis(owned = true)
    @TestInstance(Lifecycle.PER_CLASS)
    class WithItsOwn {
        private final RedisServer own;

        WithItsOwn(RedisServer own) {
            this.own = own;
        }

        @Test
        void doesNotShareIt(RedisServer given) {
            assertThat(given).isSameAs(own).isNotSameAs(outer);
            assertThat(own.port()).isNotEqualTo(outer.port());
        }
    }

    @Nested
    @WithRedis(owned = true)
    class WhereTestsClose {
        @RepeatedTest(2)
        void theNextOneGetsAnother(RedisServer given) {
            assertThat(given.command("PING")).isEqualTo("PONG");
            given.close();
        }
    }
}
