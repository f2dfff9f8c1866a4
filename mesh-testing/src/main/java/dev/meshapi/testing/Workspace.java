package dev.meshapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The temporary directory of one server, which is removed when this JVM ends, with the Redis that runs in it. */
final class Workspace implements AutoCloseable {
    private final Path root;
    private final Guard guard;

    private Workspace(Path root, Guard guard) {
        this.root = root;
        this.guard = guard;
    }

    static Workspace create() {
        try {
            Path root = Files.createTempDirectory("mesh-redis-");
            Files.createDirectory(root.resolve("data"));
            return new Workspace(root, Guard.start(root));
        } catch (IOException e) {
            throw new RedisServerException(
                    "A Redis of our own needs a temporary directory and /bin/sh; without them set MESH_REDIS_URL to a "
                            + "running Redis",
                    e);
        }
    }

    Path root() {
        return root;
    }

    Path log() {
        return root.resolve("redis.log");
    }

    Path data() {
        return root.resolve("data");
    }

    /** From now on this process ends with the JVM. */
    void watch(long pid) throws IOException {
        guard.watch(pid);
    }

    /** The process has ended, its id may soon be somebody else's. */
    void forget() {
        guard.forget();
    }

    void loseData() {
        try (Stream<Path> files = Files.walk(data())) {
            // Deepest first, and not the directory itself.
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!file.equals(data())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the data of Redis", e);
        }
    }

    /** Leaves the removal to the guard. */
    @Override
    public void close() {
        guard.close();
    }
}
