package dev.meshapi.examples.shop;

import java.util.Set;
import java.util.TreeSet;

/** Calls to a node that the mesh finds. */
final class Whoever {
    private final Guide guide;
    private final OrdersClient orders;

    Whoever(Guide guide) {
        this.guide = guide;
        this.orders = guide.orders;
    }

    void run() throws Exception {
        askAnyone();
        askTheSameOneAgain();
        askTheLeader();
    }

    private void askAnyone() {
        guide.step("A call to anyone who serves it: the load is shared");
        Set<String> answered = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            answered.add(guide.branches.any().name());
        }
        guide.say("a hundred times branches.any().name() -> " + answered);
        Check.that("everybody got some", answered.equals(Set.of("berlin", "lisbon", "oslo")));
    }

    private void askTheSameOneAgain() throws OutOfStock {
        guide.step("The same key, the same node: each customer has a branch");
        Reservation first = orders.keyed("customer-7").reserve("tea", 1);
        Reservation second = orders.keyed("customer-7").reserve("tea", 1);
        guide.say("orders.keyed(\"customer-7\").reserve(\"tea\", 1), twice -> " + first.id() + ", " + second.id());
        Check.that("one branch did both", branch(first).equals(branch(second)));
        Check.that(
                "it is the one that others would find",
                branch(first).equals(guide.branches.keyed("customer-7").name()));
    }

    private static String branch(Reservation reservation) {
        String id = reservation.id().value();
        return id.substring(0, id.indexOf('-'));
    }

    private void askTheLeader() throws InterruptedException {
        guide.step("One node leads: it would clean up after one that crashes, and can be asked");
        Check.soon("we know who", () -> guide.mesh.leadership().current().isPresent());
        long leader = guide.mesh.leadership().current().getAsLong();
        guide.say("mesh.leadership().current() -> " + leader + ", in term "
                + guide.mesh.leadership().term());
        Check.that("it is berlin, who came first", leader == guide.berlin.instanceId());
        String name = guide.branches.leader().name();
        guide.say("branches.leader().name() -> " + name);
        Check.that("berlin answers", name.equals("berlin"));
    }
}
