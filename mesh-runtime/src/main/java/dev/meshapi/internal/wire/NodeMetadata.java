package dev.meshapi.internal.wire;

import com.fasterxml.jackson.annotation.Nulls;
import dev.meshapi.MeshNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The part of a node's record that Redis and its scripts do not look into. What is absent when it is read has a default. */
public record NodeMetadata(
        @Nullable String hostname,
        long pid,
        @Nullable Instant startedAt,
        @Nullable Map<String, MeshNode.Api> apis,
        @Nullable Map<String, String> labels,
        @Nullable String address,
        int port,
        @Nullable Set<String> understands) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SKIP))
            .build();

    /** What a node says of itself. */
    public static NodeMetadata of(MeshNode node) {
        return new NodeMetadata(
                node.hostname(),
                node.pid(),
                node.startedAt(),
                new TreeMap<>(node.apis()),
                new TreeMap<>(node.labels()),
                node.address(),
                node.port(),
                new TreeSet<>(node.understands()));
    }

    /** Reads it; null if it is none. */
    public static @Nullable NodeMetadata read(String json) {
        try {
            return JSON.readValue(json, NodeMetadata.class);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Writes it as one line. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
