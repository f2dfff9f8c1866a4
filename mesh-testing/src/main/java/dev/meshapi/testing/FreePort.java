package dev.meshapi.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that stay ours while nobody listens on them.
 *
 * <p>Binding port 0 would give one of the ephemeral ports, which the system also hands to outgoing connections. While the
 * server is down, a reconnecting client would sooner or later get its own target as its source port, connect to itself (TCP
 * allows that), and the server could never come back. So ports are taken from below the ephemeral ranges of Linux and macOS.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 32_768;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int TRIES = 200;

    private FreePort() {}

    /** A port that was free a moment ago. */
    static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            try (ServerSocket free = listen(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // so try another
            }
        }
        throw new RedisServerException("no free port found between " + FIRST + " and " + AFTER_LAST);
    }

    static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true); // or the last run's connections would block the port for minutes
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
