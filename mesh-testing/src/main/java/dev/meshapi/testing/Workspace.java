package dev.meshapi.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The temporary directory of one server, and a guard: a shell that waits for the end of its input, which comes with the
 * end of this JVM however that ends, then kills the Redis it was told of last and removes the directory. A shutdown hook
 * could not do that after {@code kill -9}.
 */
final class Workspace implements AutoCloseable {
    private static final String GUARD = """
            trap '' HUP INT TERM
            while read -r line; do pid=$line; done
            [ -z "$pid" ] || kill -9 "$pid"
            rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
            """;
    private static final int CLOSE_SECONDS = 10;

    private final Path root;
    private final Process guard;
    private final OutputStream toGuard;

    private Workspace(Path root, Process guard) {
        this.root = root;
        this.guard = guard;
        this.toGuard = guard.getOutputStream();
    }

    static Workspace create() {
        try {
            Path root = Files.createTempDirectory("mesh-redis-");
            Files.createDirectory(root.resolve("data"));
            Process guard = new ProcessBuilder("/bin/sh", "-c", GUARD, "mesh-redis-guard", root.toString())
                    .directory(new File("/"))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new Workspace(root, guard);
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

    /** From now on the guard kills this process when the JVM ends. */
    void watch(long pid) throws IOException {
        tell(Long.toString(pid));
    }

    /** The process has ended, its id may soon be somebody else's. */
    void forget() {
        try {
            tell("");
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of " + root + " is gone", e);
        }
    }

    private void tell(String line) throws IOException {
        toGuard.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        toGuard.flush();
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

    /** Leaves the removal to the guard; waits for it as long as nobody interrupts. */
    @Override
    public void close() {
        try {
            toGuard.close();
            if (!guard.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new RedisServerException(root + " could not be removed within " + CLOSE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of " + root + " is gone", e);
        }
    }
}
