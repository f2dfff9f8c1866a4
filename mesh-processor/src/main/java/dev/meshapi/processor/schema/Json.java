package dev.meshapi.processor.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much of JSON as a schema needs. Everything knows where it stands in the text that it was read from. */
sealed interface Json {

    /** The offset in the text; 0 if it was not read. */
    int at();

    /**
     * A text.
     *
     * @param value what it says
     */
    record Text(String value, int at) implements Json {
        Text(String value) {
            this(value, 0);
        }
    }

    /**
     * A number; the only one is the version of the format.
     *
     * @param value what it is
     */
    record Int(int value, int at) implements Json {
        Int(int value) {
            this(value, 0);
        }
    }

    /** {@code true}; what is false is left out. */
    record Yes(int at) implements Json {
        Yes() {
            this(0);
        }
    }

    /**
     * An array.
     *
     * @param items what is in it
     */
    record Items(List<Json> items, int at) implements Json {
        Items(List<Json> items) {
            this(items, 0);
        }

        static Items of(List<String> texts) {
            return new Items(texts.stream().<Json>map(Text::new).toList());
        }
    }

    /**
     * An object.
     *
     * @param members what is in it, in order
     */
    record Members(Map<String, Json> members, int at) implements Json {
        Members() {
            this(new LinkedHashMap<>(), 0);
        }

        Members with(String name, Json value) {
            members.put(name, value);
            return this;
        }
    }
}
