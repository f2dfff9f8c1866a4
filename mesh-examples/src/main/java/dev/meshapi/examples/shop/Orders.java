package dev.meshapi.examples.shop;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;
import java.util.Map;

/** What the branches ask of each other's warehouse. */
@MeshApi
public interface Orders {
    /** Takes goods off the shelf. */
    Reservation reserve(String sku, int quantity) throws OutOfStock;

    /** Gets goods from another branch onto the own shelf; tells how many there are then. */
    int fetch(String sku, int quantity, long fromNode) throws OutOfStock;

    /** Counts what is on the shelves. That takes a while. */
    Map<String, Integer> count();

    /** What a piece costs, in cents. */
    long price(String sku);

    /** Tells a new price. Nobody answers. */
    @OneWay
    void priceChanged(PriceChanged event);
}
