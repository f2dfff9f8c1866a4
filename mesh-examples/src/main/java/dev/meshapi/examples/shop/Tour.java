package dev.meshapi.examples.shop;

import dev.meshapi.Execution;
import dev.meshapi.Mesh;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshNodeUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Everything that can be done with a mesh today, one step after the other. Runs in the third process. */
final class Tour {
    private final Mesh mesh;
    private final OrdersClient orders;
    private final BranchClient branches;
    private final MeshNode berlin;
    private final MeshNode lisbon;
    private int steps;

    Tour(Mesh mesh) {
        this.mesh = mesh;
        this.orders = new OrdersClient(mesh);
        this.branches = new BranchClient(mesh);
        List<MeshNode> nodes = mesh.nodes();
        Check.that("the mesh has three nodes: " + FrontDesk.names(nodes), nodes.size() == 3);
        this.berlin = nodes.get(0);
        this.lisbon = nodes.get(1);
    }

    void run() throws Exception {
        callAndWait();
        callWithFutures();
        callYourself();
        callFromHandler();
        broadcast();
        outlastTheTimeout();
        failAsDeclared();
        missHandler();
        callNobody();
        findTheLeader();
        sayGoodbye();
    }

    private void callAndWait() throws OutOfStock {
        step("A call to one node looks like any call");
        Reservation reservation = orders.node(berlin).reserve("tea", 2);
        say("orders.node(berlin).reserve(\"tea\", 2) -> " + reservation);
        Check.that("two teas of berlin", reservation.equals(new Reservation(new ReservationId("berlin-1"), "tea", 2)));
    }

    private void callWithFutures() {
        step("Two calls at a time, with futures");
        CompletableFuture<Reservation> one = orders.node(berlin).async().reserve("coffee", 1);
        CompletableFuture<Reservation> other = orders.node(lisbon).async().reserve("coffee", 3);
        int sum = one.thenCombine(other, (a, b) -> a.quantity() + b.quantity()).join();
        say("async().reserve(...) on berlin and lisbon -> " + sum + " coffees");
        Check.that("four coffees", sum == 4);
    }

    private void callYourself() throws OutOfStock {
        step("A call to yourself: the handler gets your very objects, nothing leaves the process");
        long self = mesh.instanceId();
        Reservation reservation = orders.node(self).reserve("tea", 1);
        say("orders.node(" + self + ").reserve(\"tea\", 1) -> " + reservation);
        Check.that("one tea of our own", reservation.id().value().equals("oslo-1"));
    }

    private void callFromHandler() throws OutOfStock {
        step("A handler calls a third node: lisbon fetches tea from berlin");
        int now = orders.node(lisbon).fetch("tea", 3, berlin.instanceId());
        say("orders.node(lisbon).fetch(\"tea\", 3, " + berlin.instanceId() + ") -> " + now + " teas in lisbon");
        Check.that("lisbon had ten and got three", now == 13);
    }

    private void broadcast() throws InterruptedException {
        step("A one-way message to all others, with one publish");
        orders.others().priceChanged(new PriceChanged("tea", 499));
        Check.soon("berlin has the price", () -> orders.node(berlin).price("tea") == 499);
        Check.soon("lisbon has the price", () -> orders.node(lisbon).price("tea") == 499);
        long own = orders.node(mesh.instanceId()).price("tea");
        say("orders.others().priceChanged(tea, 499) -> berlin and lisbon have it, oslo still says " + own);
        Check.that("others() leaves us out", own == 450);

        orders.all().priceChanged(new PriceChanged("tea", 520));
        Check.soon("berlin has it", () -> orders.node(berlin).price("tea") == 520);
        Check.soon("we have it", () -> orders.node(mesh.instanceId()).price("tea") == 520);
        say("orders.all().priceChanged(tea, 520) -> oslo has it too");
    }

