package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.report.Environment;
import dev.meshapi.benchmarks.report.Measurement;
import dev.meshapi.benchmarks.report.Results;
import dev.meshapi.benchmarks.report.Table;
import dev.meshapi.testing.RedisServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Measures the same cells in each round, so that what disturbs a round disturbs what is compared. */
public final class Rounds {
    private final LoadOptions options;
    private final Plan plan;
    private final PrintStream out;

    private Rounds(LoadOptions options, Plan plan, PrintStream out) {
        this.options = options;
        this.plan = plan;
        this.out = out;
    }

    /** Measures what the options want of a catalogue; tells of each measurement as it is made. */
    public static Results measure(LoadOptions options, Catalogue catalogue, PrintStream out)
            throws IOException, InterruptedException {
        return new Rounds(options, Plan.of(catalogue, options.only()), out).run();
    }

    /** In both directions by turns: what comes early in one round comes late in the next. */
    private Results run() throws IOException, InterruptedException {
        Files.createDirectories(options.logs());
        Environment environment = environment();
        out.println(environment);
        List<Measurement> measurements = new ArrayList<>();
        Consumer<Measurement> measured = measurement -> {
            measurements.add(measurement);
            out.printf("  %s%n", Table.line(measurement));
            out.flush();
        };
        List<String> scenarios = new ArrayList<>(plan.cells().keySet());
        for (int round = 1; round <= options.rounds(); round++) {
            out.printf(
                    "round %d of %d, %d cells%n",
                    round, options.rounds(), plan.order().size());
            for (String scenario : scenarios) {
                new Performance(options, round, measured)
                        .run(scenario, plan.cells().getOrDefault(scenario, List.of()));
            }
            Collections.reverse(scenarios);
        }
        return new Results(environment, plan.order(), measurements);
    }

    private Environment environment() {
        try (RedisServer redis = options.redis().start()) {
            return new Environment(
                    Proc.processor(),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                    options.jvm().options(),
                    "Redis " + RedisStats.version(redis) + " ("
                            + options.redis().description() + ")",
                    options.rounds(),
                    options.warmUp().toMillis() / 1e3,
                    options.measured().toMillis() / 1e3);
        }
    }
}
