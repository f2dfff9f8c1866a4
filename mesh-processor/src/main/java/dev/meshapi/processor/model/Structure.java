package dev.meshapi.processor.model;

import java.util.List;

/**
 * Something that the user has declared and that travels. Its name is the qualified one with its type arguments, such as
 * {@code shop.Page<shop.Item>}: it is the key under which shapes refer to it, and never on the wire.
 */
public sealed interface Structure {

    /** The key of {@link Shape.Ref}. */
    String name();

    /**
     * A text out of a fixed set.
     *
     * @param name its key
     * @param constants the texts, in their order
     */
    record Enumeration(String name, List<String> constants) implements Structure {
        /** Copies the list. */
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A JSON object with known names: a record, or a class that Jackson can write and read.
     *
     * @param name its key
     * @param fields what is in it, in the order in which it is written
     */
    record Compound(String name, List<Field> fields) implements Structure {
        /** Copies the list. */
        public Compound {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One of several compounds, told apart by the text under one name.
     *
     * @param name its key
     * @param discriminator the name under which the text stands
     * @param members what it can be, in their order
     */
    record Family(String name, String discriminator, List<Member> members) implements Structure {
        /** Copies the list. */
        public Family {
            members = List.copyOf(members);
        }
    }

    /**
     * One of a family.
     *
     * @param wireName the text that tells it apart
     * @param structure the key of its compound
     */
    record Member(String wireName, String structure) {}

    /**
     * A class that is written as something else: {@code @JsonValue}, {@code @MeshCodec}.
     *
     * @param name its key
     * @param shape what it is written as
     */
    record Alias(String name, Shape shape) implements Structure {}

    /**
     * A part of a compound, or a value that travels alone.
     *
     * @param name its name on the wire
     * @param shape what it is
     * @param mayBeAbsent whether it can be read when it is not there: a primitive of a record cannot
     * @param mayBeNull whether it can be read when it is null: a primitive cannot
     * @param nullable whether the user says that it can be null
     * @param aliases other names under which it is read
     */
    record Field(
            String name, Shape shape, boolean mayBeAbsent, boolean mayBeNull, boolean nullable, List<String> aliases) {
        /** Copies the list. */
        public Field {
            aliases = List.copyOf(aliases);
        }

        /** A component of a record. */
        public static Field component(String name, Shape shape, boolean primitive, boolean nullable) {
            return new Field(name, shape, !primitive, !primitive, nullable, List.of());
        }

        /** Whether who reads it is prepared for its absence. */
        public boolean isOptional() {
            return mayBeAbsent && (nullable || shape instanceof Shape.OptionalOf);
        }
    }
}
