package dev.meshapi.benchmarks.load;

import dev.meshapi.testing.RedisServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Which Redis is measured with.
 *
 * @param description where it comes from
 * @param binary the program; empty for the one that comes with the test module
 */
public record RedisChoice(String description, Optional<Path> binary) {
    private static final String VARIABLE = "MESH_REDIS_SERVER";

    /** The one that comes with the test module; statically linked, and slower with scripts than that of a distribution. */
    public static RedisChoice embedded() {
        return new RedisChoice("embedded", Optional.empty());
    }

    /** That of {@code MESH_REDIS_SERVER}, else the machine's own, else the embedded one. */
    public static RedisChoice best(Map<String, String> environment) {
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return new RedisChoice(VARIABLE + "=" + variable, Optional.of(Path.of(variable)));
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new RedisChoice(program.toString(), Optional.of(program)))
                .orElseGet(RedisChoice::embedded);
    }

    /** Starts one on the loopback interface and any free port, without persistence. */
    RedisServer start() {
        var builder = RedisServer.builder().owned().environment(Map.of());
        binary.ifPresent(builder::binary);
        return builder.start();
    }
}
