package dev.meshapi.examples.shop;

import dev.meshapi.Execution;
import dev.meshapi.Gather;
import dev.meshapi.Replies;
import dev.meshapi.Reply;
import java.util.List;

/** Messages to everybody, with and without an answer. */
final class OneToMany {
    private final Guide guide;
    private final OrdersClient orders;

    OneToMany(Guide guide) {
        this.guide = guide;
        this.orders = guide.orders;
    }

    void run() throws InterruptedException {
        broadcast();
        keepTheOrder();
        gather();
        gatherEnough();
    }

    private void broadcast() throws InterruptedException {
        guide.step("A one-way message to all others, with one publish");
        long self = guide.mesh.instanceId();
        orders.others().priceChanged(new PriceChanged("tea", 499));
        Check.soon("berlin has the price", () -> orders.node(guide.berlin).price("tea") == 499);
        Check.soon("lisbon has the price", () -> orders.node(guide.lisbon).price("tea") == 499);
        long own = orders.node(self).price("tea");
        guide.say("orders.others().priceChanged(tea, 499) -> berlin and lisbon have it, oslo still says " + own);
        Check.that("others() leaves us out", own == 450);

        orders.all().priceChanged(new PriceChanged("tea", 520));
        Check.soon("berlin has it", () -> orders.node(guide.berlin).price("tea") == 520);
        Check.soon("we have it", () -> orders.node(self).price("tea") == 520);
        guide.say("orders.all().priceChanged(tea, 520) -> oslo has it too");
    }

    private void keepTheOrder() throws InterruptedException {
        guide.step("A hundred prices in a row: @Ordered, so the last one told is the last one heard");
        for (int cents = 701; cents <= 800; cents++) {
            orders.others().priceChanged(new PriceChanged("coffee", cents));
        }
        Check.soon("lisbon has the last one", () -> orders.node(guide.lisbon).price("coffee") == 800);
        Check.soon("berlin has the last one", () -> orders.node(guide.berlin).price("coffee") == 800);
        guide.say("orders.others().priceChanged(coffee, 701 ... 800) -> berlin and lisbon say 800");
    }

    private void gather() {
        guide.step("A call to all: from each node its answer, or the reason why there is none");
        Replies<Reservation> replies = orders.all().reserve("coffee", 3);
        for (Reply<Reservation> reply : replies) {
            guide.say("orders.all().reserve(\"coffee\", 3) -> " + told(reply));
        }
        Check.that("two branches have three coffees", replies.values().size() == 2);
        Check.that(
                "lisbon has not, and says so",
                replies.get(guide.lisbon.instanceId()) instanceof Reply.Failed<Reservation> failed
                        && failed.failure().execution() == Execution.EXECUTED
                        && failed.failure().getCause() instanceof OutOfStock reason
                        && reason.left() == 2);
    }

    private static String told(Reply<Reservation> reply) {
        String who = Guide.name(reply.node());
        return reply instanceof Reply.Ok<Reservation> ok
                ? who + ": " + ok.value()
                : who + ": " + ((Reply.Failed<Reservation>) reply).failure().getCause();
    }

    private void gatherEnough() {
        guide.step("The first two answers are enough: who is slower need not answer any more");
        List<String> names = guide.branches.all().name(Gather.first(2)).values();
        guide.say("branches.all().name(Gather.first(2)) -> " + names);
        Check.that("two names", names.size() >= 2);
    }
}
