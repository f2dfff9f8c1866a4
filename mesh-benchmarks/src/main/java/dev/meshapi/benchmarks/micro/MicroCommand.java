package dev.meshapi.benchmarks.micro;

import dev.meshapi.benchmarks.Benchmarks;
import dev.meshapi.benchmarks.report.ReportCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.Main;

/** Starts JMH, and lets it write its results where the targets are compared. */
public final class MicroCommand {
    private MicroCommand() {}

    /** Runs what the options of JMH say. */
    public static void run(List<String> options) throws IOException {
        Path directory = Path.of(Benchmarks.OUT);
        Files.createDirectories(directory);
        List<String> all = new ArrayList<>(List.of("-foe", "true"));
        if (!options.contains("-rff")) {
            all.addAll(List.of(
                    "-rf",
                    "json",
                    "-rff",
                    directory.resolve(ReportCommand.MICRO).toString()));
        }
        all.addAll(options);
        Main.main(all.toArray(String[]::new));
    }
}
