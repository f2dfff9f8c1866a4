package shop;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Orders}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class OrdersDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Orders} with code that blocks. */
    public OrdersDispatcher(OrdersHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(OrdersMessages.RESERVE, (request, call) ->
                        handler.reserve(request.sku(), request.quantity(), call)),
                Binding.running(OrdersMessages.RELEASE, (id, call) -> handler.release(id, call)),
                Binding.replying(OrdersMessages.OPEN, (nothing, call) -> handler.open(call)),
                Binding.running(OrdersMessages.PRICE_CHANGED, (event, call) ->
                        handler.priceChanged(event, call)));
    }

    /** Serves {@link Orders} with code that promises. */
    public OrdersDispatcher(OrdersHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(OrdersMessages.RESERVE, (request, call) ->
                        handler.reserve(request.sku(), request.quantity(), call)),
                Binding.promising(OrdersMessages.RELEASE, (id, call) -> handler.release(id, call)),
                Binding.promising(OrdersMessages.OPEN, (nothing, call) -> handler.open(call)),
                Binding.promising(OrdersMessages.PRICE_CHANGED, (event, call) ->
                        handler.priceChanged(event, call)));
    }

    @Override
    public Class<?> api() {
        return Orders.class;
    }

    @Override
    public String name() {
        return "Orders";
    }

    @Override
    public String fingerprint() {
        return "10663aae89dcdd0f";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
