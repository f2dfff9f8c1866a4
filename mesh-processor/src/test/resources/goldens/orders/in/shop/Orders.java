package shop;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;
import java.util.List;

@MeshApi
public interface Orders {
    Reservation reserve(String sku, int quantity) throws OutOfStock;

    void release(ReservationId id);

    List<Reservation> open();

    @OneWay
    void priceChanged(PriceChanged event);
}
