package dev.meshapi.internal.dispatch;

import dev.meshapi.Message;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says so when a handler that must not block was on an I/O thread for long; now and then, not for each call. */
final class SlowHandlers {
    private static final Logger log = LoggerFactory.getLogger(SlowHandlers.class);
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Timers timers;

    /** How many were slow since the last word; negative if there has been none. */
    private final AtomicLong untold = new AtomicLong(-1);

    SlowHandlers(Timers timers) {
        this.timers = timers;
    }

    /** A handler has been on the thread for so long. */
    void ran(Message<?, ?> message, long nanos) {
        if (nanos < SLOW_NANOS) {
            return;
        }
        if (untold.compareAndSet(-1, 0)) {
            log.warn(
                    "The handler of {} is marked as non-blocking and took {} ms of an I/O thread: nothing else was received"
                            + " meanwhile",
                    message,
                    TimeUnit.NANOSECONDS.toMillis(nanos));
            timers.after(PAUSE, this::tellAgain);
        } else {
            untold.incrementAndGet();
        }
    }

    private void tellAgain() {
        long count = untold.getAndSet(-1);
        if (count > 0) {
            log.warn("{} more calls of non-blocking handlers took too long of an I/O thread", count);
        }
    }
}
