package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.Arguments;
import dev.meshapi.benchmarks.Benchmarks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a load run is made.
 *
 * @param rounds how often everything is measured
 * @param warmUp how long the first cell of a process runs before it counts
 * @param settle how long the others do
 * @param measured how long a cell counts
 * @param only which cells, by what their ids begin with; all if there is none
 * @param out where files are written
 * @param jvm how processes are started
 * @param redis which Redis
 */
public record LoadOptions(
        int rounds,
        Duration warmUp,
        Duration settle,
        Duration measured,
        List<String> only,
        Path out,
        Jvm jvm,
        RedisChoice redis) {
    /** Two cores compile for that long until gRPC and Redisson are as fast as they get. */
    private static final double WARM_UP = 15;

    /** The options with a value. */
    public static final Set<String> VALUED =
            Set.of("--rounds", "--seconds", "--warmup", "--settle", "--only", "--out", "--heap");

    /** What a command line says. */
    public static LoadOptions of(Arguments arguments) {
        boolean quick = arguments.has("--quick");
        String heap = arguments.text("--heap", "1g");
        return new LoadOptions(
                (int) arguments.number("--rounds", quick ? 1 : 3),
                seconds(arguments.number("--warmup", quick ? 4 : WARM_UP)),
                seconds(arguments.number("--settle", quick ? 1 : 2)),
                seconds(arguments.number("--seconds", quick ? 2 : 7)),
                Arrays.stream(arguments.text("--only", "").split(",", -1))
                        .filter(word -> !word.isBlank())
                        .toList(),
                Path.of(arguments.text("--out", Benchmarks.OUT)),
                Jvm.current(List.of("-XX:+UseG1GC", "-Xms" + heap, "-Xmx" + heap)),
                arguments.has("--embedded") ? RedisChoice.embedded() : RedisChoice.best(System.getenv()));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Where the processes log. */
    Path logs() {
        return out.resolve("logs");
    }
}
