package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-amd64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, x86_64, darwin-amd64",
        "Mac OS X, aarch64, darwin-arm64",
    })
    void everyBundledBinaryIsThere(String os, String arch, String name) {
        String resource = new Platform(os, arch).redisResource();
        assertThat(resource).isEqualTo("redis-server-7.0.15-" + name);
        assertThat(getClass().getClassLoader().getResource(resource)).isNotNull();
    }

    @Test
    void otherPlatformsAreToldWhatToDo() {
        assertThatThrownBy(() -> new Platform("FreeBSD", "riscv64").redisResource())
                .isInstanceOf(RedisServerException.class)
                .hasMessage("No Redis for FreeBSD on riscv64 is bundled, only for Linux and macOS on amd64 and arm64;"
                        + " set MESH_REDIS_URL to a running Redis, or MESH_REDIS_SERVER to a redis-server binary");
    }

    @Test
    void onWindowsOnlyAnExistingServerHelps() {
        assertThatThrownBy(() -> new Platform("Windows 11", "amd64").redisResource())
                .hasMessageContaining("Windows 11 on amd64")
                .hasMessageEndingWith("set MESH_REDIS_URL to a running Redis");
    }
}
