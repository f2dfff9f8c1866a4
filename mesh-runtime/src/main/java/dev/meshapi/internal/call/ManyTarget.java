package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Message;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address of several nodes, bound to the calls of this one, under whatever identity. */
public record ManyTarget(Supplier<Calls> calls, Address.Many address, CallOptions options) implements Target.Many {

    @Override
    public <Q, R> Replies<R> call(Message<Q, R> message, @Nullable Q request, Gather<R> gather) {
        try {
            return calls.get().gather(address, options, message, request, gather);
        } catch (Exception e) {
            throw OneTarget.<RuntimeException>undeclared(e);
        }
    }

    @Override
    public <Q, R> CompletableFuture<Replies<R>> callAsync(
            Message<Q, R> message, @Nullable Q request, Gather<R> gather) {
        return calls.get().gatherAsync(address, options, message, request, gather);
    }

    @Override
    public <Q> void send(Message<Q, Void> message, @Nullable Q request) {
        try {
            calls.get().send(address, options, message, request);
        } catch (Exception e) {
            throw OneTarget.<RuntimeException>undeclared(e);
        }
    }

    @Override
    public <Q> CompletableFuture<@Nullable Void> sendAsync(Message<Q, Void> message, @Nullable Q request) {
        return calls.get().sendAsync(address, options, message, request);
    }
}
