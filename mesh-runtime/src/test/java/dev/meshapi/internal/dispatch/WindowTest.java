package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.dispatch.Window.Mark;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A number is new once; what is older than the window never is. */
class WindowTest {
    private final Window window = new Window();

    @Test
    void aNumberIsNewOnceInWhateverOrderTheyCome() {
        for (long number : new long[] {5, 1, 3, 2, 4, 64, 63, 65}) {
            assertThat(window.add(number)).as("%s", number).isEqualTo(Mark.NEW);
        }
        for (long number = 1; number <= 5; number++) {
            assertThat(window.add(number)).isEqualTo(Mark.CAME);
        }
        assertThat(window.add(6)).isEqualTo(Mark.NEW);
    }

    @Test
    void whoBeginsLateMayStillBringWhatCameBefore() {
        assertThat(window.add(1_000_000)).isEqualTo(Mark.NEW);
        assertThat(window.add(999_000)).isEqualTo(Mark.NEW);
        assertThat(window.add(1_000_000 - Window.WIDTH + Long.SIZE)).isEqualTo(Mark.NEW);
        assertThat(window.add(999_000)).isEqualTo(Mark.CAME);
        assertThat(window.add(1_000_000)).isEqualTo(Mark.CAME);
    }

    @Test
    void whatIsOlderThanTheWindowIsNeverNew() {
        window.add(1);
        window.add(Window.WIDTH * 3L);
        assertThat(window.add(1)).isEqualTo(Mark.TOO_OLD);
        assertThat(window.add(Window.WIDTH * 2L - Long.SIZE)).isEqualTo(Mark.TOO_OLD);
        assertThat(window.add(Window.WIDTH * 2L + Long.SIZE)).isEqualTo(Mark.NEW);
    }

    @Test
    void remembersWhatDidNotRun() {
        window.add(7);
        window.add(8);
        window.didNotRun(7);
        window.didNotRun(9_000_000); // never came
        assertThat(window.add(7)).isEqualTo(Mark.NOT_RUN);
        assertThat(window.add(8)).isEqualTo(Mark.CAME);
        window.add(100_000);
        assertThat(window.add(7)).as("after it has grown").isEqualTo(Mark.NOT_RUN);
        window.add(7 + 2L * Window.WIDTH);
        assertThat(window.add(7 + 2L * Window.WIDTH)).as("in the same place").isEqualTo(Mark.CAME);
    }

    @Test
    void usesWhatItNeedsAndNoMoreThanItsWidth() {
        assertThat(window.capacity()).isEqualTo(1024);
        for (long number = 1; number <= 1000; number++) {
            window.add(number);
        }
        assertThat(window.capacity()).isEqualTo(1024);
        for (long number = 1; number <= 10L * Window.WIDTH; number += 7) {
            window.add(number);
        }
        assertThat(window.capacity()).isEqualTo(Window.WIDTH);
    }

    @Test
    void agreesWithASetThatForgetsNothing() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            Window tested = new Window();
            Set<Long> came = new HashSet<>();
            Set<Long> notRun = new HashSet<>();
            long base = 1 + random.nextInt(1_000_000);
            int spread = 1 << (2 + random.nextInt(17));
            long highest = 0;
            for (int i = 0; i < 20_000; i++) {
                base += random.nextInt(4) == 0 ? random.nextInt(spread) : 1;
                long number = Math.max(1, base - random.nextInt(spread));
                Mark mark = tested.add(number);
                if (mark == Mark.TOO_OLD) {
                    assertThat(highest - number).isGreaterThan(Window.WIDTH - Long.SIZE);
                    continue;
                }
                Mark expected = notRun.contains(number) ? Mark.NOT_RUN : came.contains(number) ? Mark.CAME : Mark.NEW;
                assertThat(mark).as("%s after %s", number, highest).isEqualTo(expected);
                highest = Math.max(highest, number);
                came.add(number);
                if (random.nextInt(10) == 0) {
                    notRun.add(number);
                    tested.didNotRun(number);
                }
            }
        }
    }
}
