package dev.meshapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link JsonCodec} reads from. Fields may come in any order, and what nobody knows is skipped. Whatever is wrong, or only
 * unusual, is declined by an exception: then Jackson reads the whole value anew, and says what is wrong. Of one thread, and
 * extended by nobody but the runtime.
 */
public abstract class JsonInput {
    /** For the runtime. */
    protected JsonInput() {}

    /** Enters an object. */
    public abstract void beginObject();

    /**
     * Enters an object whose first field tells what is in it.
     *
     * @param tag the name of that field
     * @param constants the texts that can stand there
     * @return which one stands there
     */
    public abstract int beginTagged(JsonNames tag, JsonNames constants);

    /**
     * Goes on to the next field whose name is known, or out of the object.
     *
     * @param names the names of the fields
     * @return whether there is one; {@link #field()} tells which
     */
    public abstract boolean nextField(JsonNames names);

    /**
     * Which field is to be read.
     *
     * @return its place among the names
     */
    public abstract int field();

    /**
     * Goes on to the next field, whatever its name, or out of the object.
     *
     * @return the name; null if there is none any more
     */
    public abstract @Nullable String nextName();

    /** Enters an array. */
    public abstract void beginArray();

    /**
     * Goes on to the next element, or out of the array.
     *
     * @return whether there is one
     */
    public abstract boolean nextElement();

    /**
     * Reads null, if it stands there.
     *
     * @return whether it did
     */
    public abstract boolean nextNull();

    /**
     * Reads a truth value.
     *
     * @return the value
     */
    public abstract boolean readBoolean();

    /**
     * Reads a whole number of eight bits.
     *
     * @return the number
     */
    public abstract byte readByte();

    /**
     * Reads a whole number of 16 bits.
     *
     * @return the number
     */
    public abstract short readShort();

    /**
     * Reads a whole number of 32 bits.
     *
     * @return the number
     */
    public abstract int readInt();

    /**
     * Reads a whole number of 64 bits.
     *
     * @return the number
     */
    public abstract long readLong();

    /**
     * Reads a number.
     *
     * @return the number
     */
    public abstract float readFloat();

    /**
     * Reads a number.
     *
     * @return the number
     */
    public abstract double readDouble();

    /**
     * Reads a number of any size.
     *
     * @return as it stands in JSON
     */
    public abstract String readNumber();

    /**
     * Reads a text of one character.
     *
     * @return the character
     */
    public abstract char readChar();

    /**
     * Reads a text, or null.
     *
     * @return the text
     */
    public final @Nullable String readString() {
        return nextNull() ? null : readText();
    }

    /**
     * Reads a text.
     *
     * @return the text
     */
    public abstract String readText();

    /**
     * Reads a text that is known beforehand.
     *
     * @param names the names of the constants
     * @return which one it is
     */
    public abstract int readConstant(JsonNames names);

    /**
     * Reads bytes from a text in Base64.
     *
     * @return the bytes
     */
    public abstract byte[] readBytes();

    /**
     * Reads a UUID.
     *
     * @return the UUID
     */
    public abstract UUID readUuid();

    /**
     * Reads a point in time.
     *
     * @return the point in time
     */
    public abstract Instant readInstant();

    /**
     * Reads a date.
     *
     * @return the date
     */
    public abstract LocalDate readDate();

    /**
     * Reads a date with a time.
     *
     * @return the date with its time
     */
    public abstract LocalDateTime readDateTime();

    /**
     * Reads a value with a codec.
     *
     * @param codec its codec
     * @param <T> its type
     * @return the value, or what null is read as
     */
    public abstract <T> @Nullable T read(JsonCodec<T> codec);

    /**
     * Reads a value as Jackson does.
     *
     * @param type its type
     * @param <T> its type
     * @return the value
     */
    public abstract <T> @Nullable T readOther(TypeRef<T> type);

    /**
     * What a codec throws to leave the whole value to Jackson.
     *
     * @return an exception without a stack trace
     */
    public abstract RuntimeException declined();
}
