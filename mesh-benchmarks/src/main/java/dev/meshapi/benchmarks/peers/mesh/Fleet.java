package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.benchmarks.scenario.Place;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which nodes a scenario consists of. All that answer live in one process, all that ask in another.
 *
 * @param callers how many ask
 * @param handlers how many answer
 * @param serving what they serve, and how
 */
public record Fleet(int callers, int handlers, UnaryOperator<MeshBuilder> serving) {

    /** Handlers in blocking style, on the default executor. */
    public static Fleet blocking(int callers, int handlers) {
        return new Fleet(callers, handlers, builder -> builder.serve(new DeskDispatcher(new Clerk())));
    }

    List<String> startHandlers(Place place) {
        return Nodes.addresses(Nodes.join(place, handlers, serving));
    }

    List<Mesh> startCallers(Place place) {
        return Nodes.join(place, callers, UnaryOperator.identity());
    }
}
