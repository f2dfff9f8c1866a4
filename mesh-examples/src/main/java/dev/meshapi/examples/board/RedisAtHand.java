package dev.meshapi.examples.board;

import dev.meshapi.testing.RedisServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that all instances share: the one of the environment; else whatever listens on this port of this host; else one
 * that the first instance starts there, and that ends with it.
 */
record RedisAtHand(@Nullable String uri, @Nullable RedisServer started) implements AutoCloseable {
    private static final List<String> VARIABLES = List.of(
            "MESH_REDIS_URL",
            "MESH_REDIS_HOST",
            "MESH_REDIS_SENTINEL_HOST",
            "REDIS_URL",
            "REDIS_HOST",
            "REDIS_SENTINEL_HOST");
    private static final int PATIENCE_MS = 1_000;

    static RedisAtHand find(int port) {
        if (VARIABLES.stream().anyMatch(System.getenv()::containsKey)) {
            return new RedisAtHand(null, null);
        }
        if (somebodyListens(port)) {
            return new RedisAtHand("redis://localhost:" + port, null);
        }
        RedisServer redis = RedisServer.builder().port(port).start();
        return new RedisAtHand(redis.uri(), redis);
    }

    private static boolean somebodyListens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String description() {
        if (started != null) {
            return "No Redis at localhost:" + started.port()
                    + ", so this instance has started one. It ends when this instance quits: quit it last.";
        }
        return uri == null ? "Redis is where the environment says." : "Redis is at " + uri + ".";
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
