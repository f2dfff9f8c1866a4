package dev.meshapi.benchmarks.peers.mesh;

import static dev.meshapi.benchmarks.peers.mesh.Serving.BLOCKING;
import static dev.meshapi.benchmarks.peers.mesh.Serving.NON_BLOCKING;

import dev.meshapi.Address;
import dev.meshapi.benchmarks.scenario.Scenario;
import dev.meshapi.benchmarks.scenario.WithJvmOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Our ways to call, by name. */
public final class MeshScenarios {
    private static final int MANY = 10;

    private MeshScenarios() {}

    /** All of them, in the order of a table. */
    public static Map<String, Supplier<Scenario>> all() {
        Map<String, Supplier<Scenario>> all = new LinkedHashMap<>();
        all.put("mesh", () -> new CallOne(Fleet.of(NON_BLOCKING, 1, 1), Address::node));
        all.put("mesh-blocking", () -> new CallOne(Fleet.of(BLOCKING, 1, 1), Address::node));
        all.put(
                "mesh-unbundled",
                () -> new WithJvmOptions(
                        new CallOne(Fleet.of(NON_BLOCKING, 1, 1), Address::node), List.of("-Dmesh.wire=plain")));
        all.put("mesh-1-to-10", () -> new CallOne(Fleet.of(NON_BLOCKING, 1, MANY), Address::node));
        all.put("mesh-any-10", () -> new CallOne(Fleet.of(NON_BLOCKING, 1, MANY), id -> Address.any()));
        all.put("mesh-10-to-1", () -> new CallOne(Fleet.of(NON_BLOCKING, MANY, 1), Address::node));
        all.put("mesh-gather-10", () -> many(Gathered::new));
        all.put("mesh-separate-10", () -> many(Separately::new));
        all.put(
                "mesh-broadcast-10",
                () -> many((mesh, handlers) ->
                        new Broadcast(new QuickDeskClient(mesh).others().async())));
        all.put("mesh-own", () -> OwnNode.MESH);
        all.put("direct-call", () -> OwnNode.DIRECT);
        return all;
    }

    private static Scenario many(CallMany.Way way) {
        return new CallMany(Fleet.of(NON_BLOCKING, 1, MANY), way);
    }
}
