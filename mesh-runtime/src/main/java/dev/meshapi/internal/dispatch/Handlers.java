package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the user's code for one call, inside its scope. */
final class Handlers {
    private Handlers() {}

    /**
     * Runs the handler, or starts it if it promises.
     *
     * @param done gets the reply or what was thrown: on this thread when the handler has returned, or on the thread that
     *     keeps the promise. It is out of the reach of interrupts that were meant for the handler. A stage of the user's
     *     own making may complete more than once; only the first time counts. It must not throw
     * @return false if the call had been cancelled; nothing ran then, and done is not called
     */
    static <Q, R> boolean run(
            Binding<Q, R> binding,
            @Nullable Q request,
            CallScope scope,
            BiConsumer<@Nullable R, @Nullable Throwable> done) {
        if (!scope.enter()) {
            return false;
        }
        R reply = null;
        CompletionStage<R> promise = null;
        Throwable thrown = null;
        try {
            if (binding instanceof Binding.Blocking<Q, R> blocking) {
                reply = blocking.code().reply(unchecked(request), scope);
            } else {
                promise = promised((Binding.Async<Q, R>) binding, request, scope);
            }
        } catch (Throwable e) {
            thrown = e;
        } finally {
            scope.exit();
        }
        if (promise == null) {
            done.accept(reply, thrown);
            return true;
        }
        try {
            promise.whenComplete(
                    (value, failure) -> done.accept(value, failure == null ? null : Thrown.unwrap(failure)));
        } catch (RuntimeException | Error e) {
            done.accept(null, e);
        }
        return true;
    }

    private static <Q, R> CompletionStage<R> promised(Binding.Async<Q, R> binding, @Nullable Q request, CallScope scope)
            throws Exception {
        CompletionStage<R> promise = binding.code().promise(unchecked(request), scope);
        if (promise == null) {
            throw new NullPointerException("The handler of " + binding.message() + " returned null instead of a stage");
        }
        return promise;
    }

    /** What the message declares may be null: nothing, or a nullable type of the user. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <Q> Q unchecked(@Nullable Q request) {
        return request;
    }
}
