package dev.meshapi.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

    /** The part as an array of its own, or the array itself if the part is all of it. */
    public byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOfRange(bytes, offset, offset + length);
    }

    @Override
    public String toString() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
