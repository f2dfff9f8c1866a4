package dev.meshapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link JsonCodec} writes to. It sees to quotes, escapes and commas; that objects and arrays end, and that each name is
 * followed by one value, is up to the codec. Of one thread, and extended by nobody but the runtime.
 */
public abstract class JsonOutput {
    /** For the runtime. */
    protected JsonOutput() {}

    /** Begins an object. */
    public abstract void beginObject();

    /**
     * Begins a field of the object.
     *
     * @param names the names of its fields
     * @param index which one it is
     * @return this output, for the value
     */
    public abstract JsonOutput field(JsonNames names, int index);

    /**
     * Begins a field of the object that may have any name.
     *
     * @param name the name
     * @return this output, for the value
     */
    public abstract JsonOutput field(String name);

    /** Ends the object. */
    public abstract void endObject();

    /** Begins an array. */
    public abstract void beginArray();

    /**
     * Begins an element of the array.
     *
     * @return this output, for the value
     */
    public abstract JsonOutput element();

    /** Ends the array. */
    public abstract void endArray();

    /** Writes null. */
    public abstract void writeNull();

    /**
     * Writes a truth value.
     *
     * @param value the value
     */
    public abstract void writeBoolean(boolean value);

    /**
     * Writes a whole number, which may also be a byte or a short.
     *
     * @param value the number
     */
    public abstract void writeInt(int value);

    /**
     * Writes a whole number.
     *
     * @param value the number
     */
    public abstract void writeLong(long value);

    /**
     * Writes a number, or a text if it is none.
     *
     * @param value the number
     */
    public abstract void writeFloat(float value);

    /**
     * Writes a number, or a text if it is none.
     *
     * @param value the number
     */
    public abstract void writeDouble(double value);

    /**
     * Writes a number of any size.
     *
     * @param digits as it stands in JSON
     */
    public abstract void writeNumber(String digits);

    /**
     * Writes a text of one character.
     *
     * @param value the character
     */
    public abstract void writeChar(char value);

    /**
     * Writes a text.
     *
     * @param value the text; null is written as null
     */
    public abstract void writeString(@Nullable String value);

    /**
     * Writes a text that is known beforehand.
     *
     * @param names the names of the constants
     * @param index which one it is
     */
    public abstract void writeConstant(JsonNames names, int index);

    /**
     * Writes bytes as a text in Base64.
     *
     * @param value the bytes
     */
    public abstract void writeBytes(byte[] value);

    /**
     * Writes a UUID.
     *
     * @param value the UUID
     */
    public abstract void writeUuid(UUID value);

    /**
     * Writes a point in time in ISO 8601.
     *
     * @param value the point in time
     */
    public abstract void writeInstant(Instant value);

    /**
     * Writes a date in ISO 8601.
     *
     * @param value the date
     */
    public abstract void writeDate(LocalDate value);

    /**
     * Writes a date with a time in ISO 8601.
     *
     * @param value the date with its time
     */
    public abstract void writeDateTime(LocalDateTime value);

    /**
     * Writes a value with a codec.
     *
     * @param value the value; null is written as null
     * @param codec its codec
     * @param <T> its type
     */
    public final <T> void write(@Nullable T value, JsonCodec<? super T> codec) {
        if (value == null) {
            writeNull();
        } else {
            codec.write(this, value);
        }
    }

    /**
     * Writes a value as Jackson does.
     *
     * @param value the value
     * @param type its type
     * @param <T> its type
     */
    public abstract <T> void writeOther(@Nullable T value, TypeRef<T> type);

    /**
     * What a codec throws to leave the whole value to Jackson.
     *
     * @return an exception without a stack trace
     */
    public abstract RuntimeException declined();
}
