package dev.meshapi.benchmarks.report;

import java.util.List;

/**
 * Where results come from.
 *
 * @param processor its name
 * @param cores how many it has for us
 * @param system the operating system
 * @param java the JVM of all processes
 * @param jvmOptions how it was started
 * @param redis version and origin
 * @param rounds how often everything was measured
 * @param warmUpSeconds how long the first cell of a process ran before it counted
 * @param seconds how long a cell counted
 */
public record Environment(
        String processor,
        int cores,
        String system,
        String java,
        List<String> jvmOptions,
        String redis,
        int rounds,
        double warmUpSeconds,
        double seconds) {

    @Override
    public String toString() {
        return "%s, %d cores; %s; %s, %s; %s; %d rounds, warm-up %.1f s, measured %.1f s"
                .formatted(
                        processor,
                        cores,
                        system,
                        java,
                        String.join(" ", jvmOptions),
                        redis,
                        rounds,
                        warmUpSeconds,
                        seconds);
    }
}
