package dev.meshapi.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final Environment ENVIRONMENT =
            new Environment("CPU <1>", 2, "Linux", "JVM", List.of("-Xmx1g"), "Redis 7 (embedded)", 3, 15, 7);

    /** In the second round the machine was at half its speed. */
    private static final Results RESULTS = new Results(
            ENVIRONMENT,
            List.of("raw+/128", "mesh/128", "mesh-blocking/128"),
            List.of(
                    measured("raw+/128", 1, 300_000),
                    measured("mesh/128", 1, 600_000),
                    measured("raw+/128", 2, 150_000),
                    measured("mesh/128", 2, 300_000),
                    measured("raw+/128", 3, 310_000),
                    measured("mesh/128", 3, 465_000)));

    private static Measurement measured(String cell, int round, double speed) {
        return new Measurement(cell, round, speed, 0, "", 400, 900, 2000, 0.1, 0.1, 0.05, 1200, 2, 0.1, Double.NaN);
    }

    @Test
    void theSpreadHasTheMedianAndBothEnds() {
        assertThat(RESULTS.spread("raw+/128", Measurement::callsPerSecond))
                .isEqualTo(new Spread(300_000, 150_000, 310_000, 3));
        assertThat(RESULTS.spread("vertx/128", Measurement::callsPerSecond).count())
                .isZero();
    }

    @Test
    void aRatioComparesWithinARound() {
        assertThat(RESULTS.ratio("mesh/128", "raw+/128", Measurement::callsPerSecond))
                .isEqualTo(new Spread(2, 1.5, 2, 3));
    }

    @Test
    void theFileKeepsThemAll(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("load.json");
        ResultsFile.write(RESULTS, file);
        assertThat(ResultsFile.read(file)).isEqualTo(RESULTS);
    }

    @Test
    void theTableHasALineForEachCellAndADashForWhatIsNotKnown() {
        assertThat(Table.of(RESULTS).lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("| mesh/128 ")
                        && line.contains("465k (300k-600k)")
                        && line.contains("2.00 (1.50-2.00)")
                        && line.contains("0.10+0.10+0.05 = 0.25"))
                .anyMatch(line -> line.startsWith("| mesh-blocking/128 ") && line.contains("| - "));
    }

    @Test
    void theChartHasABarForEachCellThatItKnows() {
        assertThat(Chart.of(RESULTS))
                .startsWith("<svg")
                .contains("Lettuce, bytes, tuned", "465k", "CPU &lt;1>")
                .doesNotContain("Mesh, blocking handlers");
    }

    @Test
    void targetsSayByHowMuch() {
        String check = Targets.check(RESULTS, new MicroResults(Map.of("databindSmall", 290.0, "oursSmall", 100.0)));
        assertThat(check.lines())
                .anyMatch(line -> line.contains("calls/s, x raw+ (stretch 2)") && line.contains("met, by 25 %"))
                .anyMatch(line ->
                        line.contains("small record") && line.contains("2.90") && line.contains("MISSED by 3 %"))
                .anyMatch(line -> line.contains("Vert.x") && line.contains("not measured"));
    }

    @Test
    void aTargetFromBelowIsMissedFromAbove() {
        assertThat(Target.atMost(0.3, "CPU", 0.45).verdict()).isEqualTo("MISSED by 50 %");
        assertThat(Target.atMost(0.3, "CPU", 0.15).verdict()).isEqualTo("met, by 50 %");
        assertThat(Target.atLeast(2, "speed", 2).isMet()).isTrue();
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(Spread.of(DoubleStream.of(4, 1, 2, 3)).median()).isCloseTo(2.5, within(1e-9));
    }
}
