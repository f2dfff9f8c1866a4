package dev.meshapi.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.benchmarks.scenario.Completion;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AsyncLoadTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void keepsAsManyCallsUnderWayAsItIsTold() {
        Queue<Completion> underWay = new ConcurrentLinkedQueue<>();
        AsyncLoad.start((slot, completion) -> underWay.add(completion), 3, new Window());
        for (int i = 0; i < 10; i++) {
            assertThat(underWay).hasSize(3);
            underWay.remove().accept("reply", null);
        }
    }

    @Test
    void aCallThatEndsAtOnceDoesNotBeginTheNextOnTopOfIt() throws Exception {
        AtomicInteger left = new AtomicInteger(1_000_000);
        Queue<Completion> last = new ConcurrentLinkedQueue<>();
        AsyncLoad load = AsyncLoad.start(
                (slot, completion) -> {
                    if (left.decrementAndGet() > 0) {
                        completion.accept("reply", null);
                    } else {
                        last.add(completion);
                    }
                },
                1,
                new Window());
        assertThat(last).hasSize(1);
        assertThat(load.stop(Duration.ZERO)).isFalse();
        last.remove().accept("reply", null);
        assertThat(load.stop(LIMIT)).isTrue();
    }

    @Test
    void countsOnlyWhatEndsInTheWindow() {
        Queue<Completion> underWay = new ConcurrentLinkedQueue<>();
        Window window = new Window();
        AsyncLoad.start((slot, completion) -> underWay.add(completion), 1, window);
        underWay.remove().accept("before", null);
        Window.Tally tally = window.open();
        underWay.remove().accept("reply", null);
        underWay.remove().accept(null, new IllegalStateException("broken"));
        underWay.remove().accept(null, null);
        window.close();
        underWay.remove().accept("after", null);
        assertThat(tally.latencies().getTotalCount()).isEqualTo(1);
        assertThat(tally.failures()).isEqualTo(2);
        assertThat(tally.failure()).hasMessage("broken");
    }
}
