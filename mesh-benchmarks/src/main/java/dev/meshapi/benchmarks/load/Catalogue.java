package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.growth.GrowthScenarios;
import dev.meshapi.benchmarks.peers.grpc.Unary;
import dev.meshapi.benchmarks.peers.mesh.MeshScenarios;
import dev.meshapi.benchmarks.peers.raw.Raw;
import dev.meshapi.benchmarks.peers.redisson.RemoteService;
import dev.meshapi.benchmarks.peers.vertx.ServiceProxy;
import dev.meshapi.benchmarks.scenario.Payload;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that can be measured under load: the scenarios by name, and the cells of each in the order in which they run. */
public final class Catalogue {
    /** The raw limit that everything is compared with. */
    static final String LIMIT = "raw+";

    /** How many calls are under way when payloads are compared. */
    private static final int PAYLOAD_IN_FLIGHT = 64;

    private static final int[] LADDER = {1, 16, 128, 1024};

    /** As many as a small server would have threads. */
    private static final int THREADS = 64;

    private static final int USUAL = 128;

    private final Map<String, Supplier<Scenario>> scenarios = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    private Catalogue() {}

    /** Ours, the raw limits and the peers. */
    public static Catalogue load() {
        Catalogue all = new Catalogue();
        all.add("raw", Raw::asItComes).ladder();
        all.add(LIMIT, Raw::tuned).ladder().at(THREADS).payloads();
        all.ours();
        all.add("vertx", ServiceProxy::new).ladder().payloads();
        all.add("grpc", () -> new Unary(false)).ladder();
        all.add("grpc-direct", () -> new Unary(true)).ladder().payloads();
        all.add("redisson-async", RemoteService::new).at(1).at(16).at(USUAL).payloads();
        all.add("redisson-sync", RemoteService::new).threads(1).threads(16).threads(USUAL);
        return all;
    }

    /** The plain call where something else is large. */
    public static Catalogue growth() {
        Catalogue all = new Catalogue();
        GrowthScenarios.all()
                .forEach((name, scenario) -> all.add(name, scenario).at(USUAL));
        return all;
    }

    /** A new instance of the scenario with this name, of whichever catalogue. */
    static Scenario scenario(String name) {
        return Stream.of(load(), growth())
                .flatMap(catalogue -> Stream.ofNullable(catalogue.scenarios.get(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario '" + name + "'"))
                .get();
    }

    private void ours() {
        MeshScenarios.all().forEach((name, scenario) -> {
            Entry entry = add(name, scenario);
            switch (name) {
                case "mesh" -> entry.ladder().payloads().threads(THREADS).virtual(USUAL);
                case "mesh-blocking" -> entry.ladder().payloads();
                case "mesh-own", "direct-call" -> entry.threads(1);
                default -> entry.at(USUAL);
            }
        });
    }

    /** The cells, those of a scenario one after the other. */
    public List<Cell> cells() {
        return cells;
    }

    private Entry add(String name, Supplier<Scenario> scenario) {
        scenarios.put(name, scenario);
        return new Entry(name);
    }

    /** Adds cells of one scenario. */
    private final class Entry {
        private final String scenario;

        Entry(String scenario) {
            this.scenario = scenario;
        }

        Entry ladder() {
            for (int inFlight : LADDER) {
                at(inFlight);
            }
            return this;
        }

        Entry payloads() {
            return add(Style.ASYNC, PAYLOAD_IN_FLIGHT, Payload.KIB).add(Style.ASYNC, PAYLOAD_IN_FLIGHT, Payload.KIB16);
        }

        Entry at(int inFlight) {
            return add(Style.ASYNC, inFlight, Payload.SMALL);
        }

        Entry threads(int threads) {
            return add(Style.THREADS, threads, Payload.SMALL);
        }

        Entry virtual(int threads) {
            return add(Style.VIRTUAL, threads, Payload.SMALL);
        }

        private Entry add(Style style, int inFlight, Payload payload) {
            cells.add(new Cell(scenario, style, inFlight, payload));
            return this;
        }
    }
}
