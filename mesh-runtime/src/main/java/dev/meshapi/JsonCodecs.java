package dev.meshapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What the codecs of generated code are put together from. */
public final class JsonCodecs {
    private JsonCodecs() {}

    /**
     * The codec of a type that the runtime knows: boxes and primitives, arrays of primitives, texts, numbers, times and the
     * like.
     *
     * @param type the class
     * @param <T> its type
     * @return its codec
     * @throws IllegalArgumentException if it is none of these
     */
    public static <T> JsonCodec<T> of(Class<T> type) {
        JsonCodec<T> codec = find(type);
        if (codec == null) {
            throw new IllegalArgumentException(type.getName() + " has no codec of its own");
        }
        return codec;
    }

    /** The codec of a type that the runtime knows; null if it knows none. */
    static <T> @Nullable JsonCodec<T> find(Class<T> type) {
        return ScalarCodecs.find(type);
    }

    /**
     * The constants of an enum by their names.
     *
     * @param type the enum
     * @param <E> its type
     * @return the codec
     */
    public static <E extends Enum<E>> JsonCodec<E> ofEnum(Class<E> type) {
        return EnumCodec.of(type);
    }

    /**
     * A sealed family, whose members are told apart by a name in their first field.
     *
     * @param discriminator the name of that field
     * @param members what it can be
     * @param <T> the family
     * @return the codec
     */
    @SafeVarargs
    public static <T> JsonCodec<T> family(String discriminator, Member<? extends T>... members) {
        List<Member<? extends T>> all = new ArrayList<>();
        for (Member<? extends T> member : members) {
            all.add(member);
        }
        return FamilyCodec.of(discriminator, all);
    }

    /**
     * A member of a family.
     *
     * @param name the name that tells it apart
     * @param type the class
     * @param codec its codec
     * @param <T> its type
     * @return the member
     */
    public static <T> Member<T> member(String name, Class<T> type, RecordCodec<T> codec) {
        return new Member<>(name, type, codec);
    }

    /**
     * One of a sealed family.
     *
     * @param <T> its type
     */
    public static final class Member<T> {
        final String name;
        final Class<T> type;
        final RecordCodec<T> codec;

        private Member(String name, Class<T> type, RecordCodec<T> codec) {
            this.name = name;
            this.type = type;
            this.codec = codec;
        }
    }

    /**
     * A list.
     *
     * @param element the codec of what is in it
     * @param <E> what is in it
     * @return the codec
     */
    public static <E> JsonCodec<List<E>> list(JsonCodec<E> element) {
        return new ArrayCodecs.OfList<>(element);
    }

    /**
     * A collection of which no more is said; it is read as a list.
     *
     * @param element the codec of what is in it
     * @param <E> what is in it
     * @return the codec
     */
    public static <E> JsonCodec<Collection<E>> collection(JsonCodec<E> element) {
        return new ArrayCodecs.OfCollection<>(element);
    }

    /**
     * A set.
     *
     * @param element the codec of what is in it
     * @param <E> what is in it
     * @return the codec
     */
    public static <E> JsonCodec<Set<E>> set(JsonCodec<E> element) {
        return new ArrayCodecs.OfSet<>(element);
    }

    /**
     * A set of constants; it is read as an {@link EnumSet}.
     *
     * @param type the enum
     * @param <E> its type
     * @return the codec
     */
    public static <E extends Enum<E>> JsonCodec<Set<E>> enumSet(Class<E> type) {
        return new ArrayCodecs.OfEnumSet<>(type, EnumCodec.of(type));
    }

    /**
     * An array of objects.
     *
     * @param maker makes an array of that length
     * @param element the codec of what is in it
     * @param <E> what is in it
     * @return the codec
     */
    public static <E> JsonCodec<E[]> array(IntFunction<E[]> maker, JsonCodec<E> element) {
        return new ArrayCodecs.OfArray<>(maker, element);
    }

    /**
     * A value that may be empty; null and absence are read as that.
     *
     * @param value the codec of what may be in it
     * @param <T> what may be in it
     * @return the codec
     */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> value) {
        return new OptionalCodec<>(value);
    }

    /**
     * A map whose keys are texts, whole numbers or UUIDs.
     *
     * @param key the class of the keys
     * @param value the codec of what is under them
     * @param <K> the keys
     * @param <V> what is under them
     * @return the codec
     * @throws IllegalArgumentException if the keys are something else
     */
    public static <K, V> JsonCodec<Map<K, V>> map(Class<K> key, JsonCodec<V> value) {
        return MapCodecs.of(key, value);
    }

    /**
     * A map whose keys are constants; it is read as an {@link EnumMap}.
     *
     * @param key the enum
     * @param value the codec of what is under the keys
     * @param <K> the keys
     * @param <V> what is under them
     * @return the codec
     */
    public static <K extends Enum<K>, V> JsonCodec<Map<K, V>> enumMap(Class<K> key, JsonCodec<V> value) {
        return new MapCodecs.OfEnums<>(key, EnumCodec.of(key), value);
    }
}
