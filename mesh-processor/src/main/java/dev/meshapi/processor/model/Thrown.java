package dev.meshapi.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * An exception that travels: what is taken out of it, and how it is made again.
 *
 * @param type the exception
 * @param state what is taken out of it
 * @param arguments what its constructor is given
 */
public record Thrown(ClassName type, List<Component> state, List<Argument> arguments) {
    /** Copies the lists. */
    public Thrown {
        state = List.copyOf(state);
        arguments = List.copyOf(arguments);
    }

    /** The name on the wire. */
    public String wireName() {
        return type.simpleName();
    }

    /**
     * One part of the state.
     *
     * @param name its name on the wire
     * @param type its type
     * @param signature the same with what the user says about null
     * @param accessor the method of the exception that has it
     * @param shape what it looks like on the wire
     * @param nullable whether the user says that it can be null
     */
    public record Component(
            String name, TypeName type, TypeName signature, String accessor, Shape shape, boolean nullable) {
        /** As a part of the record that travels. */
        public Structure.Field field() {
            return Structure.Field.component(name, shape, type.isPrimitive(), nullable);
        }
    }

    /** What a parameter of the constructor is given. */
    public sealed interface Argument {}

    /**
     * A part of the state.
     *
     * @param component its name
     */
    public record FromState(String component) implements Argument {}

    /**
     * Null, in place of a cause.
     *
     * @param type the type of the parameter
     */
    public record NoCause(ClassName type) implements Argument {}
}
