package dev.meshapi.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Results as a table in Markdown: medians, with the smallest and largest where they matter. */
public final class Table {
    private static final List<String> HEAD = List.of(
            "cell",
            "calls/s (min-max)",
            "x limit (min-max)",
            "p50 us",
            "p99 us",
            "p99.9 us",
            "CPU s/100k caller+handler+redis",
            "B/call",
            "commands/call",
            "switches/call",
            "others",
            "failed");

    private final Results results;

    private Table(Results results) {
        this.results = results;
    }

    /** One line for each cell. */
    public static String of(Results results) {
        Table table = new Table(results);
        List<List<String>> rows = results.cells().stream().map(table::row).toList();
        return Grid.of(HEAD, rows);
    }

    /** One measurement, for who watches. */
    public static String line(Measurement measurement) {
        return "%-28s %9s calls/s  p50 %s us  p99 %s us  CPU %s  others %s%s"
                .formatted(
                        measurement.cell(),
                        Figure.count(measurement.callsPerSecond()),
                        Figure.micros(measurement.p50()),
                        Figure.micros(measurement.p99()),
                        Figure.seconds(measurement.cpu()),
                        Figure.percent(measurement.others()),
                        measurement.failures() == 0
                                ? ""
                                : "  FAILED " + measurement.failures() + ": " + measurement.failure());
    }

    private List<String> row(String cell) {
        Spread calls = spread(cell, Measurement::callsPerSecond);
        Spread ratio = results.ratio(cell, Limit.of(cell), Measurement::callsPerSecond);
        return List.of(
                cell,
                range(calls, Figure::count),
                range(ratio, Figure::ratio),
                median(cell, Measurement::p50, Figure::micros),
                median(cell, Measurement::p99, Figure::micros),
                median(cell, Measurement::p999, Figure::micros),
                cpu(cell),
                median(cell, Measurement::allocated, Figure::count),
                median(cell, Measurement::commands, Figure::ratio),
                median(cell, Measurement::switches, Figure::ratio),
                range(spread(cell, Measurement::others), Figure::percent),
                Long.toString(failures(cell)));
    }

    private Spread spread(String cell, ToDoubleFunction<Measurement> figure) {
        return results.spread(cell, figure);
    }

    private String median(String cell, ToDoubleFunction<Measurement> figure, Figure.Format format) {
        return format.text(spread(cell, figure).median());
    }

    private static String range(Spread spread, Figure.Format format) {
        return spread.count() < 2
                ? format.text(spread.median())
                : format.text(spread.median()) + " (" + format.text(spread.min()) + "-" + format.text(spread.max())
                        + ")";
    }

    private String cpu(String cell) {
        return List.<ToDoubleFunction<Measurement>>of(
                                Measurement::cpuCaller, Measurement::cpuHandler, Measurement::cpuRedis)
                        .stream()
                        .map(figure -> median(cell, figure, Figure::seconds))
                        .collect(Collectors.joining("+"))
                + " = "
                + median(cell, Measurement::cpu, Figure::seconds);
    }

    private long failures(String cell) {
        return results.measurements().stream()
                .filter(measurement -> measurement.cell().equals(cell))
                .mapToLong(Measurement::failures)
                .sum();
    }
}
