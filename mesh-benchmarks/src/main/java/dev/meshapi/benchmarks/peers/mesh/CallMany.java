package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Completion;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.List;

/** Each call goes to all handlers; it has ended when nothing more is to come. */
public final class CallMany implements Scenario {

    /** How all are called. */
    @FunctionalInterface
    public interface Addressing {
        /** What calls them. */
        Everybody calls(DeskClient client, List<Long> handlers);
    }

    /** Calls all handlers. */
    @FunctionalInterface
    public interface Everybody {
        /** Begins a call. */
        void begin(Desk.Query query, Completion completion);
    }

    private final Fleet fleet;
    private final Addressing addressing;

    /** Between these nodes. */
    public CallMany(Fleet fleet, Addressing addressing) {
        this.fleet = fleet;
        this.addressing = addressing;
    }

    @Override
    public List<String> handler(Place place) {
        return fleet.startHandlers(place);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        Everybody everybody = addressing.calls(
                new DeskClient(fleet.startCallers(place).get(0)),
                addresses.stream().map(Long::valueOf).toList());
        return new Calls(everybody);
    }

    private record Calls(Everybody everybody) implements Caller {
        @Override
        public Async async(Payload payload) {
            return (slot, completion) -> everybody.begin(new Desk.Query(true), completion);
        }
    }
}
