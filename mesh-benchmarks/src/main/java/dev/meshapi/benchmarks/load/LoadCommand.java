package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.Arguments;
import dev.meshapi.benchmarks.report.Environment;
import dev.meshapi.benchmarks.report.Measurement;
import dev.meshapi.benchmarks.report.ReportCommand;
import dev.meshapi.benchmarks.report.Results;
import dev.meshapi.benchmarks.report.ResultsFile;
import dev.meshapi.benchmarks.report.Table;
import dev.meshapi.testing.RedisServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Measures under load: the same cells in each round, so that what disturbs a round disturbs what is compared. */
public final class LoadCommand {
    private final LoadOptions options;
    private final Plan plan;
    private final PrintStream out;

    private LoadCommand(LoadOptions options, Plan plan, PrintStream out) {
        this.options = options;
        this.plan = plan;
        this.out = out;
    }

    /** Runs the command. */
    public static void run(List<String> words, PrintStream out) throws IOException, InterruptedException {
        Arguments arguments = new Arguments(words, LoadOptions.FLAGS, LoadOptions.VALUED);
        LoadOptions options = LoadOptions.of(arguments);
        Plan plan = Plan.of(Catalogue.full(), options.only());
        if (arguments.has("--list")) {
            plan.cells().values().forEach(cells -> cells.forEach(cell -> out.println(cell.id())));
            return;
        }
        Results results = new LoadCommand(options, plan, out).measure();
        ResultsFile.write(results, options.out().resolve(ReportCommand.LOAD));
        ReportCommand.run(options.out(), arguments.has("--check"), out);
    }

    /** Measures, in both directions by turns: what comes early in one round comes late in the next. */
    private Results measure() throws IOException, InterruptedException {
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
            out.printf("round %d of %d, %d cells%n", round, options.rounds(), plan.size());
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
