package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after everything that is under way, forty times a second, as long as there is something. One timer for all calls: most
 * end long before a beat or a deadline is due, and would only make and cancel a timer of their own.
 */
final class Sweep {
    /** Half of the shortest interval between two beats. */
    static final Duration TICK = Duration.ofMillis(25);

    /** Something that has to be looked after. */
    interface Part {
        /**
         * Looks, on the timer thread; must neither block nor run user code.
         *
         * @return whether there is something to look after next time
         */
        boolean look(long now);
    }

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final Timers timers;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final AtomicBoolean on = new AtomicBoolean();

    Sweep(Timers timers) {
        this.timers = timers;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** There is something to look after, and it can be found already. */
    void wake() {
        if (!on.get() && on.compareAndSet(false, true)) {
            arm();
        }
    }

    private void arm() {
        timers.after(TICK, this::tick);
    }

    private void tick() {
        if (look()) {
            arm();
            return;
        }
        on.set(false);
        if (look()) { // it came between the look and the end
            wake();
        }
    }

    private boolean look() {
        long now = timers.nanoTime();
        boolean more = false;
        for (Part part : parts) {
            try {
                more |= part.look(now);
            } catch (Throwable e) {
                more = true;
                log.error("What is under way could not be looked after; that is tried again", e);
            }
        }
        return more;
    }
}
