package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Completion;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.List;

/**
 * Each call goes to all handlers; it has ended when nothing more is to come.
 *
 * @param fleet the nodes; the first caller asks
 * @param way how all are called
 */
public record CallMany(Fleet fleet, Way way) implements Scenario {

    /** A way to call all handlers. */
    @FunctionalInterface
    public interface Way {
        /** Prepares calls through this node. */
        Everybody of(Mesh mesh, List<Long> handlers);
    }

    /** Calls all handlers. */
    @FunctionalInterface
    public interface Everybody {
        /** Begins a call. */
        void begin(Desk.Query query, Completion completion);
    }

    @Override
    public List<String> handler(Place place) {
        return fleet.startHandlers(place);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        Mesh mesh = fleet.startCallers(place).get(0);
        Everybody everybody = way.of(mesh, addresses.stream().map(Long::valueOf).toList());
        return new Calls(everybody);
    }

    private record Calls(Everybody everybody) implements Caller {
        @Override
        public Async async(Payload payload) {
            return (slot, completion) -> everybody.begin(new Desk.Query(true), completion);
        }
    }
}
