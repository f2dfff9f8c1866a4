package dev.meshapi.examples.shop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls to a node that is known by name. */
final class OneToOne {
    private final Guide guide;
    private final OrdersClient orders;

    OneToOne(Guide guide) {
        this.guide = guide;
        this.orders = guide.orders;
    }

    void run() throws OutOfStock {
        callAndWait();
        callWithFutures();
        callYourself();
        callFromHandler();
        outlastTheTimeout();
    }

    private void callAndWait() throws OutOfStock {
        guide.step("A call to one node looks like any call");
        Reservation reservation = orders.node(guide.berlin).reserve("tea", 2);
        guide.say("orders.node(berlin).reserve(\"tea\", 2) -> " + reservation);
        Check.that("two teas of berlin", reservation.equals(new Reservation(new ReservationId("berlin-1"), "tea", 2)));
    }

    private void callWithFutures() {
        guide.step("Two calls at a time, with futures");
        CompletableFuture<Reservation> one = orders.node(guide.berlin).async().reserve("coffee", 1);
        CompletableFuture<Reservation> other = orders.node(guide.lisbon).async().reserve("coffee", 3);
        int sum = one.thenCombine(other, (a, b) -> a.quantity() + b.quantity()).join();
        guide.say("async().reserve(...) on berlin and lisbon -> " + sum + " coffees");
        Check.that("four coffees", sum == 4);
    }

    private void callYourself() throws OutOfStock {
        guide.step("A call to yourself: the handler gets your very objects, nothing leaves the process");
        long self = guide.mesh.instanceId();
        Reservation reservation = orders.node(self).reserve("tea", 1);
        guide.say("orders.node(" + self + ").reserve(\"tea\", 1) -> " + reservation);
        Check.that("one tea of our own", reservation.id().value().equals("oslo-1"));
    }

    private void callFromHandler() throws OutOfStock {
        guide.step("A handler calls a third node: lisbon fetches tea from berlin");
        long berlin = guide.berlin.instanceId();
        int now = orders.node(guide.lisbon).fetch("tea", 3, berlin);
        guide.say("orders.node(lisbon).fetch(\"tea\", 3, " + berlin + ") -> " + now + " teas in lisbon");
        Check.that("lisbon had ten and got three", now == 13);
    }

    private void outlastTheTimeout() {
        guide.step("A handler that runs longer than the timeout tells that it is alive, and how far it is");
        long start = System.nanoTime();
        List<Shelf> heard = new CopyOnWriteArrayList<>();
        Map<String, Integer> counted = orders.withTimeout(Duration.ofMillis(300))
                .node(guide.lisbon)
                .count(shelf -> {
                    heard.add(shelf);
                    guide.say("count(shelf -> ...) hears of " + shelf);
                });
        long took = Guide.millisSince(start);
        guide.say("orders.withTimeout(300 ms).node(lisbon).count(...) -> " + counted + " after " + took + " ms");
        Check.that("it took longer than the timeout", took > 1_000);
        Check.that("nothing is missing: " + counted, counted.equals(Map.of("tea", 13, "coffee", 2)));
        Check.that(
                "each shelf was reported: " + heard,
                heard.equals(List.of(new Shelf("coffee", 2), new Shelf("tea", 13))));
    }
}
