package dev.meshapi.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Place;
import dev.meshapi.benchmarks.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario works, in all its styles and with all its payloads: for a moment, and with both sides in this process. What
 * they start ends with it, and so does their Redis: it would be missed.
 */
class ScenariosIT {
    private static final int FEW = 16;
    private static final long MOMENT_MS = 50;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<String> scenarios() {
        return Stream.of(Catalogue.load(), Catalogue.growth())
                .flatMap(catalogue -> catalogue.cells().stream())
                .map(Cell::scenario)
                .distinct();
    }

    private static List<Order> orders(String scenario) {
        return Stream.of(Catalogue.load(), Catalogue.growth())
                .flatMap(catalogue -> catalogue.cells().stream())
                .filter(cell -> cell.scenario().equals(scenario) && cell.style().isPossible())
                .map(cell ->
                        new Order(cell.style(), Math.min(FEW, cell.inFlight()), cell.payload(), MOMENT_MS, MOMENT_MS))
                .distinct()
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void answers(String name) throws Exception {
        Place place = new Place(RedisChoice.embedded().start().uri());
        Scenario handling = Catalogue.scenario(name);
        Caller caller = Catalogue.scenario(name).caller(place, handling.handler(place));
        for (Order order : orders(name)) {
            Window window = new Window();
            Load load = Load.start(caller, order, window);
            Window.Tally tally = window.open();
            awaitSome(tally);
            window.close();
            assertThat(load.stop(LIMIT)).as("%s ends", order).isTrue();
            assertThat(tally.failure()).as("%s", order).isNull();
            assertThat(tally.latencies().getTotalCount()).as("%s", order).isPositive();
        }
    }

    private static void awaitSome(Window.Tally tally) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        do {
            Thread.sleep(MOMENT_MS);
        } while (tally.latencies().getTotalCount() == 0 && tally.failures() == 0 && System.nanoTime() < end);
    }
}
