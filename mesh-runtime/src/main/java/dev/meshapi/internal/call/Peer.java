package dev.meshapi.internal.call;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** What this node keeps of a node that it calls, itself included. */
final class Peer {
    final long instanceId;

    private final AtomicInteger underway = new AtomicInteger();

    /** Guarded by this: the number of the last one-way message to it. */
    private long sequence;

    /** Until when it is better not asked, by the monotonic clock; 0 if it can be. */
    private volatile long restsUntil;

    Peer(long instanceId) {
        this.instanceId = instanceId;
    }

    /** A call to it begins. */
    void begun() {
        underway.incrementAndGet();
    }

    /** A call to it has ended. */
    void ended() {
        underway.decrementAndGet();
    }

    /** How many calls of this node to it have begun and not ended. */
    int underway() {
        return underway.get();
    }

    /**
     * Sends a one-way message with the next number. Under the lock, so that the numbers leave in their order.
     *
     * @param send hands the message over; must neither block nor run code of the application
     */
    synchronized void numbered(LongConsumer send) {
        send.accept(++sequence);
    }

    /** It is overloaded, and says for how long. */
    void restUntil(long nanoTime) {
        restsUntil = nanoTime == 0 ? 1 : nanoTime;
    }

    /** Whether it would rather not be asked. */
    boolean rests(long now) {
        long until = restsUntil;
        return until != 0 && now - until < 0;
    }
}
