package dev.meshapi.benchmarks.micro;

import dev.meshapi.benchmarks.peers.mesh.Desk;
import dev.meshapi.benchmarks.peers.mesh.OwnNode;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A call to the own node, with context, limits and deadline, and the same call of the interface without any mesh. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@NullUnmarked // JMH fills the fields before each trial
public class OwnNodeBenchmark {
    private final Desk.Query query = new Desk.Query(true);
    private RedisServer redis;
    private Desk own;
    private Desk direct;

    /** Joins a mesh. */
    @Setup(Level.Trial)
    public void join() {
        redis = RedisServer.start();
        own = OwnNode.MESH.desk(new Place(redis.uri()));
        direct = OwnNode.DIRECT.desk(new Place(redis.uri()));
    }

    /** The node ends with the process. */
    @TearDown(Level.Trial)
    public void close() {
        redis.close();
    }

    /** Through the mesh. */
    @Benchmark
    public Object ownNode() {
        return own.status(query);
    }

    /** Without. */
    @Benchmark
    public Object directCall() {
        return direct.status(query);
    }
}
