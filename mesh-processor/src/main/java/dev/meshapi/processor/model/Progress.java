package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * What a handler reports while it runs.
 *
 * @param type a primitive, a class without type arguments, or an array of these
 * @param shape what it looks like on the wire
 */
public record Progress(TypeName type, Shape shape) {
    /** As a part of the schema. */
    public Structure.Field field() {
        return Structure.Field.component("progress", shape, type.isPrimitive());
    }
}
