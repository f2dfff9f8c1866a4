package dev.meshapi.benchmarks.scenario;

import java.util.List;

/**
 * The same in processes that are started with more options.
 *
 * @param scenario what runs there
 * @param jvmOptions the options
 */
public record WithJvmOptions(Scenario scenario, List<String> jvmOptions) implements Scenario {

    @Override
    public List<String> handler(Place place) throws Exception {
        return scenario.handler(place);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) throws Exception {
        return scenario.caller(place, addresses);
    }
}
