package dev.meshapi.benchmarks.growth;

import dev.meshapi.Address;
import dev.meshapi.benchmarks.peers.mesh.CallOne;
import dev.meshapi.benchmarks.peers.mesh.Desk;
import dev.meshapi.benchmarks.peers.mesh.Fleet;
import dev.meshapi.benchmarks.peers.mesh.Serving;
import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;

/**
 * The plain call in a mesh of many. All but the two that talk exist in the registry only: for those two that is the same,
 * and no machine would bear a thousand nodes and a measurement.
 *
 * @param nodes how many are in the view, the two included
 */
public record Crowd(int nodes) implements Scenario {
    private static final int TALKING = 2;
    private static final int LIFE_MS = 3_600_000;
    private static final String RECORD = "%016x " + LIFE_MS
            + " UP {\"hostname\":\"host-%d\",\"pid\":4242,\"startedAt\":\"2026-01-31T12:00:00Z\",\"apis\":{\"Desk\":"
            + "{\"fingerprint\":\"3f0c9a5d7e1b2468\",\"messages\":[\"Desk.echo\",\"Desk.notice\",\"Desk.status\"]}},"
            + "\"labels\":{\"zone\":\"a\"},\"address\":null,\"port\":0}";

    /** Writes so many where a node that joins finds them. They serve {@link Desk}, and hear nothing. */
    public static void register(Place place, int count) {
        String names = "{app:mesh:" + Fleet.KEY + "}:";
        try (RedisClient client = RedisClient.create(place.redis())) {
            RedisCommands<String, String> redis = client.connect().sync();
            double now = Double.parseDouble(redis.time().get(0)) * 1000;
            for (int id = 1; id <= count; id++) {
                redis.hset(names + "nodes", Integer.toString(id), RECORD.formatted(id, id));
                redis.zadd(names + "heartbeats", now, Integer.toString(id));
            }
            redis.set(names + "next_id", Integer.toString(count));
        }
    }

    private CallOne talk() {
        return new CallOne(Fleet.of(Serving.NON_BLOCKING, 1, 1), Address::node);
    }

    @Override
    public List<String> handler(Place place) {
        register(place, nodes - TALKING);
        return talk().handler(place);
    }

    @Override
    public Caller caller(Place place, List<String> addresses) {
        return talk().caller(place, addresses);
    }
}
