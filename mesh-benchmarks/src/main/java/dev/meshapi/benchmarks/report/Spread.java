package dev.meshapi.benchmarks.report;

import java.util.stream.DoubleStream;

/**
 * The same figure over the rounds.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param min the smallest
 * @param max the largest
 * @param count how many there are
 */
public record Spread(double median, double min, double max, int count) {
    /** No figure at all. */
    static final Spread NONE = new Spread(Double.NaN, Double.NaN, Double.NaN, 0);

    static Spread of(DoubleStream figures) {
        double[] sorted =
                figures.filter(figure -> !Double.isNaN(figure)).sorted().toArray();
        if (sorted.length == 0) {
            return NONE;
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** Whether there is no figure. */
    boolean isEmpty() {
        return count == 0;
    }
}
