package dev.meshapi.internal.wire;

import dev.meshapi.TypeRef;
import org.jspecify.annotations.Nullable;

/** Values to JSON bytes and back. */
public interface PayloadCodec {

    /**
     * Writes a value.
     *
     * @return a part of a buffer that nobody else has
     * @throws PayloadProblem if it cannot be written
     */
    Slice write(@Nullable Object value, TypeRef<?> type) throws PayloadProblem;

    /**
     * Reads a value; bytes that are no such value are a problem, and so is null for a primitive.
     *
     * @throws PayloadProblem if it cannot be read
     */
    <T> @Nullable T decode(Slice json, TypeRef<T> type) throws PayloadProblem;

    /** A value that cannot be written or read. The text names the type and, where known, the path inside it. */
    final class PayloadProblem extends Exception {
        private static final long serialVersionUID = 1L;

        PayloadProblem(String text, @Nullable Throwable cause) {
            super(text, cause);
        }
    }
}
