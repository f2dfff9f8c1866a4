package nested;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;

/** Serves {@link Shop.Orders}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class Shop_OrdersDispatcher implements MeshDispatcher {
    private final java.util.List<Binding<?, ?>> bindings;

    /** Serves {@link Shop.Orders} with code that blocks. */
    public Shop_OrdersDispatcher(Shop_OrdersHandler handler) {
        this.bindings = java.util.List.<Binding<?, ?>>of(
                Binding.replying(Shop_OrdersMessages.ASYNC, (request, call) ->
                        handler.async(request.one(), request.many(), call)),
                Binding.replying(Shop_OrdersMessages.TARGET, (list, call) ->
                        handler.target(list, call)),
                Binding.running(Shop_OrdersMessages.SEND, (many, call) -> handler.send(many, call)),
                Binding.replying(Shop_OrdersMessages.MESSAGE, (override, call) ->
                        handler.message(override, call)),
                Binding.replying(Shop_OrdersMessages.REPLY, (gather, call) -> handler.reply(gather,
                        call.progress(Shop.Orders.Consumer.class), call)));
    }

    /** Serves {@link Shop.Orders} with code that promises. */
    public Shop_OrdersDispatcher(Shop_OrdersHandler.Async handler) {
        this.bindings = java.util.List.<Binding<?, ?>>of(
                Binding.promising(Shop_OrdersMessages.ASYNC, (request, call) ->
                        handler.async(request.one(), request.many(), call)),
                Binding.promising(Shop_OrdersMessages.TARGET, (list, call) ->
                        handler.target(list, call)),
                Binding.promising(Shop_OrdersMessages.SEND, (many, call) ->
                        handler.send(many, call)),
                Binding.promising(Shop_OrdersMessages.MESSAGE, (override, call) ->
                        handler.message(override, call)),
                Binding.promising(Shop_OrdersMessages.REPLY, (gather, call) -> handler.reply(gather,
                        call.progress(Shop.Orders.Consumer.class), call)));
    }

    @java.lang.Override
    public Class<?> api() {
        return Shop.Orders.class;
    }

    @java.lang.Override
    public String name() {
        return "Orders";
    }

    @java.lang.Override
    public String fingerprint() {
        return "26289f179bd7f415";
    }

    @java.lang.Override
    public java.util.List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
