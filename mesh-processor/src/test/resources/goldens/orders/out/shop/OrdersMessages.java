package shop;

import dev.meshapi.Failure;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The messages of {@link Orders} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class OrdersMessages {
    static final Failure<OutOfStock, OutOfStockState> OUT_OF_STOCK = new Failure<>(
            "OutOfStock",
            OutOfStock.class,
            TypeRef.of(OutOfStockState.class, OrdersCodecs.OUT_OF_STOCK_STATE),
            failure -> new OutOfStockState(failure.sku(), failure.left()),
            state -> new OutOfStock(state.sku(), state.left()));

    static final Message<ReserveRequest, Reservation> RESERVE = Message.request(
            "Orders.reserve", TypeRef.of(ReserveRequest.class, OrdersCodecs.RESERVE_REQUEST),
            TypeRef.of(Reservation.class, OrdersCodecs.RESERVATION), OUT_OF_STOCK);

    static final Message<ReservationId, Void> RELEASE = Message.request(
            "Orders.release", TypeRef.of(ReservationId.class, OrdersCodecs.RESERVATION_ID),
            TypeRef.NOTHING);

    static final Message<Void, List<Reservation>> OPEN = Message.request(
            "Orders.open", TypeRef.NOTHING, new TypeRef<List<Reservation>>(
            OrdersCodecs.RESERVATION_LIST) {});

    static final Message<PriceChanged, Void> PRICE_CHANGED = Message.oneWay(
            "Orders.priceChanged", TypeRef.of(PriceChanged.class, OrdersCodecs.PRICE_CHANGED));

    private OrdersMessages() {}

    /** The parameters of {@link Orders#reserve}. */
    record ReserveRequest(String sku, int quantity) {}

    /** What travels of {@link OutOfStock}. */
    record OutOfStockState(String sku, int left) {}
}
