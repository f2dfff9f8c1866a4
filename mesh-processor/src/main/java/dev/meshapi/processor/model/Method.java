package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of an annotated interface as it stands in the source.
 *
 * @param name its name
 * @param wireName the name of its message
 * @param parameters its parameters
 * @param reply its return type; {@link TypeName#VOID} for none
 * @param replySignature the same with what the user says about null
 * @param replyShape what that looks like on the wire; null for none
 * @param oneWay whether it is never answered
 * @param thrown what it declares to throw, in that order
 * @param failures what of that travels, subclasses before their parents
 * @param erasure its parameter types as a reference in Javadoc needs them
 * @param deprecated whether it is
 * @param manner how it is to be called and served
 * @param progress what its handler reports while it runs; null for nothing
 */
public record Method(
        String name,
        String wireName,
        List<Parameter> parameters,
        TypeName reply,
        TypeName replySignature,
        @Nullable Shape replyShape,
        boolean oneWay,
        List<TypeName> thrown,
        List<Thrown> failures,
        List<TypeName> erasure,
        boolean deprecated,
        Manner manner,
        @Nullable Progress progress) {
    /** Copies the lists. */
    public Method {
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
        failures = List.copyOf(failures);
        erasure = List.copyOf(erasure);
    }

    /** A method of which no more is said than its types. */
    public Method(
            String name,
            String wireName,
            List<Parameter> parameters,
            TypeName reply,
            @Nullable Shape replyShape,
            boolean oneWay,
            List<TypeName> thrown,
            List<Thrown> failures,
            List<TypeName> erasure,
            boolean deprecated) {
        this(
                name,
                wireName,
                parameters,
                reply,
                reply,
                replyShape,
                oneWay,
                thrown,
                failures,
                erasure,
                deprecated,
                Manner.PLAIN,
                null);
    }

    /** Whether it returns nothing. */
    public boolean isVoid() {
        return reply.equals(TypeName.VOID);
    }
}
