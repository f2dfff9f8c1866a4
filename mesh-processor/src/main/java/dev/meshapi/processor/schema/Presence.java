package dev.meshapi.processor.schema;

import dev.meshapi.processor.model.Shape;
import dev.meshapi.processor.model.Structure.Field;

/** Whether something has to be there: the word before its type in the file of a schema. */
enum Presence {
    REQUIRED("required ", false, false, false),
    PRESENT("present ", false, true, false),
    NONNULL("nonnull ", true, false, false),
    NULLABLE("nullable ", true, true, true),
    READABLE("", true, true, false);

    private final String prefix;
    private final boolean mayBeAbsent;
    private final boolean mayBeNull;
    private final boolean nullable;

    Presence(String prefix, boolean mayBeAbsent, boolean mayBeNull, boolean nullable) {
        this.prefix = prefix;
        this.mayBeAbsent = mayBeAbsent;
        this.mayBeNull = mayBeNull;
        this.nullable = nullable;
    }

    /** What a field says, and what it cannot help: an Optional need not be called nullable. */
    static Presence of(Field field) {
        if (!field.mayBeAbsent()) {
            return field.mayBeNull() ? PRESENT : REQUIRED;
        } else if (!field.mayBeNull()) {
            return NONNULL;
        }
        return field.nullable() && !(field.shape() instanceof Shape.OptionalOf) ? NULLABLE : READABLE;
    }

    static Presence of(String text) {
        for (Presence presence : values()) {
            if (text.startsWith(presence.prefix)) {
                return presence;
            }
        }
        return READABLE;
    }

    /** The same as far as it shows on the wire. */
    Presence onTheWire() {
        return this == NULLABLE ? READABLE : this;
    }

    /** The type with the word before it. */
    String before(String type) {
        return prefix + type;
    }

    /** The type without the word before it. */
    String cutFrom(String text) {
        return text.substring(prefix.length());
    }

    boolean mayBeAbsent() {
        return mayBeAbsent;
    }

    boolean mayBeNull() {
        return mayBeNull;
    }

    boolean nullable() {
        return nullable;
    }
}
