package dev.meshapi.internal.wire;

import java.nio.charset.StandardCharsets;

/**
 * A part of a byte array that nobody changes any more: a payload inside its frame, not copied.
 *
 * @param bytes the array
 * @param offset where the part begins
 * @param length how long it is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Slice(byte[] bytes, int offset, int length) {

    /** JSON's null: what a request or reply without data is read as. */
    public static final Slice NULL = of("null".getBytes(StandardCharsets.US_ASCII));

    /** The whole array. */
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    @Override
    public String toString() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
