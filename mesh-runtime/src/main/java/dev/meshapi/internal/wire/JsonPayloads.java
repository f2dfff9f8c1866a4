package dev.meshapi.internal.wire;

import dev.meshapi.JsonCodec;
import dev.meshapi.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Payloads by the codecs of generated code where there is one, by {@link Databind} where there is none, and where it declines. A
 * codec may decline whatever it likes: what is unusual, wrong, too deep, or thrown by the user's own code. So it can be small and
 * fast, and every problem has the same words, whoever met it first.
 */
public final class JsonPayloads implements PayloadCodec {
    /** More than most payloads need; the buffer lives as long as its frame is written. */
    private static final int BUFFER = 256;

    private final Databind databind = new Databind();

    @Override
    public Slice write(@Nullable Object value, TypeRef<?> type) throws PayloadProblem {
        if (value != null && type.codec() != null) {
            try {
                return write(value, type.codec());
            } catch (Exception | StackOverflowError | LinkageError declined) {
                // Whether it can be written, and what is wrong if not, is for Jackson to say.
            }
        }
        return databind.write(value, type);
    }

    @SuppressWarnings("unchecked") // what is no T is an exception when the codec takes it for one, and declined
    private <T> Slice write(Object value, JsonCodec<T> codec) {
        ByteOutput out = new ByteOutput(new byte[BUFFER], 0, databind);
        codec.write(out, (T) value);
        return out.slice();
    }

    @Override
    public <T> @Nullable T decode(Slice json, TypeRef<T> type) throws PayloadProblem {
        JsonCodec<T> codec = type.codec();
        if (codec != null) {
            try {
                ByteInput in = new ByteInput(json, databind);
                T value = in.read(codec);
                if (in.atEnd()) {
                    return value;
                }
            } catch (Exception | StackOverflowError | LinkageError declined) {
                // Whether it can be read, and what is wrong if not, is for Jackson to say.
            }
        }
        return databind.decode(json, type);
    }
}
