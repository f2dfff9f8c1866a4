package dev.meshapi.internal.dispatch;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.internal.wire.WireError;
import java.util.Comparator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What a handler threw, seen from its message. */
final class Thrown {
    private Thrown() {}

    /** The failure that the message declares for it, the most specific one; null if none. */
    static @Nullable Failure<?, ?> declared(Message<?, ?> message, Throwable thrown) {
        return message.failures().stream()
                .filter(failure -> failure.type().isInstance(thrown))
                .min(Comparator.comparingInt(failure -> distance(thrown.getClass(), failure.type())))
                .orElse(null);
    }

    /** As it travels. */
    static WireError asError(Message<?, ?> message, Throwable thrown, PayloadCodec codec) {
        Failure<?, ?> declared = declared(message, thrown);
        if (declared == null) {
            return WireError.thrown(thrown);
        }
        try {
            Slice state = state(declared, thrown, codec);
            return new WireError(WireError.Kind.DECLARED, declared.name(), WireError.said(thrown), state, 0);
        } catch (PayloadProblem | RuntimeException e) {
            return WireError.thrown(thrown);
        }
    }

    /** What a stage wrapped. */
    static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause != null && (thrown instanceof CompletionException || thrown instanceof ExecutionException)
                ? unwrap(cause)
                : thrown;
    }

    private static <X extends Exception, S> Slice state(Failure<X, S> failure, Throwable thrown, PayloadCodec codec)
            throws PayloadProblem {
        return codec.write(failure.capture().apply(failure.type().cast(thrown)), failure.state());
    }

    private static int distance(@Nullable Class<?> from, Class<?> to) {
        int steps = 0;
        for (Class<?> type = from; type != null && type != to; type = type.getSuperclass()) {
            steps++;
        }
        return steps;
    }
}