    private void outlastTheTimeout() {
        step("A handler that runs longer than the timeout: its node says that it is alive");
        long start = System.nanoTime();
        Map<String, Integer> counted =
                orders.withTimeout(Duration.ofMillis(300)).node(lisbon).count();
        long took = millisSince(start);
        say("orders.withTimeout(300 ms).node(lisbon).count() -> " + counted + " after " + took + " ms");
        Check.that("it took longer than the timeout", took > 1_000);
        Check.that("nothing is missing: " + counted, counted.equals(Map.of("tea", 13, "coffee", 2)));
    }

    private void failAsDeclared() {
        step("A failure that the method declares comes back as itself, with its state");
        OutOfStock failure =
                Check.failsWith(OutOfStock.class, () -> orders.node(lisbon).reserve("coffee", 100));
        say("orders.node(lisbon).reserve(\"coffee\", 100) -> OutOfStock: sku=" + failure.sku() + ", left="
                + failure.left());
        Check.that("two are left", failure.sku().equals("coffee") && failure.left() == 2);
    }

    private void missHandler() {
        step("A message that the node does not serve");
        MeshNoHandlerException failure = Check.failsWith(
                MeshNoHandlerException.class,
                () -> new InvoicesClient(mesh).node(berlin).write(new ReservationId("berlin-1")));
        say("invoices.node(berlin).write(...) -> " + failure.getMessage() + " (" + failure.execution() + ")");
        Check.that("it did not run", failure.execution() == Execution.NOT_EXECUTED);
    }

    private void callNobody() {
        step("A node that is not there fails at once, not after the timeout of 10 seconds");
        callAbsent(mesh.instanceId() + 1_000);
    }

    private void findTheLeader() throws InterruptedException {
        step("One node leads: it would clean up after one that crashes");
        Check.soon("we know who", () -> mesh.leadership().current().isPresent());
        long leader = mesh.leadership().current().getAsLong();
        say("mesh.leadership().current() -> " + leader + ", in term "
                + mesh.leadership().term());
        Check.that("it is berlin, who came first", leader == berlin.instanceId());
    }

    private void sayGoodbye() throws Exception {
        step("A node says goodbye, and the others are told");
        CompletableFuture<String> goodbye = new CompletableFuture<>();
        mesh.addListener(new MeshListener() {
            @Override
            public void nodeLeft(MeshNode node, Reason reason) {
                goodbye.complete(name(node) + ", " + reason);
            }
        });
        branches.node(lisbon).closeForToday();
        say("nodeLeft(...) -> " + goodbye.get(5, TimeUnit.SECONDS));
        Check.that("lisbon went by itself", goodbye.join().equals(name(lisbon) + ", LEFT"));
        List<String> rest = List.of(name(berlin), name(mesh.self()));
        Check.soon("we see lisbon gone", () -> FrontDesk.names(mesh.nodes()).equals(rest));
        say("mesh.nodes() -> " + rest);
        Check.soon("berlin sees it too", () -> branches.node(berlin).open().equals(rest));
        say("branches.node(berlin).open() -> " + rest);
        callAbsent(lisbon.instanceId());
    }

    private void callAbsent(long id) {
        long start = System.nanoTime();
        MeshNodeUnavailableException failure = Check.failsWith(
                MeshNodeUnavailableException.class, () -> orders.node(id).price("tea"));
        long took = millisSince(start);
        say("orders.node(" + id + ").price(\"tea\") -> MeshNodeUnavailableException after " + took
                + " ms; execution() is " + failure.execution());
        Check.that("it is known at once, not after " + took + " ms", took < 1_000);
        Check.that("it did not run", failure.execution() == Execution.NOT_EXECUTED);
    }

    private static String name(MeshNode node) {
        return FrontDesk.names(List.of(node)).get(0);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void step(String title) {
        steps++;
        System.out.println(steps + ". " + title);
    }

    private static void say(String text) {
        System.out.println("   " + text);
    }
}
