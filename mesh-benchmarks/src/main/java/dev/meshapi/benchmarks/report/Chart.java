package dev.meshapi.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Calls per second with 128 under way, as horizontal bars; readable on light and on dark ground. */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int TOP = 52;
    private static final int ROW = 30;
    private static final int BAR = 18;
    private static final int LEFT = 250;
    private static final int RIGHT = 120;
    private static final int BOTTOM = 34;

    /** The cells of the chart and what they are called, in the order of the cells of a run. */
    private static final Map<String, String> LABELS = Map.of(
            "mesh/128", "Mesh",
            "mesh-blocking/128", "Mesh, blocking handlers",
            "raw+/128", "Lettuce, bytes, tuned",
            "raw/128", "Lettuce, bytes, default",
            "vertx/128", "Vert.x service proxy",
            "grpc/128", "gRPC",
            "grpc-direct/128", "gRPC, direct executors",
            "redisson-async/128", "Redisson, async, no ack",
            "redisson-sync/128/threads", "Redisson, sync");

    private static final String STYLE = """
            <style>
              text { font: 13px system-ui, sans-serif; fill: #1f2328 }
              .title { font-size: 15px; font-weight: 600 }
              .note { font-size: 11px; fill: #656d76 }
              .ours { fill: #0969da } .limit { fill: #8c959f } .peer { fill: #c8d1da }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3 } .note { fill: #8d96a0 }
                .ours { fill: #4493f8 } .limit { fill: #656d76 } .peer { fill: #3d444d }
              }
            </style>
            """;

    private Chart() {}

    private record Bar(String cell, String label, double callsPerSecond) {
        String style() {
            return cell.startsWith("mesh") ? "ours" : cell.startsWith("raw") ? "limit" : "peer";
        }
    }

    /** The chart as SVG. */
    public static String of(Results results) {
        List<Bar> bars =
                results.cells().stream().flatMap(cell -> bar(results, cell)).toList();
        double most = bars.stream().mapToDouble(Bar::callsPerSecond).max().orElse(1);
        int height = TOP + ROW * bars.size() + BOTTOM;
        StringBuilder svg = new StringBuilder();
        svg.append(
                text("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n", WIDTH, height));
        svg.append(text("<title>Calls per second, 128 under way</title>%n"));
        svg.append(STYLE);
        svg.append(text(
                "<text class=\"title\" x=\"16\" y=\"28\">Calls per second, 128 under way, small payload</text>%n"));
        for (int i = 0; i < bars.size(); i++) {
            svg.append(row(bars.get(i), TOP + i * ROW, most));
        }
        Environment where = results.environment();
        svg.append(text(
                "<text class=\"note\" x=\"16\" y=\"%d\">Median of %d rounds. Caller, handler and %s share %d cores: %s</text>%n",
                height - 12,
                where.rounds(),
                where.redis().replaceFirst(" \\(.*", ""),
                where.cores(),
                escaped(where.processor())));
        return svg.append("</svg>\n").toString();
    }

    private static Stream<Bar> bar(Results results, String cell) {
        String label = LABELS.get(cell);
        double speed = results.spread(cell, Measurement::callsPerSecond).median();
        return label == null || Double.isNaN(speed) ? Stream.of() : Stream.of(new Bar(cell, label, speed));
    }

    private static String row(Bar bar, int y, double most) {
        double length = Math.max(1, bar.callsPerSecond() / most * (WIDTH - LEFT - RIGHT));
        return text("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LEFT - 12, y + 14, escaped(bar.label()))
                + text(
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>",
                        bar.style(), LEFT, y, length, BAR)
                + text(
                        "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                        LEFT + length + 8, y + 14, Figure.count(bar.callsPerSecond()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
