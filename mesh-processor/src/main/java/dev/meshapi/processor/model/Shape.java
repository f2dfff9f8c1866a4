package dev.meshapi.processor.model;

/**
 * What a value looks like on the wire, at one place where it is used. Everything that the user has declared, and that may
 * contain itself, stands here by its name only, and once among the {@linkplain Declaration#structures() structures} of
 * the interface.
 */
public sealed interface Shape {

    /**
     * A number, a text or a truth value.
     *
     * @param kind which one; a primitive and its box are the same
     */
    record Scalar(Kind kind) implements Shape {}

    /** Bytes: a text in Base64. */
    record Bytes() implements Shape {}

    /**
     * A JSON array in a Java array.
     *
     * @param element what is in it
     */
    record ArrayOf(Shape element) implements Shape {}

    /**
     * A JSON array in a list or collection.
     *
     * @param element what is in it
     */
    record ListOf(Shape element) implements Shape {}

    /**
     * A JSON array whose elements are different.
     *
     * @param element what is in it
     */
    record SetOf(Shape element) implements Shape {}

    /**
     * A JSON object with any names.
     *
     * @param key a scalar, or the name of an enum
     * @param value what is under each name
     */
    record MapOf(Shape key, Shape value) implements Shape {}

    /**
     * A JSON object with one name, as {@code Map.Entry} is written.
     *
     * @param key a scalar, or the name of an enum
     * @param value what is under the name
     */
    record EntryOf(Shape key, Shape value) implements Shape {}

    /**
     * The value itself, or null.
     *
     * @param value what it is if it is there
     */
    record OptionalOf(Shape value) implements Shape {}

    /**
     * Something that is declared.
     *
     * @param name the key of its {@link Structure}
     */
    record Ref(String name) implements Shape {}

    /** What JSON has for it. */
    enum Form {
        TRUTH,
        NUMBER,
        TEXT
    }

    /** What cannot be taken apart. */
    enum Kind {
        BOOLEAN("boolean", Form.TRUTH),
        BYTE("byte", Form.NUMBER),
        SHORT("short", Form.NUMBER),
        INT("int", Form.NUMBER),
        LONG("long", Form.NUMBER),
        FLOAT("float", Form.NUMBER),
        DOUBLE("double", Form.NUMBER),
        CHAR("char", Form.TEXT),
        STRING("string", Form.TEXT),
        BIG_INTEGER("integer", Form.NUMBER),
        BIG_DECIMAL("decimal", Form.NUMBER),
        UUID("uuid", Form.TEXT),
        URI("uri", Form.TEXT),
        LOCALE("locale", Form.TEXT),
        CURRENCY("currency", Form.TEXT),
        INSTANT("instant", Form.TEXT),
        LOCAL_DATE("date", Form.TEXT),
        LOCAL_TIME("time", Form.TEXT),
        LOCAL_DATE_TIME("dateTime", Form.TEXT),
        OFFSET_TIME("offsetTime", Form.TEXT),
        OFFSET_DATE_TIME("offsetDateTime", Form.TEXT),
        ZONED_DATE_TIME("zonedDateTime", Form.TEXT),
        DURATION("duration", Form.TEXT),
        PERIOD("period", Form.TEXT),
        YEAR("year", Form.NUMBER),
        YEAR_MONTH("yearMonth", Form.TEXT),
        MONTH_DAY("monthDay", Form.TEXT),
        MONTH("month", Form.NUMBER),
        ZONE("zone", Form.TEXT),
        ZONE_OFFSET("zoneOffset", Form.TEXT);

        private final String wireName;
        private final Form form;

        Kind(String wireName, Form form) {
            this.wireName = wireName;
            this.form = form;
        }

        /** What it is called in a schema. */
        public String wireName() {
            return wireName;
        }

        /** What JSON has for it. */
        public Form form() {
            return form;
        }
    }
}
