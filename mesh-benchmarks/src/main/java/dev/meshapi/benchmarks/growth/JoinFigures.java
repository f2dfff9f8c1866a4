package dev.meshapi.benchmarks.growth;

import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.peers.mesh.Fleet;
import dev.meshapi.benchmarks.peers.mesh.Serving;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long it takes to join, and what of that is the connecting that nobody can do without. */
final class JoinFigures {
    private static final int WARM_UP = 10;
    private static final int TIMES = 31;

    private JoinFigures() {}

    static List<List<String>> rows() {
        try (RedisServer redis = RedisServer.builder().owned().start();
                RedisClient client = RedisClient.create(redis.uri())) {
            RedisCommands<String, String> commands = client.connect().sync();
            double trip = median(() -> ping(commands));
            double connect = median(() -> connect(redis.uri()));
            double join = median(() -> join(redis.uri()));
            return List.of(
                    row("round trip (PING)", trip, ""),
                    row("two connections, with a client of their own", connect, ""),
                    row("join", join, String.format(Locale.ROOT, "%.1f round trips more", (join - connect) / trip)));
        }
    }

    /** Measures itself, since closing does not count. */
    @FunctionalInterface
    private interface Timed {
        long nanos();
    }

    private static long ping(RedisCommands<String, String> commands) {
        long start = System.nanoTime();
        commands.ping();
        return System.nanoTime() - start;
    }

    private static long connect(String uri) {
        long start = System.nanoTime();
        RedisClient client = RedisClient.create(uri);
        client.connect();
        client.connectPubSub();
        long nanos = System.nanoTime() - start;
        client.close();
        return nanos;
    }

    private static long join(String uri) {
        long start = System.nanoTime();
        Mesh mesh = Fleet.of(Serving.BLOCKING, 0, 1).joinHandler(new Place(uri));
        long nanos = System.nanoTime() - start;
        mesh.close();
        return nanos;
    }

    private static double median(Timed timed) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            nanos.add(timed.nanos());
        }
        return nanos.subList(WARM_UP, nanos.size()).stream().sorted().toList().get(TIMES / 2) / 1e6;
    }

    private static List<String> row(String what, double millis, String note) {
        return List.of(what, String.format(Locale.ROOT, "%.2f", millis), note);
    }
}
