package dev.meshapi.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is shown of results, and written beside them. */
public final class ReportCommand {
    /** The results of a load run. */
    public static final String LOAD = "load.json";

    /** The results of JMH, which the targets use if they are there. */
    public static final String MICRO = "jmh.json";

    private ReportCommand() {}

    /** Prints the table and writes the chart; compares with the targets if asked to. */
    public static void run(Path directory, boolean check, PrintStream out) throws IOException {
        Results results = ResultsFile.read(directory.resolve(LOAD));
        Path chart = directory.resolve("load.svg");
        Files.writeString(chart, Chart.of(results));
        out.println(results.environment());
        out.println();
        out.print(Table.of(results));
        if (check) {
            out.println();
            out.print(Targets.check(results, MicroResults.read(directory.resolve(MICRO))));
        }
        out.println();
        out.println("Written: " + directory.resolve(LOAD) + ", " + chart);
    }
}
