package nested;

import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Shop.Orders} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class Shop_OrdersMessages {
    static final dev.meshapi.Failure<Shop.Orders.Failure, FailureState> FAILURE =
            new dev.meshapi.Failure<>(
            "Failure",
            Shop.Orders.Failure.class,
            TypeRef.of(FailureState.class, Shop_OrdersCodecs.FAILURE_STATE),
            failure -> new FailureState(failure.getMessage()),
            state -> new Shop.Orders.Failure(state.message()));

    static final dev.meshapi.Message<AsyncRequest, Shop.Orders.Async> ASYNC =
            dev.meshapi.Message.request(
            "Orders.async", TypeRef.of(AsyncRequest.class, Shop_OrdersCodecs.ASYNC_REQUEST),
            TypeRef.of(Shop.Orders.Async.class, Shop_OrdersCodecs.ASYNC));

    static final dev.meshapi.Message<Shop.Orders.List, Shop.Orders.Target> TARGET =
            dev.meshapi.Message.request(
            "Orders.target", TypeRef.of(Shop.Orders.List.class, Shop_OrdersCodecs.LIST),
            TypeRef.of(Shop.Orders.Target.class, Shop_OrdersCodecs.TARGET), FAILURE);

    static final dev.meshapi.Message<Shop.Orders.ManyAsync, Void> SEND = dev.meshapi.Message.oneWay(
            "Orders.send", TypeRef.of(Shop.Orders.ManyAsync.class, Shop_OrdersCodecs.MANY_ASYNC));

    static final dev.meshapi.Message<Shop.Orders.Override, Shop.Orders.Message> MESSAGE =
            dev.meshapi.Message.request(
            "Orders.message", TypeRef.of(Shop.Orders.Override.class, Shop_OrdersCodecs.OVERRIDE),
            TypeRef.of(Shop.Orders.Message.class, Shop_OrdersCodecs.MESSAGE));

    static final dev.meshapi.Message<Shop.Orders.Gather, Shop.Orders.Replies> REPLY =
            dev.meshapi.Message.request(
            "Orders.reply", TypeRef.of(Shop.Orders.Gather.class, Shop_OrdersCodecs.GATHER),
            TypeRef.of(Shop.Orders.Replies.class, Shop_OrdersCodecs.REPLIES))
            .reporting(TypeRef.of(Shop.Orders.Consumer.class));

    private Shop_OrdersMessages() {}

    /** The parameters of {@link Shop.Orders#async}. */
    record AsyncRequest(Shop.Orders.One one, Shop.Orders.Many many) {}

    /** What travels of {@link Shop.Orders.Failure}. */
    record FailureState(String message) {}
}
