package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.Address;
import dev.meshapi.Mesh;
import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Each call goes to one node. A slot always calls through the same node and the same address; slot by slot they go round the
 * callers and the handlers. With one of each it is the plain call.
 *
 * @param fleet the nodes
 * @param address the address for the id of a handler
 */
public record CallOne(Fleet fleet, LongFunction<Address.One> address) implements Scenario {

    @Override
    public List<String> handler(Place place) {
        return fleet.startHandlers(place);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        List<Mesh> callers = fleet.startCallers(place);
        return new Calls(IntStream.range(0, callers.size() * addresses.size())
                .mapToObj(slot -> fleet.serving()
                        .line(
                                callers.get(slot % callers.size()),
                                address.apply(Long.parseLong(addresses.get(slot % addresses.size())))))
                .toList());
    }

    /**
     * The calls.
     *
     * @param lines by slot, begun anew at the end
     */
    private record Calls(List<Line> lines) implements Caller {

        private Line line(int slot) {
            return lines.get(slot % lines.size());
        }

        @Override
        public Async async(Payload payload) {
            String text = payload.text();
            return payload == Payload.SMALL
                    ? (slot, completion) -> completion.follow(line(slot).statusAsync(new Desk.Query(true)))
                    : (slot, completion) -> completion.follow(line(slot).echoAsync(new Desk.Text(text)));
        }

        @Override
        public Blocking blocking(Payload payload) {
            String text = payload.text();
            return payload == Payload.SMALL
                    ? slot -> line(slot).status(new Desk.Query(true))
                    : slot -> line(slot).echo(new Desk.Text(text));
        }
    }
}
