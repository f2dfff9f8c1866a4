package dev.meshapi.internal.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How many calls this node serves at a time: so many run, so many more wait their turn, the rest is refused. A call for the
 * own node counts like any other.
 */
public final class Admission {
    private final int maxRunning;
    private final int maxQueued;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();

    /** Guarded by the lock. */
    private final Queue<Runnable> queue = new ArrayDeque<>();

    /** Guarded by the lock. */
    private int running;

    /** Guarded by the lock: whether nobody is admitted any more. */
    private boolean closed;

    /** The answer to who asks for a turn. */
    enum Verdict {
        /** It has come or will come. */
        ADMITTED,
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

    /**
     * Asks for a turn. Whoever gets it calls {@link #release} when done.
     *
     * @param turn called when it has come: at once on this thread, or later on the thread that gives its own turn back.
     *     It must hand over and neither block nor throw
     * @return whether it will come at all
     */
    Verdict request(Runnable turn) {
        lock.lock();
        try {
            if (closed) {
                return Verdict.CLOSED;
            }
            if (running >= maxRunning) {
                return queue.size() < maxQueued && queue.add(turn) ? Verdict.ADMITTED : Verdict.FULL;
            }
            running++;
        } finally {
            lock.unlock();
        }
        turn.run();
        return Verdict.ADMITTED;
    }

    /** Admits nobody any more; who was admitted keeps the turn. */
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Asks no longer; false if the turn has come. */
    boolean withdraw(Runnable turn) {
        lock.lock();
        try {
            return queue.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    /** Gives the turn to the next. */
    void release() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable next = queue.poll();
            if (next == null) {
                running--;
                idle.signalAll();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until nothing runs or waits.
     *
     * @param own how many of the running calls this thread is itself in
     * @return false if that did not come within the limit
     */
    public boolean awaitIdle(Duration limit, int own) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (running > own || !queue.isEmpty()) {
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
}
