package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.benchmarks.scenario.Place;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which nodes a scenario consists of. All that answer live in one process, all that ask in another.
 *
 * @param callers how many ask
 * @param handlers how many answer
 * @param desk what they serve
 */
public record Fleet(int callers, int handlers, Supplier<MeshDispatcher> desk) {

    /** Handlers in blocking style, on the default executor. */
    public static Fleet blocking(int callers, int handlers) {
        return new Fleet(callers, handlers, () -> new DeskDispatcher(new Clerk()));
    }

    List<String> startHandlers(Place place) {
        return Nodes.addresses(Nodes.join(place, handlers, builder -> builder.serve(desk.get())));
    }

    List<Mesh> startCallers(Place place) {
        return Nodes.join(place, callers, builder -> builder);
    }
}
