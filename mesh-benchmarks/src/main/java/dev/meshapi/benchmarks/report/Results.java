package dev.meshapi.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a load run has measured.
 *
 * @param environment where
 * @param cells the ids of the cells, in the order of a table
 * @param measurements in the order in which they were made
 */
public record Results(Environment environment, List<String> cells, List<Measurement> measurements) {

    /** A figure of a cell over the rounds. */
    Spread spread(String cell, ToDoubleFunction<Measurement> figure) {
        return Spread.of(measurements.stream()
                .filter(measurement -> measurement.cell().equals(cell))
                .mapToDouble(figure));
    }

    /** A figure of one cell divided by that of another in the same round, over the rounds that have both. */
    Spread ratio(String cell, String to, ToDoubleFunction<Measurement> figure) {
        return Spread.of(measurements.stream()
                .filter(measurement -> measurement.cell().equals(cell))
                .flatMap(measurement -> in(measurement.round(), to).stream()
                        .map(other -> figure.applyAsDouble(measurement) / figure.applyAsDouble(other)))
                .mapToDouble(Double::doubleValue));
    }

    private Optional<Measurement> in(int round, String cell) {
        return measurements.stream()
                .filter(measurement ->
                        measurement.round() == round && measurement.cell().equals(cell))
                .findFirst();
    }
}
