package dev.meshapi.examples.shop;

import dev.meshapi.annotation.Idempotent;
import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.MeshProgress;
import dev.meshapi.annotation.OneWay;
import dev.meshapi.annotation.Ordered;
import java.util.Map;

/** What the branches ask of each other's warehouse. */
@MeshApi
public interface Orders {
    /** Takes goods off the shelf. */
    Reservation reserve(String sku, int quantity) throws OutOfStock;

    /** Gets goods from another branch onto the own shelf; tells how many there are then. */
    int fetch(String sku, int quantity, long fromNode) throws OutOfStock;

    /** Counts what is on the shelves, and reports each shelf that is done. That takes a while. */
    @MeshProgress(Shelf.class)
    Map<String, Integer> count();

    /** What a piece costs, in cents. Asking twice changes nothing. */
    @Idempotent
    long price(String sku);

    /** Tells a new price. Nobody answers; the last one that is told is the last one that is heard. */
    @OneWay
    @Ordered(by = "event.sku")
    void priceChanged(PriceChanged event);
}
