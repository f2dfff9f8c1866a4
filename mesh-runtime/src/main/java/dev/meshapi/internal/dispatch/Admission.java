package dev.meshapi.internal.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many calls this node serves at a time: so many run, so many more wait their turn, the rest is refused. A call for the
 * own node counts like any other. While nobody waits, a turn is one compare-and-set; the lock is for the queue.
 */
public final class Admission {
    /** The sign of {@link #running}: nobody is admitted any more. */
    private static final int CLOSED = Integer.MIN_VALUE;

    private static final int COUNT = Integer.MAX_VALUE;

    private final int maxRunning;
    private final int maxQueued;

    /** How many have a turn, and the sign. */
    private final AtomicInteger running = new AtomicInteger();

    /** How many have a place, be it in the queue or in front of it, see {@link Lanes}. */
    private final AtomicInteger waiting = new AtomicInteger();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();

    /** Guarded by the lock. */
    private final Queue<Turn> queue = new ArrayDeque<>();

    /** The length of the queue. Written under the lock; who reads it without may find that nobody waits. */
    private volatile int queued;

    /** Who waits for a turn. */
    interface Turn {
        /** It has come. On the thread that gives its own turn back: must hand over and neither block nor throw. */
        void come();
    }

    /** The answer to who asks for a turn. */
    enum Verdict {
        /** It is here: go. */
        NOW,
        /** It will come. */
        LATER,
        /** Too many wait. */
        FULL,
        /** The node is leaving. */
        CLOSED
    }

    /** Nothing runs, nothing waits. */
    public Admission(int maxRunning, int maxQueued) {
        this.maxRunning = maxRunning;
        this.maxQueued = maxQueued;
    }

    int maxRunning() {
        return maxRunning;
    }

    int waiting() {
        return waiting.get();
    }

    /** Takes a turn if there is one and nobody waits for it. Whoever gets it calls {@link #release} when done. */
    boolean tryNow() {
        for (int now = running.get(); now >= 0 && now < maxRunning && queued == 0; now = running.get()) {
            if (running.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Asks for a turn: it is here, or it comes later. Whoever gets it calls {@link #release} when done. */
    Verdict request(Turn turn) {
        if (tryNow()) {
            return Verdict.NOW;
        }
        Verdict place = reserve();
        if (place == Verdict.LATER) {
            enqueue(turn);
        }
        return place;
    }

    /** Asks for a place among those who wait, and not yet for a turn. */
    Verdict reserve() {
        if (running.get() < 0) {
            return Verdict.CLOSED;
        }
        for (int now = waiting.get(); now < maxQueued; now = waiting.get()) {
            if (waiting.compareAndSet(now, now + 1)) {
                if (running.get() < 0) { // who waits for the end may have looked before there was this place
                    leave();
                    return Verdict.CLOSED;
                }
                return Verdict.LATER;
            }
        }
        return Verdict.FULL;
    }

    /** Asks for a turn for somebody who has a place, at whatever time. */
    void enqueue(Turn turn) {
        lock.lock();
        try {
            queue.add(turn);
            queued = queue.size();
        } finally {
            lock.unlock();
        }
        serve();
    }

    /** Asks no longer; false if the turn has come. */
    boolean withdraw(Turn turn) {
        lock.lock();
        try {
            if (!queue.remove(turn)) {
                return false;
            }
            queued = queue.size();
        } finally {
            lock.unlock();
        }
        leave();
        return true;
    }

    /** Gives a place back. */
    void leave() {
        waiting.decrementAndGet();
        if (running.get() < 0) {
            signal();
        }
    }

    /** Gives the turn to the next. */
    void release() {
        Turn next = queued > 0 ? next(false) : null;
        if (next != null) {
            next.come();
            return;
        }
        if (running.decrementAndGet() < 0) {
            signal();
        }
        serve(); // who began to wait meanwhile
    }

    private void serve() {
        while (queued > 0) {
            Turn next = next(true);
            if (next == null) {
                return;
            }
            next.come();
        }
    }

    /** The first of the queue, with a turn that is free now or that was just given back; null if there is none. */
    private @Nullable Turn next(boolean freeOne) {
        lock.lock();
        try {
            if (queue.isEmpty() || (freeOne && !takeFreeOne())) {
                return null;
            }
            Turn next = queue.poll();
            queued = queue.size();
            waiting.decrementAndGet();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Also when nobody is admitted any more: whoever waits has been. */
    private boolean takeFreeOne() {
        for (int now = running.get(); (now & COUNT) < maxRunning; now = running.get()) {
            if (running.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Admits nobody any more; who was admitted keeps turn or place. */
    public void close() {
        running.getAndUpdate(now -> now | CLOSED);
    }

    /**
     * Waits until nothing runs or waits. Only after {@link #close}: before, nobody tells.
     *
     * @param own how many of the running calls this thread is itself in
     * @return false if that did not come within the limit
     */
    public boolean awaitIdle(Duration limit, int own) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while ((running.get() & COUNT) > own || waiting.get() > 0) {
                if (left <= 0) {
                    return false;
                }
                left = idle.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
