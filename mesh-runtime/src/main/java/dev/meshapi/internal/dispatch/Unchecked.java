package dev.meshapi.internal.dispatch;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the compiler cannot know: the types of a message are those of its binding. What a message declares may be null. */
@SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
final class Unchecked {
    private Unchecked() {}

    static <Q> Q request(@Nullable Object request) {
        return (Q) request;
    }

    static <R> R reply(@Nullable Object reply) {
        return (R) reply;
    }

    /** What an interceptor returned in place of it need not be a stage. */
    static <R> CompletionStage<R> stage(@Nullable Object promise) {
        return (CompletionStage<R>) promise;
    }
}
