package shop;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Orders}: implement it, and serve it with {@code new OrdersDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface OrdersHandler {
    /** Handles {@link Orders#reserve}. */
    Reservation reserve(String sku, int quantity, CallContext call) throws Exception;

    /** Handles {@link Orders#release}. */
    void release(ReservationId id, CallContext call) throws Exception;

    /** Handles {@link Orders#open}. */
    List<Reservation> open(CallContext call) throws Exception;

    /** Receives {@link Orders#priceChanged}. */
    void priceChanged(PriceChanged event, CallContext call) throws Exception;

    /** Handles {@link Orders} with promises. */
    interface Async {
        /** Handles {@link Orders#reserve}. */
        CompletionStage<Reservation> reserve(String sku, int quantity, CallContext call) throws
                Exception;

        /** Handles {@link Orders#release}. */
        CompletionStage<Void> release(ReservationId id, CallContext call) throws Exception;

        /** Handles {@link Orders#open}. */
        CompletionStage<List<Reservation>> open(CallContext call) throws Exception;

        /** Receives {@link Orders#priceChanged}. */
        CompletionStage<Void> priceChanged(PriceChanged event, CallContext call) throws Exception;
    }
}
