package dev.meshapi.benchmarks.report;

import static dev.meshapi.benchmarks.report.Target.atLeast;
import static dev.meshapi.benchmarks.report.Target.atMost;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What Mesh wants to reach, as ratios within a round: they hold on any machine, as far as figures of speed do. */
public final class Targets {
    private static final String OURS = "mesh/128";

    /** The request, the reply and its text, which the user's code would allocate without us. */
    private static final double USERS_BYTES = 88;

    private static final double NANOS = 1e9;

    private final Results results;
    private final MicroResults micro;

    private Targets(Results results, MicroResults micro) {
        this.results = results;
        this.micro = micro;
    }

    /**
     * Compares.
     *
     * @param micro what JMH has measured, if anything
     * @return a table
     */
    public static String check(Results results, MicroResults micro) {
        return Grid.of(
                List.of("target", "bar", "measured", "verdict"),
                new Targets(results, micro)
                        .all().stream()
                                .map(target ->
                                        List.of(target.text(), target.demand(), target.measured(), target.verdict()))
                                .toList());
    }

    private List<Target> all() {
        return List.of(
                atLeast(1.6, "128 in flight: calls/s, x raw+ (stretch 2)", speed(OURS, "raw+/128")),
                atMost(0.30, "128 in flight: CPU s/100k of all three", median(OURS, Measurement::cpu)),
                atLeast(2, "1024 in flight: calls/s, x raw+ (stretch 2.5)", speed("mesh/1024", "raw+/1024")),
                atLeast(1.1, "16 in flight: calls/s, x raw+", speed("mesh/16", "raw+/16")),
                atLeast(0.9, "128 in flight without bundles: calls/s, x raw+", speed("mesh-unbundled/128", "raw+/128")),
                atLeast(1, "128 in flight, blocking handler: calls/s, x raw+", speed("mesh-blocking/128", "raw+/128")),
                atLeast(100, "128 in flight: calls/s, x Redisson sync", speed(OURS, "redisson-sync/128/threads")),
                atLeast(60, "128 in flight: calls/s, x Redisson async", speed(OURS, "redisson-async/128")),
                atLeast(5, "128 in flight: calls/s, x Vert.x", speed(OURS, "vertx/128")),
                atLeast(3, "128 in flight: calls/s, x gRPC direct", speed(OURS, "grpc-direct/128")),
                atLeast(
                        0.9,
                        "one caller, ten nodes, 128 in flight: calls/s, x raw+",
                        speed("mesh-any-10/128", "raw+/128")),
                atLeast(
                        5,
                        "gather over ten nodes: x ten separate calls",
                        speed("mesh-gather-10/128", "mesh-separate-10/128")),
                atMost(1.05, "1 in flight: p50, x the faster raw", slowdown(Measurement::p50)),
                atMost(1.15, "1 in flight: p99, x the faster raw", slowdown(Measurement::p99)),
                atLeast(0.85, "1 KiB: calls/s, x raw+", speed("mesh/64/1 KiB", "raw+/64/1 KiB")),
                atLeast(0.7, "16 KiB: calls/s, x raw+", speed("mesh/64/16 KiB", "raw+/64/16 KiB")),
                atLeast(0.95, "callers on virtual threads: calls/s, x async", speed("mesh/128/virtual", OURS)),
                atMost(
                        1300,
                        "bytes a call allocates on the caller, beyond the user's",
                        median(OURS, Measurement::allocated) - USERS_BYTES),
                atMost(100, "own node: ns beyond a direct call", ownNode()),
                atLeast(3, "codec of a small record: x databind", micro.ratio("databindSmall", "oursSmall")),
                atLeast(
                        1.5,
                        "codec of a mixed record of 1 KiB: x databind",
                        micro.ratio("databindMixed", "oursMixed")));
    }

    private double speed(String cell, String to) {
        return results.ratio(cell, to, Measurement::callsPerSecond).median();
    }

    private double median(String cell, ToDoubleFunction<Measurement> figure) {
        return results.spread(cell, figure).median();
    }

    /** Against whichever raw limit is harder to reach. */
    private double slowdown(ToDoubleFunction<Measurement> figure) {
        return Math.max(
                results.ratio("mesh/1", "raw+/1", figure).median(),
                results.ratio("mesh/1", "raw/1", figure).median());
    }

    private double ownNode() {
        double precise = micro.nanos("ownNode") - micro.nanos("directCall");
        return Double.isFinite(precise)
                ? precise
                : NANOS / median("mesh-own/1/threads", Measurement::callsPerSecond)
                        - NANOS / median("direct-call/1/threads", Measurement::callsPerSecond);
    }
}
