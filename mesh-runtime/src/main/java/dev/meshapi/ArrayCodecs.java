package dev.meshapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is a JSON array. What it is read as is what Jackson makes of it. */
final class ArrayCodecs {
    private ArrayCodecs() {}

    private static <E> void write(JsonOutput out, Iterable<E> elements, JsonCodec<E> codec) {
        out.beginArray();
        for (@Nullable E element : elements) {
            out.element().write(element, codec);
        }
        out.endArray();
    }

    private static <E> List<E> read(JsonInput in, JsonCodec<E> codec) {
        List<E> elements = new ArrayList<>();
        addAll(in, codec, elements);
        return elements;
    }

    @SuppressWarnings("NullAway") // null in a collection is the user's own business
    private static <E> void addAll(JsonInput in, JsonCodec<E> codec, Collection<E> elements) {
        in.beginArray();
        while (in.nextElement()) {
            elements.add(in.read(codec));
        }
    }

    record OfList<E>(JsonCodec<E> element) implements JsonCodec<List<E>> {
        @Override
        public void write(JsonOutput out, List<E> value) {
            ArrayCodecs.write(out, value, element);
        }

        @Override
        public List<E> read(JsonInput in) {
            return ArrayCodecs.read(in, element);
        }
    }

    record OfCollection<E>(JsonCodec<E> element) implements JsonCodec<Collection<E>> {
        @Override
        public void write(JsonOutput out, Collection<E> value) {
            ArrayCodecs.write(out, value, element);
        }

        @Override
        public Collection<E> read(JsonInput in) {
            return ArrayCodecs.read(in, element);
        }
    }

    record OfSet<E>(JsonCodec<E> element) implements JsonCodec<Set<E>> {
        @Override
        public void write(JsonOutput out, Set<E> value) {
            ArrayCodecs.write(out, value, element);
        }

        @Override
        public Set<E> read(JsonInput in) {
            Set<E> elements = new HashSet<>();
            addAll(in, element, elements);
            return elements;
        }
    }

    record OfEnumSet<E extends Enum<E>>(Class<E> type, EnumCodec<E> element) implements JsonCodec<Set<E>> {
        @Override
        public void write(JsonOutput out, Set<E> value) {
            ArrayCodecs.write(out, value, element);
        }

        @Override
        public Set<E> read(JsonInput in) {
            Set<E> elements = EnumSet.noneOf(type);
            addAll(in, element, elements);
            return elements;
        }
    }

    record OfArray<E>(IntFunction<E[]> maker, JsonCodec<E> element) implements JsonCodec<E[]> {
        @Override
        public void write(JsonOutput out, E[] value) {
            out.beginArray();
            for (@Nullable E each : value) {
                out.element().write(each, element);
            }
            out.endArray();
        }

        @Override
        public E[] read(JsonInput in) {
            return ArrayCodecs.read(in, element).toArray(maker);
        }
    }
}
