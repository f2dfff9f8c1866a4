package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RedisServerBuilderTest {
    @Test
    void argumentsThatWouldBreakUsAreRefused() {
        assertThatThrownBy(() -> RedisServer.builder().argument("--maxmemory", "1mb", "--port", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--port cannot be set as an argument; use port(int)");
    }

    @Test
    void portsHaveLimits() {
        assertThatThrownBy(() -> RedisServer.builder().port(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port 65536 is not between 0 and 65535");
    }
}
