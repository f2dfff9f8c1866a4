package dev.meshapi.internal.time;

import java.time.Duration;

/** The clock and the timer of a mesh. A test brings one that it moves by hand. */
public interface Timers {

    /** A monotonic clock, as {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Runs a task once, on the timer thread: it must not block and must not run user code. After the mesh has closed,
     * tasks are no longer run.
     */
    Scheduled after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    interface Scheduled {
        /** Forgets the task if it has not begun. */
        void cancel();
    }
}
