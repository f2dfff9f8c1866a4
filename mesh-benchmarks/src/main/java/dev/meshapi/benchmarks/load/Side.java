package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One side of a scenario, in a process of its own. It reads orders from its standard input and ends with that, so it never
 * outlives the process that started it. Standard output is for answers alone: whatever else is printed goes to the error
 * output.
 */
public final class Side {
    private static final String HANDLER = "handler";
    private static final Duration STOP = Duration.ofSeconds(30);

    private final PrintStream answers;
    private final BlockingQueue<String> orders;

    private Side(PrintStream answers, BlockingQueue<String> orders) {
        this.answers = answers;
        this.orders = orders;
    }

    /** The arguments for a process that answers. */
    static List<String> handler(String scenario, Place place) {
        return List.of(HANDLER, scenario, place.redis());
    }

    /** The arguments for a process that asks. */
    static List<String> caller(String scenario, Place place, List<String> addresses) {
        return Stream.concat(Stream.of("caller", scenario, place.redis()), addresses.stream())
                .toList();
    }

    /** Runs the side that the arguments describe. */
    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try {
            new Side(answers, ParentLines.read()).run(arguments);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // whatever threads a scenario has left running
        }
    }

    private void run(String[] arguments) throws Exception {
        Scenario scenario = Catalogue.scenario(arguments[1]);
        Place place = new Place(arguments[2]);
        if (arguments[0].equals(HANDLER)) {
            answer(Answer.READY, String.join(" ", scenario.handler(place)));
            orders.take();
        } else {
            List<String> addresses = List.of(arguments).subList(3, arguments.length);
            call(scenario.caller(place, addresses));
        }
    }

    private void call(Caller caller) throws InterruptedException {
        answer(Answer.READY, "");
        while (true) {
            measure(caller, Order.read(orders.take()));
        }
    }

    private void measure(Caller caller, Order order) throws InterruptedException {
        Window window = new Window();
        Load load = Load.start(caller, order, window);
        TimeUnit.MILLISECONDS.sleep(order.warmUpMillis());
        answer(Answer.OPENED, "");
        long allocated = Allocation.bytes();
        long opened = System.nanoTime();
        Window.Tally tally = window.open();
        TimeUnit.MILLISECONDS.sleep(order.millis());
        window.close();
        long nanos = System.nanoTime() - opened;
        allocated = Allocation.bytes() - allocated;
        answer(Answer.CLOSED, "");
        if (!load.stop(STOP)) {
            throw new IllegalStateException("Calls under way did not end within " + STOP);
        }
        answer(Answer.SAMPLE, Sample.of(tally, nanos, allocated).line());
    }

    private void answer(Answer answer, String rest) {
        answers.println(answer + " " + rest);
        answers.flush();
    }
}
