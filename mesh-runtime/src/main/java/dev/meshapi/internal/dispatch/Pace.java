package dev.meshapi.internal.dispatch;

import java.util.concurrent.TimeUnit;

/**
 * How long handlers take of late, so that who is refused hears when to come again. An estimate: it takes samples, and threads
 * that write at the same time may lose one.
 */
final class Pace {
    private static final int ONE_IN = 16;
    private static final int WEIGHT = 8;
    private static final long SHORTEST_MS = 10;
    private static final long LONGEST_MS = 10_000;

    private final Admission admission;

    private volatile long averageNanos;

    /** How long those that run now have been running, on average. Handlers that are stuck never end and are no samples. */
    private volatile long ageNanos;

    /** Written without care: which calls are samples does not matter. */
    private int calls;

    Pace(Admission admission) {
        this.admission = admission;
    }

    /** Whether the call that begins now is a sample. The first ones are. */
    boolean samples() {
        return calls++ % ONE_IN == 0 || averageNanos == 0;
    }

    /** A sample has ended. */
    void ended(long nanos) {
        long average = averageNanos;
        averageNanos = average == 0 ? nanos : average + (nanos - average) / WEIGHT;
    }

    /** Calls run, and have been running for so long on average; 0 if none runs. */
    void running(long age) {
        ageNanos = age;
    }

    /** When those who wait now will have run, if nothing changes: at least 10 ms, at most 10 s. */
    long retryAfterMs() {
        double each = Math.max(averageNanos, ageNanos);
        double all = each * Math.max(1, admission.waiting()) / admission.maxRunning();
        return Math.max(SHORTEST_MS, Math.min(LONGEST_MS, TimeUnit.NANOSECONDS.toMillis((long) all)));
    }
}
