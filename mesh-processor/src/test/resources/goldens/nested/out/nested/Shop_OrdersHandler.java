package nested;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Shop.Orders}: implement it, and serve it with
 * {@code new Shop_OrdersDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface Shop_OrdersHandler {
    /** Handles {@link Shop.Orders#async}. */
    Shop.Orders.Async async(Shop.Orders.One one, Shop.Orders.Many many, CallContext call) throws
            Exception;

    /** Handles {@link Shop.Orders#target}. */
    Shop.Orders.Target target(Shop.Orders.List list, CallContext call) throws Exception;

    /** Receives {@link Shop.Orders#send}. */
    void send(Shop.Orders.ManyAsync many, CallContext call) throws Exception;

    /** Handles {@link Shop.Orders#message}. */
    Shop.Orders.Message message(Shop.Orders.Override override, CallContext call) throws Exception;

    /** Handles {@link Shop.Orders#reply}. */
    Shop.Orders.Replies reply(Shop.Orders.Gather gather,
            java.util.function.Consumer<Shop.Orders.Consumer> progress, CallContext call) throws
            Exception;

    /** Handles {@link Shop.Orders} with promises. */
    interface Async {
        /** Handles {@link Shop.Orders#async}. */
        CompletionStage<Shop.Orders.Async> async(Shop.Orders.One one, Shop.Orders.Many many,
                CallContext call) throws Exception;

        /** Handles {@link Shop.Orders#target}. */
        CompletionStage<Shop.Orders.Target> target(Shop.Orders.List list, CallContext call) throws
                Exception;

        /** Receives {@link Shop.Orders#send}. */
        CompletionStage<Void> send(Shop.Orders.ManyAsync many, CallContext call) throws Exception;

        /** Handles {@link Shop.Orders#message}. */
        CompletionStage<Shop.Orders.Message> message(Shop.Orders.Override override,
                CallContext call) throws Exception;

        /** Handles {@link Shop.Orders#reply}. */
        CompletionStage<Shop.Orders.Replies> reply(Shop.Orders.Gather gather,
                java.util.function.Consumer<Shop.Orders.Consumer> progress, CallContext call) throws
                Exception;
    }
}
