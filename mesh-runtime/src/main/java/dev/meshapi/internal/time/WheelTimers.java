package dev.meshapi.internal.time;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hashed timer wheel (Varghese and Lauck, 1987): arming and cancelling cost the same whatever the number of calls. A
 * task runs up to one tick late.
 */
public final class WheelTimers implements Timers, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WheelTimers.class);
    private static final long TICK_MS = 10;

    private final HashedWheelTimer wheel;

    /** Starts its thread with the first task. */
    public WheelTimers(String threadName) {
        this.wheel = new HashedWheelTimer(new DefaultThreadFactory(threadName, true), TICK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Scheduled after(Duration delay, Runnable task) {
        Timeout timeout;
        try {
            timeout = wheel.newTimeout(
                    expired -> {
                        try {
                            task.run();
                        } catch (Throwable e) {
                            log.error("A task of the timer failed; the timer goes on", e);
                        }
                    },
                    delay.toNanos(),
                    TimeUnit.NANOSECONDS);
        } catch (IllegalStateException stopped) {
            return () -> {};
        }
        return timeout::cancel;
    }

    /** Stops the thread; tasks that wait are forgotten. */
    @Override
    public void close() {
        wheel.stop();
    }
}
