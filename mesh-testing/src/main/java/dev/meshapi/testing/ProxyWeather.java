package dev.meshapi.testing;

import java.time.Duration;

/** How the network of one proxy is at the moment. */
final class ProxyWeather {
    enum Mode {
        FLOW,
        HOLD,
        HOLD_ANSWERS,
        SWALLOW
    }

    /** Guarded by this. */
    private Mode mode = Mode.FLOW;

    private volatile long delayNanos;

    synchronized void change(Mode value) {
        mode = value;
        notifyAll();
    }

    void delay(Duration eachWay) {
        delayNanos = eachWay.toNanos();
    }

    long delayNanos() {
        return delayNanos;
    }

    /**
     * Waits until bytes may move, and tells whether they arrive. A link is told of its loss here, under the lock, so that
     * whoever changes the mode back knows of all losses.
     */
    synchronized boolean letsThrough(ProxyLink link, boolean answer) throws InterruptedException {
        while (mode == Mode.HOLD || (answer && (mode == Mode.HOLD_ANSWERS || link.isTripped()))) {
            wait();
        }
        if (mode == Mode.SWALLOW) {
            link.lose();
        }
        return mode == Mode.FLOW || mode == Mode.HOLD_ANSWERS;
    }

    /** No answer passes this link until it is released. */
    synchronized void trip(ProxyLink link) {
        link.trip(true);
    }

    /** Answers pass again. */
    synchronized void release(ProxyLink link) {
        link.trip(false);
        notifyAll();
    }
}
