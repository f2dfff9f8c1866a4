package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Message;
import dev.meshapi.Target;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An address of several nodes, bound to the calls of this one. */
public record ManyTarget(Calls calls, Address.Many address, CallOptions options) implements Target.Many {

    @Override
    public <Q> void send(Message<Q, Void> message, @Nullable Q request) {
        try {
            calls.broadcast(everyone(), options, message, request);
        } catch (Exception e) {
            throw OneTarget.<RuntimeException>undeclared(e);
        }
    }

    @Override
    public <Q> CompletableFuture<@Nullable Void> sendAsync(Message<Q, Void> message, @Nullable Q request) {
        return calls.broadcastAsync(everyone(), options, message, request);
    }

    private Address.Everyone everyone() {
        return (Address.Everyone) address;
    }
}
