package dev.meshapi.benchmarks.report;

/**
 * One cell in one round. Figures that the system does not tell are NaN.
 *
 * @param cell the id of the cell
 * @param round the number of the round, from 1
 * @param callsPerSecond calls that were answered
 * @param failures calls that failed
 * @param failure the first of them, as text; empty if none
 * @param p50 half of the calls took no longer, in microseconds from begin to end in a closed loop
 * @param p99 99 of 100 took no longer
 * @param p999 999 of 1000 took no longer
 * @param cpuCaller CPU seconds of the process that asks, for 100,000 calls
 * @param cpuHandler likewise of the process that answers
 * @param cpuRedis likewise of Redis
 * @param allocated bytes that the process that asks allocates for a call
 * @param commands what Redis executes for a call
 * @param switches context switches of the three for a call
 * @param others how much of a core everything else on the machine has used
 */
public record Measurement(
        String cell,
        int round,
        double callsPerSecond,
        long failures,
        String failure,
        double p50,
        double p99,
        double p999,
        double cpuCaller,
        double cpuHandler,
        double cpuRedis,
        double allocated,
        double commands,
        double switches,
        double others) {

    /** CPU seconds of all three for 100,000 calls. */
    public double cpu() {
        return cpuCaller + cpuHandler + cpuRedis;
    }
}
