package dev.meshapi.benchmarks.growth;

import dev.meshapi.benchmarks.Arguments;
import dev.meshapi.benchmarks.load.Catalogue;
import dev.meshapi.benchmarks.load.LoadOptions;
import dev.meshapi.benchmarks.load.Rounds;
import dev.meshapi.benchmarks.report.Grid;
import dev.meshapi.benchmarks.report.Results;
import dev.meshapi.benchmarks.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** What grows with the mesh, and what does not. */
public final class GrowthCommand {
    private static final Set<String> FLAGS = Set.of("--quick", "--embedded");

    private GrowthCommand() {}

    /** Measures and prints. */
    public static void run(List<String> words, PrintStream out) throws IOException, InterruptedException {
        Arguments arguments = new Arguments(words, FLAGS, LoadOptions.VALUED);
        out.print(Grid.of(List.of("kept for each", "bytes of heap", ""), MemoryFigures.rows()));
        out.println();
        out.print(Grid.of(List.of("", "ms", ""), JoinFigures.rows()));
        out.println();
        Results results = Rounds.measure(LoadOptions.of(arguments), Catalogue.growth(), out);
        out.println();
        out.print(Table.of(results));
    }
}
