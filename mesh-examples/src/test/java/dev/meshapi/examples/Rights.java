package dev.meshapi.examples;

import dev.meshapi.testing.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rights in Redis that the documentation says are enough. */
public final class Rights {
    private Rights() {}

    /** Makes the user of the documentation. */
    public static void grant(RedisServer redis) throws IOException {
        String operations = Files.readString(Path.of("../docs/operations.md"));
        int start = operations.indexOf("ACL SETUSER");
        redis.command(
                operations.substring(start, operations.indexOf("\n```", start)).split("\\s+"));
    }

    /** The server, as that user sees it. */
    public static String uri(RedisServer redis) {
        return "redis://mesh:secret@" + redis.host() + ":" + redis.port();
    }
}
