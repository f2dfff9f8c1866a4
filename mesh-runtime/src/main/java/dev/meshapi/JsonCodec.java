package dev.meshapi;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one type as JSON, byte by byte. Generated code has one for each type that it can take apart
 * and put together itself; the others are the business of Jackson.
 *
 * <p>What it writes is what Jackson would write, and what it reads it reads as Jackson would. It need not write and read
 * everything: whatever it throws means that it declines, and then Jackson decides. Stateless, so every thread may use it.
 *
 * <p>Not meant to be written by hand: generated code may come to need other methods.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> {
    /**
     * Writes a value.
     *
     * @param out where to
     * @param value the value
     */
    void write(JsonOutput out, T value);

    /**
     * Reads a value that is not null.
     *
     * @param in where from
     * @return the value
     */
    T read(JsonInput in);

    /**
     * What null is read as.
     *
     * @return null, unless the type has something better
     */
    default @Nullable T ofNull() {
        return null;
    }
}
