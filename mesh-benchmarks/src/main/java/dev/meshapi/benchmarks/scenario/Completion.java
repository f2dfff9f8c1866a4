package dev.meshapi.benchmarks.scenario;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hears of the end of a call: of its reply, which is never null, or of its failure. */
@FunctionalInterface
public interface Completion extends BiConsumer<@Nullable Object, @Nullable Throwable> {

    /** Hears of the end of this call, and allocates nothing for it. */
    default void follow(CompletionStage<?> call) {
        call.whenComplete(this);
    }
}
