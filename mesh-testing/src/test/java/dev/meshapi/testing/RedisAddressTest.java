package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
    @ParameterizedTest
    @CsvSource({
        "redis://example, redis://example:6379",
        "redis://example:1234/, redis://example:1234",
        "redis://example:1234/5, redis://example:1234/5",
        "redis://:secret@example, redis://:secret@example:6379",
        "redis://joe:p%40ss%3A+word@example, redis://joe:p%40ss%3A%2Bword@example:6379",
        "redis://[::1]:7000, redis://[::1]:7000",
    })
    void readsAndWritesUrls(String url, String canonical) {
        assertThat(RedisAddress.parse(url).uri()).isEqualTo(canonical);
    }

    @Test
    void decodesCredentials() {
        RedisAddress address = RedisAddress.parse("redis://joe:p%40ss@example");
        assertThat(address.user()).isEqualTo("joe");
        assertThat(address.password()).isEqualTo("p@ss");
    }

    @Test
    void keepsThePasswordOutOfMessages() {
        assertThat(RedisAddress.parse("redis://joe:secret@example:1/2")).hasToString("example:1");
        assertThatThrownBy(() -> RedisAddress.parse("redis://joe:secret@[broken"))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example:6379", "http://example", "redis://", "redis://example/x"})
    void refusesWhatIsNoUrlOfARedis(String url) {
        assertThatThrownBy(() -> RedisAddress.parse(url))
                .isInstanceOf(RedisServerException.class)
                .hasMessage("MESH_REDIS_URL must look like redis://[user:password@]host:port[/database]");
    }

    @Test
    void saysThatTlsIsNotForTests() {
        assertThatThrownBy(() -> RedisAddress.parse("rediss://example")).hasMessageContaining("without TLS");
    }
}
