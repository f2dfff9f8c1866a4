package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Message;
import dev.meshapi.Target;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address of one node, bound to the calls of this one, under whatever identity. */
public record OneTarget(Supplier<Calls> calls, Address.One address, CallOptions options) implements Target.One {

    @Override
    public <Q, R> R call(Message<Q, R> message, @Nullable Q request) {
        return waiting(message, request, null);
    }

    @Override
    public <Q, R> CompletableFuture<R> callAsync(Message<Q, R> message, @Nullable Q request) {
        return calls.get().callAsync(address, options, message, request, null);
    }

    @Override
    public <Q, R, P> R call(Message<Q, R> message, @Nullable Q request, Consumer<? super P> progress) {
        return waiting(message, request, unchecked(progress));
    }

    @Override
    public <Q, R, P> CompletableFuture<R> callAsync(
            Message<Q, R> message, @Nullable Q request, Consumer<? super P> progress) {
        return calls.get().callAsync(address, options, message, request, unchecked(progress));
    }

    @SuppressWarnings("NullAway") // null is the reply of an acknowledgement, and of whoever declares it nullable
    private <Q, R> R waiting(Message<Q, R> message, @Nullable Q request, @Nullable Consumer<Object> progress) {
        try {
            return calls.get().call(address, options, message, request, progress);
        } catch (Exception e) {
            throw OneTarget.<RuntimeException>undeclared(e);
        }
    }

    /** The type of the reports is that of the message, which the generated method and its consumer share. */
    @SuppressWarnings("unchecked")
    private static Consumer<Object> unchecked(Consumer<?> progress) {
        return (Consumer<Object>) progress;
    }

    /** Lets a failure through that the method of the generated view declares, and the compiler here does not know of. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <X extends Exception> X undeclared(Exception failure) throws X {
        throw (X) failure;
    }
}
