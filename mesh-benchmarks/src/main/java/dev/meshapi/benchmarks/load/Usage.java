package dev.meshapi.benchmarks.load;

import dev.meshapi.testing.RedisServer;
import java.time.Duration;
import java.util.List;

/**
 * What processes have used up to a moment; the difference of two is what they used between.
 *
 * @param nanos when
 * @param caller CPU seconds of the process that asks
 * @param handler CPU seconds of the process that answers
 * @param redis CPU seconds of Redis
 * @param own CPU seconds of this process, which only waits
 * @param machine CPU seconds of everything on the machine; NaN if the system does not tell
 * @param switches context switches of the three; NaN if the system does not tell
 * @param commands what Redis has executed
 */
record Usage(
        long nanos,
        double caller,
        double handler,
        double redis,
        double own,
        double machine,
        double switches,
        double commands) {
    private static final double NANOS = 1e9;

    static Usage now(ProcessHandle caller, List<ProcessHandle> handlers, RedisServer redis) {
        ProcessHandle server = ProcessHandle.of(redis.pid()).orElseThrow();
        double switches = Proc.contextSwitches(caller.pid())
                + Proc.contextSwitches(server.pid())
                + handlers.stream()
                        .mapToDouble(handler -> Proc.contextSwitches(handler.pid()))
                        .sum();
        return new Usage(
                System.nanoTime(),
                seconds(caller),
                handlers.stream().mapToDouble(Usage::seconds).sum(),
                seconds(server),
                seconds(ProcessHandle.current()),
                Proc.busySeconds(),
                switches,
                RedisStats.commands(redis));
    }

    Usage minus(Usage before) {
        return new Usage(
                nanos - before.nanos,
                caller - before.caller,
                handler - before.handler,
                redis - before.redis,
                own - before.own,
                machine - before.machine,
                switches - before.switches,
                commands - before.commands);
    }

    /** How much of a core everything else has used, of a difference. */
    double others() {
        return Math.max(0, machine - caller - handler - redis - own) / (nanos / NANOS);
    }

    /** User and system time; on Linux from {@code /proc/PID/stat}, in ticks of 10 ms. */
    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / NANOS;
    }
}
