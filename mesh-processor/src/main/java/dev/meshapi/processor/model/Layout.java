package dev.meshapi.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A declared type that generated code can take apart and put together itself: it can name it and all that it needs of it, and nothing
 * but its declaration says how it travels.
 */
public sealed interface Layout {
    /** The type, with its arguments. */
    TypeName type();

    /** The lint categories that the use of what is deprecated in it would raise. */
    List<String> warnings();

    /**
     * A record that travels as an object of its components.
     *
     * @param type the record
     * @param components its components, in their order
     * @param warnings see {@link Layout#warnings()}
     */
    record OfRecord(TypeName type, List<Component> components, List<String> warnings) implements Layout {
        /** Copies the lists. */
        public OfRecord {
            components = List.copyOf(components);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * An enum that travels as the names of its constants.
     *
     * @param type the enum
     * @param warnings see {@link Layout#warnings()}
     */
    record OfEnum(ClassName type, List<String> warnings) implements Layout {
        /** Copies the list. */
        public OfEnum {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A sealed family of records.
     *
     * @param type what they have in common
     * @param discriminator the field that tells them apart
     * @param members what it can be
     * @param warnings see {@link Layout#warnings()}
     */
    record OfFamily(TypeName type, String discriminator, List<Member> members, List<String> warnings)
            implements Layout {
        /** Copies the lists. */
        public OfFamily {
            members = List.copyOf(members);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A part of a record.
     *
     * @param name its name, in the source as on the wire
     * @param type its type
     */
    record Component(String name, TypeName type) {}

    /**
     * One of a family.
     *
     * @param wireName the text that tells it apart
     * @param type the record
     */
    record Member(String wireName, ClassName type) {}
}
