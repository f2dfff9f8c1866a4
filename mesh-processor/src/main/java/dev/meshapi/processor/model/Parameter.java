package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a method.
 *
 * @param name as the user wrote it
 * @param type with its type arguments
 * @param signature the same with what the user says about null
 * @param shape what it looks like on the wire
 * @param nullable whether the user says that it can be null
 */
public record Parameter(String name, TypeName type, TypeName signature, Shape shape, boolean nullable) {
    /** A parameter of which no more is said than its type. */
    public Parameter(String name, TypeName type, Shape shape) {
        this(name, type, type, shape, false);
    }

    /** As a part of the record that several parameters travel in. */
    public Structure.Field field() {
        return Structure.Field.component(name, shape, type.isPrimitive(), nullable);
    }
}
