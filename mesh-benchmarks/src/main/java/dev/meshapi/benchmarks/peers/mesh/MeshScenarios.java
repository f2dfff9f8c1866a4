package dev.meshapi.benchmarks.peers.mesh;

import dev.meshapi.benchmarks.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Our ways to call, by name. */
public final class MeshScenarios {
    private static final int MANY = 10;

    private MeshScenarios() {}

    /** All of them, in the order of a table. */
    public static Map<String, Supplier<Scenario>> all() {
        Map<String, Supplier<Scenario>> all = new LinkedHashMap<>();
        all.put("mesh-blocking", () -> new CallOne(Fleet.blocking(1, 1), DeskClient::node));
        all.put("mesh-1-to-10", () -> new CallOne(Fleet.blocking(1, MANY), DeskClient::node));
        all.put("mesh-10-to-1", () -> new CallOne(Fleet.blocking(MANY, 1), DeskClient::node));
        all.put("mesh-separate-10", () -> new CallMany(Fleet.blocking(1, MANY), Separately::new));
        all.put(
                "mesh-broadcast-10",
                () -> new CallMany(
                        Fleet.blocking(1, MANY),
                        (client, handlers) -> new Broadcast(client.others().async())));
        all.put("mesh-own", () -> OwnNode.MESH);
        all.put("direct-call", () -> OwnNode.DIRECT);
        return all;
    }
}
