package dev.meshapi.benchmarks.report;

import java.util.Locale;

/** Figures as text, with as many digits as mean something. */
final class Figure {
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    /** How a figure is written. */
    @FunctionalInterface
    interface Format {
        String text(double figure);
    }

    private Figure() {}

    static String count(double figure) {
        if (!Double.isFinite(figure)) {
            return "-";
        }
        if (figure >= MILLION) {
            return text("%.2fM", figure / MILLION);
        }
        return figure >= 10 * THOUSAND
                ? text("%.0fk", figure / THOUSAND)
                : figure >= THOUSAND ? text("%.2fk", figure / THOUSAND) : text("%.0f", figure);
    }

    static String micros(double figure) {
        return !Double.isFinite(figure) ? "-" : text(figure < 10 ? "%.2f" : "%.0f", figure);
    }

    static String seconds(double figure) {
        return !Double.isFinite(figure) ? "-" : text(figure < 10 ? "%.2f" : "%.1f", figure);
    }

    static String ratio(double figure) {
        return !Double.isFinite(figure) ? "-" : text(figure < 0.1 ? "%.3f" : "%.2f", figure);
    }

    static String percent(double figure) {
        return !Double.isFinite(figure) ? "-" : text("%.0f%%", figure * 100);
    }

    private static String text(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}
