package dev.meshapi.benchmarks.load;

import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the calling process has seen while its window was open.
 *
 * @param calls how many calls were answered
 * @param failures how many failed
 * @param failure the first failure, as text; empty if none
 * @param seconds how long the window was open
 * @param p50 half of the calls took no longer, in microseconds
 * @param p99 99 of 100 took no longer
 * @param p999 999 of 1000 took no longer
 * @param allocated bytes that this process allocated
 */
record Sample(
        long calls,
        long failures,
        String failure,
        double seconds,
        double p50,
        double p99,
        double p999,
        long allocated) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_SECOND = 1e9;

    static Sample of(Window.Tally tally, long nanos, long allocated) {
        Histogram latencies = tally.latencies();
        Throwable failure = tally.failure();
        return new Sample(
                latencies.getTotalCount(),
                tally.failures(),
                failure == null ? "" : failure.toString(),
                nanos / NANOS_PER_SECOND,
                latencies.getValueAtPercentile(50) / NANOS_PER_MICRO,
                latencies.getValueAtPercentile(99) / NANOS_PER_MICRO,
                latencies.getValueAtPercentile(99.9) / NANOS_PER_MICRO,
                allocated);
    }

    static Sample read(String line) {
        return JSON.readValue(line, Sample.class);
    }

    String line() {
        return JSON.writeValueAsString(this);
    }
}
