package dev.meshapi;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is a JSON object with any names. What it is read as is what Jackson makes of it. */
final class MapCodecs {
    /** From the name to the key; back, each key is its own text. */
    private static final Map<Class<?>, Function<String, ?>> KEYS = Map.of(
            String.class, name -> name,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            UUID.class, UUID::fromString);

    private MapCodecs() {}

    static <K, V> JsonCodec<Map<K, V>> of(Class<K> key, JsonCodec<V> value) {
        Function<String, ?> reader = KEYS.get(key);
        if (reader == null) {
            throw new IllegalArgumentException("the keys of a map cannot be " + key.getName());
        }
        return new OfTexts<>(name -> key.cast(reader.apply(name)), value);
    }

    record OfTexts<K, V>(Function<String, K> key, JsonCodec<V> value) implements JsonCodec<Map<K, V>> {
        @Override
        public void write(JsonOutput out, Map<K, V> map) {
            out.beginObject();
            for (Map.Entry<K, @Nullable V> entry : map.entrySet()) {
                out.field(entry.getKey().toString()).write(entry.getValue(), value);
            }
            out.endObject();
        }

        @Override
        @SuppressWarnings("NullAway") // null in a map is the user's own business
        public Map<K, V> read(JsonInput in) {
            Map<K, V> map = new LinkedHashMap<>();
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                map.put(canonical(name, in), in.read(value));
            }
            return map;
        }

        private K canonical(String name, JsonInput in) {
            K found = key.apply(name);
            if (!found.toString().equals(name)) {
                throw in.declined();
            }
            return found;
        }
    }

    record OfEnums<K extends Enum<K>, V>(Class<K> type, EnumCodec<K> key, JsonCodec<V> value)
            implements JsonCodec<Map<K, V>> {
        @Override
        public void write(JsonOutput out, Map<K, V> map) {
            out.beginObject();
            for (Map.Entry<K, @Nullable V> entry : map.entrySet()) {
                out.field(entry.getKey().name()).write(entry.getValue(), value);
            }
            out.endObject();
        }

        @Override
        @SuppressWarnings("NullAway") // null in a map is the user's own business
        public Map<K, V> read(JsonInput in) {
            Map<K, V> map = new EnumMap<>(type);
            in.beginObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                map.put(key.of(name, in), in.read(value));
            }
            return map;
        }
    }
}
