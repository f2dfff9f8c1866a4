package dev.meshapi.benchmarks.load;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** What is counted: nothing that ends before it opens or after it has closed. Any thread may record. */
final class Window {
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int DIGITS = 3;

    /** What ended while the window was open. */
    static final class Tally {
        private final AtomicHistogram latencies = new AtomicHistogram(LONGEST_NANOS, DIGITS);
        private final LongAdder failures = new LongAdder();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        /** How long each call took that was answered, in nanoseconds. */
        Histogram latencies() {
            return latencies;
        }

        /** How many calls failed. */
        long failures() {
            return failures.sum();
        }

        /** The first failure. */
        @Nullable Throwable failure() {
            return failure.get();
        }
    }

    private volatile @Nullable Tally open;

    Tally open() {
        Tally tally = new Tally();
        open = tally;
        return tally;
    }

    void close() {
        open = null;
    }

    /** A call has ended. */
    void record(long nanos, @Nullable Object reply, @Nullable Throwable failure) {
        Tally tally = open;
        if (tally == null) {
            return;
        }
        if (failure == null && reply != null) {
            tally.latencies.recordValue(Math.min(nanos, LONGEST_NANOS));
        } else {
            tally.failures.increment();
            tally.failure.compareAndSet(
                    null, failure != null ? failure : new IllegalStateException("A call ended without a reply"));
        }
    }
}
