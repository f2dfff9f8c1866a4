package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One timer while there is something to look after, and none else. */
class SweepTest {
    private final FakeTimers timers = new FakeTimers();
    private final Sweep sweep = new Sweep(timers);
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    SweepTest() {
        sweep.add(now -> {
            looks.incrementAndGet();
            return left.get() > 0 && left.decrementAndGet() > 0;
        });
    }

    @Test
    void looksAsLongAsThereIsSomething() {
        left.set(4);
        sweep.wake();
        sweep.wake();
        assertThat(timers.waiting()).isEqualTo(1);
        timers.advance(Sweep.TICK.multipliedBy(3));
        assertThat(looks).hasValue(3);
        timers.advance(Duration.ofSeconds(10));
        assertThat(timers.waiting()).isZero();
        assertThat(left).hasValue(0);
    }

    @Test
    void beginsAnewWhenItIsWoken() {
        sweep.wake();
        timers.advance(Sweep.TICK);
        assertThat(timers.waiting()).isZero();
        left.set(2);
        sweep.wake();
        timers.advance(Duration.ofSeconds(1));
        assertThat(left).hasValue(0);
    }

    /** A part that finds nothing at first and something when it looks again, as if it had come in between. */
    @Test
    void missesNothingThatComesWhileItComesToRest() {
        AtomicInteger calls = new AtomicInteger();
        Sweep tested = new Sweep(timers);
        tested.add(now -> calls.incrementAndGet() == 2);
        tested.wake();
        timers.advance(Sweep.TICK);
        assertThat(calls).hasValue(2);
        assertThat(timers.waiting()).as("it goes on").isEqualTo(1);
        timers.advance(Sweep.TICK);
        assertThat(timers.waiting()).isZero();
    }
}
