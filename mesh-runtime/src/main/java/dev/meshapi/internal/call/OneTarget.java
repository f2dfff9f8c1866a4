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
    @SuppressWarnings("NullAway") // null is the reply of an acknowledgement, and of whoever declares it nullable
    public <Q, R> R call(Message<Q, R> message, @Nullable Q request) {
        try {
            return calls.get().call(node(), options, message, request);
        } catch (Exception e) {
            throw OneTarget.<RuntimeException>undeclared(e);
        }
    }

    @Override
    public <Q, R> CompletableFuture<R> callAsync(Message<Q, R> message, @Nullable Q request) {
        return calls.get().callAsync(node(), options, message, request);
    }

    @Override
    public <Q, R, P> R call(Message<Q, R> message, @Nullable Q request, Consumer<? super P> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <Q, R, P> CompletableFuture<R> callAsync(
            Message<Q, R> message, @Nullable Q request, Consumer<? super P> progress) {
        throw new UnsupportedOperationException();
    }

    private Address.Node node() {
        return (Address.Node) address;
    }

    /** Lets a failure through that the method of the generated view declares, and the compiler here does not know of. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <X extends Exception> X undeclared(Exception failure) throws X {
        throw (X) failure;
    }
}
