package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is refused hears when those who wait will have run, within reason. */
class PaceTest {
    private final Admission admission = new Admission(4, 100);
    private final Pace pace = new Pace(admission);

    @Test
    void knowsNothingAtFirstAndSaysTheLeast() {
        assertThat(pace.samples()).isTrue();
        assertThat(pace.retryAfterMs()).isEqualTo(10);
    }

    @Test
    void isTheTimeOfThoseWhoWaitSharedByThoseWhoRun() {
        reserve(20);
        pace.ended(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(pace.retryAfterMs()).isEqualTo(500);
    }

    @Test
    void followsWhatHandlersTakeOfLate() {
        reserve(4);
        pace.ended(TimeUnit.SECONDS.toNanos(1));
        for (int i = 0; i < 100; i++) {
            pace.ended(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(pace.retryAfterMs()).isBetween(50L, 60L);
    }

    @Test
    void handlersThatAreStuckCountByTheirAge() {
        reserve(4);
        pace.ended(TimeUnit.MILLISECONDS.toNanos(1));
        pace.running(TimeUnit.SECONDS.toNanos(3));
        assertThat(pace.retryAfterMs()).isEqualTo(3_000);
        pace.running(TimeUnit.MINUTES.toNanos(3));
        assertThat(pace.retryAfterMs()).isEqualTo(10_000);
        pace.running(0);
        assertThat(pace.retryAfterMs()).isEqualTo(10);
    }

    private void reserve(int places) {
        for (int i = 0; i < places; i++) {
            admission.reserve();
        }
    }
}
