package dev.meshapi.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What writes and reads one type. Others refer to it by the name of its constant. */
public sealed interface Codec {
    /** The name of the constant that holds it. */
    String constant();

    /** What it writes and reads. */
    TypeName type();

    /** The constants that have to be there before it. */
    default List<String> parts() {
        return List.of();
    }

    /** A codec of the runtime's own, for this class. */
    record Standard(String constant, TypeName type) implements Codec {}

    /** None: a type that is left to Jackson. */
    record Other(String constant, TypeName type) implements Codec {}

    /** An enum. */
    record OfEnum(String constant, TypeName type) implements Codec {}

    /**
     * A record.
     *
     * @param constant see {@link Codec#constant()}
     * @param type see {@link Codec#type()}
     * @param implementation the class that is generated for it
     * @param fields its components
     */
    record OfRecord(String constant, TypeName type, ClassName implementation, List<Field> fields) implements Codec {
        /** Copies the list. */
        public OfRecord {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A component of a record.
     *
     * @param name its name, in the source as on the wire
     * @param type its type
     * @param codec the constant of its codec; null for what is written and read directly: primitives and texts
     * @param variable the name of the local variable that it is read into
     * @param other whether it is left to Jackson
     */
    record Field(String name, TypeName type, @Nullable String codec, String variable, boolean other) {
        /** Whether only Jackson knows what it is when it is absent. */
        public boolean required() {
            return other || type.isPrimitive();
        }
    }

    /**
     * A sealed family.
     *
     * @param constant see {@link Codec#constant()}
     * @param type see {@link Codec#type()}
     * @param discriminator the field that tells its members apart
     * @param members what it can be
     */
    record OfFamily(String constant, TypeName type, String discriminator, List<Member> members) implements Codec {
        /** Copies the list. */
        public OfFamily {
            members = List.copyOf(members);
        }

        @Override
        public List<String> parts() {
            return members.stream().map(Member::codec).toList();
        }
    }

    /**
     * One of a family.
     *
     * @param wireName the text that tells it apart
     * @param type the record
     * @param codec the constant of its codec
     */
    record Member(String wireName, ClassName type, String codec) {}

    /**
     * What holds others: a list, a map, an array.
     *
     * @param constant see {@link Codec#constant()}
     * @param type see {@link Codec#type()}
     * @param kind how it holds them
     * @param key what they are found by; null if that is nothing
     * @param content what they are
     * @param codec the constant of their codec
     */
    record OfMany(
            String constant,
            TypeName type,
            Kind kind,
            @Nullable TypeName key,
            TypeName content,
            String codec) implements Codec {
        @Override
        public List<String> parts() {
            return List.of(codec);
        }
    }

    /** How others are held. */
    enum Kind {
        LIST,
        COLLECTION,
        SET,
        ENUM_SET,
        MAP,
        ENUM_MAP,
        OPTIONAL,
        ARRAY
    }
}
