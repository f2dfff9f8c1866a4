package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.benchmarks.scenario.Place;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Nodes of one mesh in this process; each has its own connections, threads and identity. */
public final class Nodes {
    /** The mesh that all of them form. */
    public static final String KEY = "benchmark";

    private Nodes() {}

    /** They have joined when this returns. */
    public static List<Mesh> join(Place place, int count, UnaryOperator<MeshBuilder> setting) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        setting.apply(Mesh.builder(KEY).redis(place.redis())).join())
                .toList();
    }

    /** Where each is reached. */
    public static List<String> addresses(List<Mesh> nodes) {
        return nodes.stream().map(node -> Long.toString(node.instanceId())).toList();
    }
}
