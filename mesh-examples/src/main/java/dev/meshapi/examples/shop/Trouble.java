package dev.meshapi.examples.shop;

import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshRefusedException;

/** Calls that fail, each for another reason, and each with the truth about what became of it. */
final class Trouble {
    private final Guide guide;
    private final OrdersClient orders;

    Trouble(Guide guide) {
        this.guide = guide;
        this.orders = guide.orders;
    }

    void run() {
        failAsDeclared();
        missHandler();
        comeAsAStranger();
        callNobody();
    }

    private void failAsDeclared() {
        guide.step("A failure that the method declares comes back as itself, with its state");
        OutOfStock failure = Check.failsWith(
                OutOfStock.class, () -> orders.node(guide.lisbon).reserve("coffee", 100));
        guide.say("orders.node(lisbon).reserve(\"coffee\", 100) -> OutOfStock: sku=" + failure.sku() + ", left="
                + failure.left());
        Check.that("two are left", failure.sku().equals("coffee") && failure.left() == 2);
    }

    private void missHandler() {
        guide.step("A message that the node does not serve");
        MeshNoHandlerException failure = Check.failsWith(
                MeshNoHandlerException.class,
                () -> new InvoicesClient(guide.mesh).node(guide.berlin).write(new ReservationId("berlin-1")));
        guide.say("invoices.node(berlin).write(...) -> " + failure.getMessage() + " (" + failure.execution() + ")");
        Check.that("it did not run", failure.execution() == Execution.NOT_EXECUTED);
    }

    private void comeAsAStranger() {
        guide.step("An interceptor turns strangers away: a header says who calls");
        OrdersClient strangers = orders.with(CallOptions.defaults().header(Badges.BADGE, "pirate"));
        MeshRefusedException failure = Check.failsWith(
                MeshRefusedException.class, () -> strangers.node(guide.berlin).reserve("tea", 1));
        guide.say("with the badge of a pirate -> " + failure.getMessage() + " (" + failure.execution() + ")");
        Check.that("it did not run", failure.execution() == Execution.NOT_EXECUTED);
    }

    private void callNobody() {
        guide.step("A node that is not there fails at once, not after the timeout of 10 seconds");
        callAbsent(guide, guide.mesh.instanceId() + 1_000);
    }

    static void callAbsent(Guide guide, long id) {
        long start = System.nanoTime();
        MeshNodeUnavailableException failure = Check.failsWith(
                MeshNodeUnavailableException.class, () -> guide.orders.node(id).price("tea"));
        long took = Guide.millisSince(start);
        guide.say("orders.node(" + id + ").price(\"tea\") -> MeshNodeUnavailableException after " + took
                + " ms; execution() is " + failure.execution());
        Check.that("it is known at once, not after " + took + " ms", took < 1_000);
        Check.that("it did not run", failure.execution() == Execution.NOT_EXECUTED);
    }
}
