package dev.meshapi.faults.calls;

import dev.meshapi.faults.calls.Claim.Kind;
import dev.meshapi.faults.calls.Claim.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of the matrix: for each fault and kind of call how many callers were told what, and how late at most. */
final class Tally {
    private static final class Cell {
        final Map<Label, Integer> counts = new EnumMap<>(Label.class);
        long slowest;

        void add(Claim claim) {
            counts.merge(claim.label(), 1, Integer::sum);
            slowest = Math.max(slowest, claim.millis());
        }

        int count(Label label) {
            return counts.getOrDefault(label, 0);
        }
    }

    private final Map<Fault, Map<Kind, Cell>> cells = new EnumMap<>(Fault.class);

    void add(Fault fault, List<Claim> claims) {
        Map<Kind, Cell> row = cells.computeIfAbsent(fault, any -> new EnumMap<>(Kind.class));
        claims.forEach(
                claim -> row.computeIfAbsent(claim.kind(), any -> new Cell()).add(claim));
    }

    /** As Markdown. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "| Fault | Call | Done | Not executed | Unknown | Executed, failed | Slowest, ms |",
                "|---|---|---:|---:|---:|---:|---:|"));
        cells.forEach((fault, row) -> row.forEach((kind, cell) -> lines.add(String.format(
                "| %s | %s | %d | %d | %d | %d | %d |",
                fault,
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cell.count(Label.DONE),
                cell.count(Label.NOT_EXECUTED),
                cell.count(Label.UNKNOWN),
                cell.count(Label.EXECUTED),
                cell.slowest))));
        return lines;
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
