package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.benchmarks.scenario.Place;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The nodes of a scenario: one mesh, each node with its own connections, threads and identity. All that answer live in one
 * process, all that ask in another.
 *
 * @param serving how handlers run
 * @param callers how many ask
 * @param handlers how many answer
 * @param setting what else is set on the nodes that answer
 */
public record Fleet(Serving serving, int callers, int handlers, UnaryOperator<MeshBuilder> setting) {
    /** The key of the mesh. */
    public static final String KEY = "benchmark";

    /** Nodes as they are by default. */
    public static Fleet of(Serving serving, int callers, int handlers) {
        return new Fleet(serving, callers, handlers, UnaryOperator.identity());
    }

    /** One that answers. */
    public Mesh joinHandler(Place place) {
        return serving.serve(setting.apply(builder(place))).join();
    }

    /** Starts those that answer; returns their ids. */
    List<String> startHandlers(Place place) {
        return IntStream.range(0, handlers)
                .mapToObj(i -> Long.toString(joinHandler(place).instanceId()))
                .toList();
    }

    /** Starts those that ask. */
    List<Mesh> startCallers(Place place) {
        return IntStream.range(0, callers).mapToObj(i -> builder(place).join()).toList();
    }

    private static MeshBuilder builder(Place place) {
        return Mesh.builder(KEY).redis(place.redis());
    }
}
