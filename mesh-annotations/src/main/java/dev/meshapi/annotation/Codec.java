package dev.meshapi.annotation;

/**
 * Makes of a value another one that can travel, and the other way round: what is read is equal to what was written.
 * Neither side is ever null. An exception fails the call as a payload that cannot be written or read.
 *
 * @param <T> the type that is vouched for, see {@link MeshCodec}
 * @param <W> what it travels as: a text, a number, a record, or anything else that can be sent
 */
public interface Codec<T, W> {

    /**
     * Makes what travels.
     *
     * @param value the value
     * @return what is written
     */
    W write(T value);

    /**
     * Makes the value again.
     *
     * @param written what was read
     * @return the value
     */
    T read(W written);
}
