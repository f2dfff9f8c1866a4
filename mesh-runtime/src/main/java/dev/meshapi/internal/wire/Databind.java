package dev.meshapi.internal.wire;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import dev.meshapi.TypeRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Payloads by Jackson's databind. Every setting that shapes the wire is written out here, so that another version of
 * Jackson, or an adapter for another library, speaks the same: ISO dates and durations with their own offset, enums
 * by the names of their constants, unknown fields ignored, numbers and strings not taken for each other, nothing polymorphic by class name.
 */
public final class Databind implements PayloadCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new MeshAnnotations(), new JacksonAnnotationIntrospector()))
            .addModule(new LocaleKeys())
            .build();

    /** As many entries as there are types in the signatures of the served and called APIs. */
    private final Map<TypeRef<?>, Codec> codecs = new ConcurrentHashMap<>();

    private record Codec(ObjectWriter writer, ObjectReader reader) {}

    @Override
    public Slice write(@Nullable Object value, TypeRef<?> type) throws PayloadProblem {
        try {
            return Slice.of(codec(type).writer.writeValueAsBytes(value));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw problem("cannot be written as JSON", type, e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the reader was made for T
    public <T> @Nullable T decode(Slice json, TypeRef<T> type) throws PayloadProblem {
        try {
            return (T) codec(type).reader.readValue(json.bytes(), json.offset(), json.length());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw problem("cannot be read from the JSON that came", type, e);
        }
    }

    private Codec codec(TypeRef<?> type) {
        Codec codec = codecs.get(type);
        return codec != null ? codec : codecs.computeIfAbsent(type, this::newCodec);
    }

    private Codec newCodec(TypeRef<?> type) {
        JavaType javaType = mapper.constructType(type.type());
        return new Codec(mapper.writerFor(javaType), mapper.readerFor(javaType));
    }

    private static PayloadProblem problem(String what, TypeRef<?> type, Throwable cause) {
        String path = cause instanceof DatabindException databind ? databind.getPathReference() : "";
        String reason = cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.toString();
        return new PayloadProblem(type + " " + what + (path.isEmpty() ? "" : " at " + path) + ": " + reason, cause);
    }
}
