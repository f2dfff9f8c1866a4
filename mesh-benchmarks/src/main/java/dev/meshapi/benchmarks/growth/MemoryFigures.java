package dev.meshapi.benchmarks.growth;

import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.peers.mesh.Desk;
import dev.meshapi.benchmarks.peers.mesh.DeskClient;
import dev.meshapi.benchmarks.peers.mesh.Fleet;
import dev.meshapi.benchmarks.peers.mesh.Serving;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.testing.RedisServer;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What is kept: for a node that does nothing, for a node that is known, for a call that waits. */
final class MemoryFigures {
    private static final int NODES = 20;
    private static final int KNOWN = 1000;
    private static final int CALLS = 20_000;

    /** The id of a node that hears and says nothing. */
    private static final long SILENT = 1_000_000;

    private MemoryFigures() {}

    static List<List<String>> rows() {
        return List.of(idleNode(), knownNode(), pendingCall());
    }

    private static List<String> idleNode() {
        try (RedisServer redis = RedisServer.builder().owned().start()) {
            Place place = new Place(redis.uri());
            List<Mesh> nodes = new ArrayList<>(join(place, 1)); // loads the classes
            double before = Heap.used();
            int threads = Heap.threads();
            nodes.addAll(join(place, NODES));
            double perNode = (Heap.used() - before) / NODES;
            double threadsPerNode = (double) (Heap.threads() - threads) / NODES;
            nodes.forEach(Mesh::close);
            return row(
                    "idle node",
                    perNode,
                    String.format(Locale.ROOT, "and %.1f threads; knows %d others", threadsPerNode, NODES));
        }
    }

    private static List<String> knownNode() {
        try (RedisServer redis = RedisServer.builder().owned().start();
                Mesh alone = join(new Place(redis.uri()), 1).get(0)) {
            Crowd.register(new Place(redis.uri()), KNOWN + (int) alone.instanceId());
            double before = Heap.used();
            List<Mesh> nodes = join(new Place(redis.uri()), 1);
            double withCrowd = Heap.used() - before;
            nodes.forEach(Mesh::close);
            redis.flush();
            before = Heap.used();
            nodes = join(new Place(redis.uri()), 1);
            double without = Heap.used() - before;
            nodes.forEach(Mesh::close);
            return row("node in a view", (withCrowd - without) / KNOWN, "of " + KNOWN);
        }
    }

    private static List<String> pendingCall() {
        try (RedisServer redis = RedisServer.builder().owned().start();
                RedisClient silent = RedisClient.create(redis.uri());
                Mesh mesh = join(new Place(redis.uri()), 1).get(0)) {
            silent.connectPubSub().sync().subscribe("app:mesh:" + Fleet.KEY + ":node:" + SILENT);
            DeskClient.Async desk = new DeskClient(mesh)
                    .with(CallOptions.defaults().idleTimeout(Duration.ofMinutes(5)))
                    .node(SILENT)
                    .async();
            List<CompletableFuture<Desk.Status>> calls = new ArrayList<>(CALLS);
            double before = Heap.used();
            for (int i = 0; i < CALLS; i++) {
                calls.add(desk.status(new Desk.Query(true)));
            }
            double perCall = (Heap.used() - before) / CALLS;
            long waiting = calls.stream().filter(call -> !call.isDone()).count();
            return row("pending call", perCall, waiting + " of " + CALLS + " wait; their futures included");
        }
    }

    private static List<Mesh> join(Place place, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Fleet.of(Serving.BLOCKING, 0, 1).joinHandler(place))
                .toList();
    }

    private static List<String> row(String what, double bytes, String note) {
        return List.of(what, String.format(Locale.ROOT, "%.0f", bytes), note);
    }
}
