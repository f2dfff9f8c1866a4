package dev.meshapi.examples.shop;

import dev.meshapi.CallContext;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Serves {@link Orders}. Calls come on several threads at once, so it guards its shelves. */
final class Warehouse implements OrdersHandler {
    private final String branch;
    private final OrdersClient orders;
    private final Map<String, Integer> shelves = new TreeMap<>(Map.of("tea", 10, "coffee", 5));
    private final Map<String, Long> prices = new TreeMap<>(Map.of("tea", 450L, "coffee", 700L));
    private int reservations;

    Warehouse(String branch, OrdersClient orders) {
        this.branch = branch;
        this.orders = orders;
    }

    @Override
    public synchronized Reservation reserve(String sku, int quantity, CallContext call) throws OutOfStock {
        int left = shelves.getOrDefault(sku, 0);
        if (left < quantity) {
            throw new OutOfStock(sku, left);
        }
        shelves.put(sku, left - quantity);
        reservations++;
        return new Reservation(new ReservationId(branch + "-" + reservations), sku, quantity);
    }

    /** A handler may make calls itself; it holds no lock meanwhile. */
    @Override
    public int fetch(String sku, int quantity, long fromNode, CallContext call) throws OutOfStock {
        Reservation fetched = orders.node(fromNode).reserve(sku, quantity);
        synchronized (this) {
            return shelves.merge(sku, fetched.quantity(), Integer::sum);
        }
    }

    @Override
    public Map<String, Integer> count(Consumer<Shelf> progress, CallContext call) throws InterruptedException {
        Map<String, Integer> counted = shelves();
        for (Map.Entry<String, Integer> shelf : counted.entrySet()) {
            Thread.sleep(750); // ends early, by an interrupt, when nobody waits for the result any more
            progress.accept(new Shelf(shelf.getKey(), shelf.getValue()));
        }
        return counted;
    }

    private synchronized Map<String, Integer> shelves() {
        return new TreeMap<>(shelves);
    }

    @Override
    public synchronized long price(String sku, CallContext call) {
        return prices.getOrDefault(sku, 0L);
    }

    @Override
    public synchronized void priceChanged(PriceChanged event, CallContext call) {
        prices.put(event.sku(), event.cents());
    }
}
