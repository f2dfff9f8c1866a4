package dev.meshapi.benchmarks.report;

import java.util.Locale;

/**
 * What is to be reached, and how far it is.
 *
 * @param text what is compared
 * @param bound which side of the bar is the good one
 * @param bar the bar
 * @param figure what was measured; NaN if it was not
 */
record Target(String text, Bound bound, double bar, double figure) {

    /** Which side of a bar is the good one. */
    enum Bound {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Target atLeast(double bar, String text, double figure) {
        return new Target(text, Bound.AT_LEAST, bar, figure);
    }

    static Target atMost(double bar, String text, double figure) {
        return new Target(text, Bound.AT_MOST, bar, figure);
    }

    boolean isMeasured() {
        return Double.isFinite(figure);
    }

    boolean isMet() {
        return bound == Bound.AT_LEAST ? figure >= bar : figure <= bar;
    }

    /** How it stands, and by how much it is missed or exceeded. */
    String verdict() {
        if (!isMeasured()) {
            return "not measured";
        }
        double percent = Math.abs(figure / bar - 1) * 100;
        return String.format(Locale.ROOT, isMet() ? "met, by %.0f %%" : "MISSED by %.0f %%", percent);
    }

    String demand() {
        return bound.sign + " " + number(bar);
    }

    String measured() {
        return isMeasured() ? number(figure) : "-";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }
}
