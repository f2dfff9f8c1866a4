package dev.meshapi.internal.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.meshapi.annotation.Codec;
import dev.meshapi.annotation.MeshCodec;
import dev.meshapi.annotation.MeshName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.Converter;

/** Our annotations, told to Jackson: the names of sealed families, and codecs. */
final class MeshAnnotations extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** Under which the name of a member stands; the processor knows it, too. */
    private static final String DISCRIMINATOR = "type";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /**
     * A sealed family has names, unless it says with Jackson's annotations how it wants to be told apart. Types of the
     * platform are no families, though some are sealed, such as EnumSet in newer versions.
     */
    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type
                        && type.getRawType().isSealed()
                        && !type.getRawType().isEnum()
                        && !type.getRawType().getName().startsWith("java.")
                        && !type.hasAnnotation(JsonTypeInfo.class)
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, DISCRIMINATOR, null, false, true)
                : null;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        MeshName name = type.getAnnotation(MeshName.class);
        return name == null ? null : name.value();
    }

    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
        MeshCodec codec = codec(annotated);
        return codec == null ? null : new Writing(codec.value());
    }

    @Override
    public @Nullable Object findDeserializationConverter(MapperConfig<?> config, Annotated annotated) {
        MeshCodec codec = codec(annotated);
        return codec == null ? null : new Reading(codec.value());
    }

    private static @Nullable MeshCodec codec(Annotated annotated) {
        return annotated instanceof AnnotatedClass type ? type.getAnnotation(MeshCodec.class) : null;
    }

    /** From the value to what travels. */
    private static final class Writing extends Conversion {
        Writing(Class<?> codec) {
            super(codec, 0, 1);
        }

        @Override
        Object convert(Object value) {
            return codec.write(value);
        }
    }

    /** From what travels to the value. */
    private static final class Reading extends Conversion {
        Reading(Class<?> codec) {
            super(codec, 1, 0);
        }

        @Override
        Object convert(Object value) {
            return codec.read(value);
        }
    }

    /** A codec in one direction. */
    private abstract static class Conversion implements Converter<Object, Object> {
        final Codec<Object, Object> codec;
        private final int from;
        private final int to;

        @SuppressWarnings("unchecked") // the processor has compared its type arguments
        Conversion(Class<?> codec, int from, int to) {
            this.codec = (Codec<Object, Object>) ClassUtil.createInstance(codec, true);
            this.from = from;
            this.to = to;
        }

        abstract Object convert(Object value);

        @Override
        public Object convert(DeserializationContext context, Object value) {
            return convert(value);
        }

        @Override
        public Object convert(SerializationContext context, Object value) {
            return convert(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return argument(types, from);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return argument(types, to);
        }

        private JavaType argument(TypeFactory types, int index) {
            return types.findTypeParameters(types.constructType(codec.getClass()), Codec.class)[index];
        }
    }
}
