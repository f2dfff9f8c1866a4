package dev.meshapi.benchmarks.compile;

import dev.meshapi.benchmarks.Arguments;
import dev.meshapi.benchmarks.report.Grid;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * What the processor costs: the time to compile interfaces with it, as a ratio to the time to compile the same interfaces
 * together with the files that it generates from them, without it. That is what somebody pays who writes those by hand.
 */
public final class CompileCommand {
    private static final int[] COUNTS = {1, 10, 100};

    private final Javac javac = Javac.ofThisJdk();
    private final int warmUp;
    private final int rounds;

    private CompileCommand(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Measures and prints. */
    public static void run(List<String> words, PrintStream out) {
        Arguments arguments = new Arguments(words, Set.of(), Set.of("--rounds", "--warmup", "--most"));
        CompileCommand command =
                new CompileCommand((int) arguments.number("--warmup", 10), (int) arguments.number("--rounds", 11));
        out.printf(
                "Interfaces of %d messages; Java %s; medians of %d rounds%n%n",
                Interfaces.MESSAGES, Runtime.version(), command.rounds);
        List<List<String>> rows = new ArrayList<>();
        for (int count : COUNTS) {
            if (count <= arguments.number("--most", Integer.MAX_VALUE)) {
                rows.add(command.row(count));
            }
        }
        out.print(Grid.of(
                List.of("interfaces", "alone ms", "with the generated files ms", "with the processor ms", "ratio"),
                rows));
    }

    private List<String> row(int count) {
        List<JavaFileObject> sources = Interfaces.of(count);
        List<JavaFileObject> all = new ArrayList<>(sources);
        all.addAll(javac.compile(sources, List.of(processor())).generated());
        List<Double> alone = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> processed = new ArrayList<>();
        for (int i = 0; i < warmUp + rounds; i++) {
            alone.add(javac.compile(sources, List.of()).millis());
            plain.add(javac.compile(all, List.of()).millis());
            processed.add(javac.compile(sources, List.of(processor())).millis());
        }
        return List.of(
                Integer.toString(count),
                text(median(alone)),
                text(median(plain)),
                text(median(processed)),
                String.format(Locale.ROOT, "%.2f", median(processed) / median(plain)));
    }

    /** By its service file, as javac finds it. */
    static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().startsWith("dev.meshapi."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The processor of Mesh is not on the class path"))
                .get();
    }

    private double median(List<Double> millis) {
        List<Double> measured =
                millis.subList(warmUp, millis.size()).stream().sorted().toList();
        return measured.get(measured.size() / 2);
    }

    private static String text(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }
}
