package dev.meshapi.benchmarks.growth;

import dev.meshapi.Address;
import dev.meshapi.MeshBuilder;
import dev.meshapi.benchmarks.peers.mesh.CallOne;
import dev.meshapi.benchmarks.peers.mesh.Fleet;
import dev.meshapi.benchmarks.peers.mesh.Serving;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The plain call, where something else is large. */
public final class GrowthScenarios {
    private static final int[] NODES = {10, 100, 1000};
    private static final int[] COUNTS = {1, 10, 100};

    private GrowthScenarios() {}

    /** All of them, by name. */
    public static Map<String, Supplier<Scenario>> all() {
        Map<String, Supplier<Scenario>> all = new LinkedHashMap<>();
        for (int nodes : NODES) {
            all.put("nodes-" + nodes, () -> new Crowd(nodes));
        }
        for (int apis : COUNTS) {
            all.put("apis-" + apis, () -> beside(apis, 1));
        }
        for (int messages : COUNTS) {
            all.put("messages-" + messages, () -> beside(1, messages));
        }
        return all;
    }

    /** Beside what is called the handler serves so much else. */
    private static Scenario beside(int apis, int messages) {
        return new CallOne(
                new Fleet(Serving.NON_BLOCKING, 1, 1, builder -> serving(builder, apis, messages)), Address::node);
    }

    private static MeshBuilder serving(MeshBuilder builder, int apis, int messages) {
        for (int i = 0; i < apis; i++) {
            builder.serve(new Ballast(i, messages));
        }
        return builder;
    }
}
