package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each call goes to one node. A slot always calls through the same node and with the same view; slot by slot they go round
 * the callers and the handlers. With one of each it is the plain call.
 */
public final class CallOne implements Scenario {

    /** Who is called. */
    @FunctionalInterface
    public interface Addressing {
        /** The view to call. */
        DeskClient.One view(DeskClient client, long handler);
    }

    private final Fleet fleet;
    private final Addressing addressing;

    /** Between these nodes. */
    public CallOne(Fleet fleet, Addressing addressing) {
        this.fleet = fleet;
        this.addressing = addressing;
    }

    @Override
    public List<String> handler(Place place) {
        return fleet.startHandlers(place);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        List<Mesh> callers = fleet.startCallers(place);
        return new Calls(IntStream.range(0, callers.size() * addresses.size())
                .mapToObj(slot -> addressing.view(
                        new DeskClient(callers.get(slot % callers.size())),
                        Long.parseLong(addresses.get(slot % addresses.size()))))
                .toList());
    }

    /**
     * The calls.
     *
     * @param desks by slot, begun anew at the end
     */
    private record Calls(List<DeskClient.One> desks) implements Caller {

        @Override
        public Async async(Payload payload) {
            List<DeskClient.Async> views =
                    desks.stream().map(DeskClient.One::async).toList();
            String text = payload.text();
            return payload == Payload.SMALL
                    ? (slot, completion) ->
                            completion.follow(views.get(slot % views.size()).status(new Desk.Query(true)))
                    : (slot, completion) ->
                            completion.follow(views.get(slot % views.size()).echo(new Desk.Text(text)));
        }

        @Override
        public Blocking blocking(Payload payload) {
            String text = payload.text();
            return payload == Payload.SMALL
                    ? slot -> desks.get(slot % desks.size()).status(new Desk.Query(true))
                    : slot -> desks.get(slot % desks.size()).echo(new Desk.Text(text));
        }
    }
}
