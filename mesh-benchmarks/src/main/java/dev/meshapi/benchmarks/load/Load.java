package dev.meshapi.benchmarks.load;

import java.time.Duration;

/** Calls under way. */
interface Load {

    /** Begins no more calls, and waits until those under way have ended; false if that takes too long. */
    boolean stop(Duration limit) throws InterruptedException;
}
