package dev.meshapi.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What JMH has measured.
 *
 * @param scores nanoseconds per call, by the name of the method
 */
public record MicroResults(Map<String, Double> scores) {
    /** Nothing was measured. */
    public static final MicroResults NONE = new MicroResults(Map.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads what JMH has written with {@code -rf json}; nothing if there is no file. */
    public static MicroResults read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        Map<String, Double> scores = new HashMap<>();
        for (JsonNode run : JSON.readTree(Files.readString(file))) {
            String name = run.path("benchmark").asString();
            scores.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    run.path("primaryMetric").path("score").asDouble());
        }
        return new MicroResults(scores);
    }

    /** How long one call takes; NaN if it was not measured. */
    double nanos(String method) {
        return scores.getOrDefault(method, Double.NaN);
    }

    /** How many times longer the one takes than the other. */
    double ratio(String slow, String fast) {
        return nanos(slow) / nanos(fast);
    }
}
