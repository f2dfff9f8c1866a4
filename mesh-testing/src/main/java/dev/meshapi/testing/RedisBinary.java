package dev.meshapi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The program to start: one that is there already, or a copy of the bundled one. */
@FunctionalInterface
interface RedisBinary {
    String PROPERTY = "mesh.redis.server";
    String VARIABLE = "MESH_REDIS_SERVER";

    /** The program's path; {@code directory} is for programs that have none yet. */
    Path in(Path directory) throws IOException;

    /** The first of: the one asked for, the property's, the variable's, the bundled one. */
    static RedisBinary find(
            @Nullable Path wanted, Properties properties, Map<String, String> environment, Platform platform) {
        if (wanted != null) {
            return installed("binary(...)", wanted);
        }
        String property = properties.getProperty(PROPERTY, "");
        if (!property.isBlank()) {
            return installed("The system property " + PROPERTY, Path.of(property));
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return installed(VARIABLE, Path.of(variable));
        }
        return bundled(platform.redisResource());
    }

    private static RedisBinary installed(String source, Path path) {
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            throw new RedisServerException(source + " names " + path + ", which is not an executable file");
        }
        return directory -> path.toAbsolutePath();
    }

    private static RedisBinary bundled(String resource) {
        return directory -> {
            try (InputStream in = RedisBinary.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new RedisServerException(resource
                            + " is not on the class path; it comes with org.signal:embedded-redis (on a module path, it needs "
                            + "--add-modules embedded.redis)");
                }
                Path copy = directory.resolve("redis-server");
                Files.copy(in, copy);
                if (!copy.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + copy + " executable");
                }
                return copy;
            }
        };
    }
}
