package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisBinaryTest {
    @TempDir
    Path directory;

    private final Properties properties = new Properties();

    @BeforeEach
    void makePrograms() throws IOException {
        for (String name : new String[] {"wanted", "property", "variable"}) {
            assertThat(Files.createFile(directory.resolve(name)).toFile().setExecutable(true))
                    .isTrue();
        }
    }

    @Test
    void theMostSpecificOneWins() throws IOException {
        Map<String, String> variable = Map.of("MESH_REDIS_SERVER", path("variable"));
        assertThat(find(null, variable)).isEqualTo(path("variable"));
        properties.setProperty("mesh.redis.server", path("property"));
        assertThat(find(null, variable)).isEqualTo(path("property"));
        assertThat(find(directory.resolve("wanted"), variable)).isEqualTo(path("wanted"));
    }

    @Test
    void theBundledOneIsCopied() throws IOException {
        assertThat(Path.of(find(null, Map.of())))
                .isEqualTo(directory.resolve("redis-server"))
                .isExecutable();
    }

    @Test
    void namesWhoNamedAWrongFile() {
        assertThatThrownBy(() -> find(null, Map.of("MESH_REDIS_SERVER", "/no/such/redis")))
                .isInstanceOf(RedisServerException.class)
                .hasMessage("MESH_REDIS_SERVER names /no/such/redis, which is not an executable file");
        assertThatThrownBy(() -> find(directory, Map.of()))
                .hasMessage("binary(...) names " + directory + ", which is not an executable file");
        properties.setProperty("mesh.redis.server", "nowhere");
        assertThatThrownBy(() -> find(null, Map.of()))
                .hasMessage("The system property mesh.redis.server names nowhere, which is not an executable file");
    }

    private String find(@Nullable Path wanted, Map<String, String> environment) throws IOException {
        return RedisBinary.find(wanted, properties, environment, new Platform("Linux", "amd64"))
                .in(directory)
                .toString();
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }
}
