package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.Arguments;
import dev.meshapi.benchmarks.report.ReportCommand;
import dev.meshapi.benchmarks.report.Results;
import dev.meshapi.benchmarks.report.ResultsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** Measures under load, and shows and writes the results. */
public final class LoadCommand {
    private static final Set<String> FLAGS = Set.of("--quick", "--check", "--list", "--embedded");

    private LoadCommand() {}

    /** Runs the command. */
    public static void run(List<String> words, PrintStream out) throws IOException, InterruptedException {
        Arguments arguments = new Arguments(words, FLAGS, LoadOptions.VALUED);
        LoadOptions options = LoadOptions.of(arguments);
        if (arguments.has("--list")) {
            Plan.of(Catalogue.load(), options.only()).order().forEach(out::println);
            return;
        }
        Results results = Rounds.measure(options, Catalogue.load(), out);
        ResultsFile.write(results, options.out().resolve(ReportCommand.LOAD));
        ReportCommand.run(options.out(), arguments.has("--check"), out);
    }
}
