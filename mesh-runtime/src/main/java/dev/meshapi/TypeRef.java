package dev.meshapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A type with its type arguments, kept for run time. {@code TypeRef.of(Foo.class)} for a plain one; for a generic one an
 * anonymous subclass: {@code new TypeRef<List<Foo>>() {}}.
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {
    /** The request or reply of a message that has none. */
    public static final TypeRef<Void> NOTHING = of(Void.class);

    private final Type type;
    private final @Nullable JsonCodec<T> codec;

    /**
     * Takes the type argument of the subclass.
     *
     * @throws IllegalStateException if the subclass gives none
     */
    protected TypeRef() {
        this.type = argument();
        this.codec = null;
    }

    /**
     * Takes the type argument of the subclass, for generated code.
     *
     * @param codec writes and reads it
     * @throws IllegalStateException if the subclass gives none
     */
    protected TypeRef(JsonCodec<T> codec) {
        this.type = argument();
        this.codec = codec;
    }

    private TypeRef(Type type, @Nullable JsonCodec<T> codec) {
        this.type = type;
        this.codec = codec;
    }

    private Type argument() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parent)) {
            throw new IllegalStateException("A TypeRef needs its type argument: new TypeRef<List<String>>() {}");
        }
        return parent.getActualTypeArguments()[0];
    }

    /**
     * A type without type arguments. For a primitive, {@code of(int.class)}, absence is an error when it is read.
     *
     * @param type the class
     * @param <T> its type; the box for a primitive
     * @return the reference
     */
    public static <T> TypeRef<T> of(Class<T> type) {
        return new TypeRef<>(type, JsonCodecs.find(type)) {};
    }

    /**
     * A type without type arguments, for generated code.
     *
     * @param type the class
     * @param codec writes and reads it
     * @param <T> its type
     * @return the reference
     */
    public static <T> TypeRef<T> of(Class<T> type, JsonCodec<T> codec) {
        return new TypeRef<>(type, codec) {};
    }

    /**
     * The type as reflection has it.
     *
     * @return a class or a parameterized type
     */
    public final Type type() {
        return type;
    }

    /**
     * What writes and reads values of the type.
     *
     * @return null if that is Jackson alone
     */
    public final @Nullable JsonCodec<T> codec() {
        return codec;
    }

    /** Codecs make no difference. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof TypeRef<?> that && type.equals(that.type);
    }

    @Override
    public final int hashCode() {
        return type.hashCode();
    }

    @Override
    public final String toString() {
        return type.getTypeName();
    }
}
