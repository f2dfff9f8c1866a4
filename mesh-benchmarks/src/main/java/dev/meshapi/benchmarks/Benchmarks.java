package dev.meshapi.benchmarks;

import dev.meshapi.benchmarks.compile.CompileCommand;
import dev.meshapi.benchmarks.growth.GrowthCommand;
import dev.meshapi.benchmarks.load.LoadCommand;
import dev.meshapi.benchmarks.micro.MicroCommand;
import dev.meshapi.benchmarks.report.ReportCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The one program: its first argument says what is measured. */
public final class Benchmarks {
    private static final String USAGE = """
            usage: java -jar benchmarks.jar COMMAND [OPTION...]

              load     under load: ours, the raw limits and peers, each in processes of its own
                         --quick            one short round
                         --rounds N         default 3; 1 if quick
                         --seconds S        how long each cell is measured: 7; 2 if quick
                         --warmup S         how long before the first cell of a process: 15; 4 if quick
                         --settle S         how long before its other cells: 2; 1 if quick
                         --only A,B         only cells whose ids begin so, and their raw limits: mesh,vertx/128
                         --heap SIZE        of each JVM: 1g
                         --embedded         the Redis that is brought along, also if the machine has its own
                         --out DIRECTORY    for load.json, load.svg and logs: mesh-benchmarks/target/load
                         --check            compare with the targets
                         --list             show the cells and end
              report   [DIRECTORY] [--check]: table, chart and targets from the files of a run
              jmh      [REGEX] and all options of JMH: codec, frames, dispatch, addresses, own node
              growth   cost per call with many nodes and messages, memory, time to join
              compile  the processor as a ratio to plain javac
            """;

    /** Where files are written if nothing else is said. */
    public static final String OUT = "mesh-benchmarks/target/load";

    private Benchmarks() {}

    /** Runs a command. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        try {
            switch (arguments[0]) {
                case "load" -> LoadCommand.run(rest, System.out);
                case "report" -> report(rest);
                case "jmh" -> MicroCommand.run(rest);
                case "compile" -> CompileCommand.run(rest, System.out);
                case "growth" -> GrowthCommand.run(rest, System.out);
                default -> throw new IllegalArgumentException("There is no command '" + arguments[0] + "'");
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println();
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static void report(List<String> words) throws IOException {
        Arguments arguments = new Arguments(words, Set.of("--check"), Set.of());
        Path directory =
                Path.of(arguments.words().isEmpty() ? OUT : arguments.words().get(0));
        ReportCommand.run(directory, arguments.has("--check"), System.out);
    }
}
