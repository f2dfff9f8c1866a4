package dev.meshapi.benchmarks.micro;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshException;
import dev.meshapi.benchmarks.growth.Crowd;
import dev.meshapi.benchmarks.peers.mesh.Desk;
import dev.meshapi.benchmarks.peers.mesh.DeskClient;
import dev.meshapi.benchmarks.peers.mesh.Fleet;
import dev.meshapi.benchmarks.peers.mesh.Serving;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.testing.RedisServer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Addresses in a mesh of so many nodes that serve. Each of them leads to the own node, where the call costs the same: what
 * they differ in is the choice.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@NullUnmarked // JMH fills the fields before each trial
public class AddressBenchmark {
    private final Desk.Query query = new Desk.Query(true);

    /** How many nodes serve the message. */
    @Param({"10", "100", "1000"})
    private int nodes;

    private RedisServer redis;
    private Desk byId;
    private Desk any;
    private Desk keyed;

    /** Joins a mesh in which the others exist in the registry only. */
    @Setup(Level.Trial)
    public void join() {
        redis = RedisServer.builder().owned().start();
        Place place = new Place(redis.uri());
        Crowd.register(place, nodes - 1);
        Mesh mesh = Fleet.of(Serving.BLOCKING, 0, 1).joinHandler(place);
        DeskClient client = new DeskClient(mesh).with(CallOptions.defaults().retries(0));
        byId = client.node(mesh.instanceId());
        any = client.at(Address.any().orOwn());
        keyed = ownKey(client);
    }

    /** Tries keys until one leads home: nobody hears what goes to another. */
    private Desk ownKey(DeskClient client) {
        for (int key = 0; ; key++) {
            Desk desk = client.at(Address.keyed(key));
            try {
                desk.status(query);
                return desk;
            } catch (MeshException nobodyThere) {
                // the next one
            }
        }
    }

    /** The node ends with the process. */
    @TearDown(Level.Trial)
    public void close() {
        redis.close();
    }

    /** By its id. */
    @Benchmark
    public Object node() {
        return byId.status(query);
    }

    /** Any, the own one before others. */
    @Benchmark
    public Object anyOrOwn() {
        return any.status(query);
    }

    /** By a key, over all that serve. */
    @Benchmark
    public Object keyed() {
        return keyed.status(query);
    }
}
