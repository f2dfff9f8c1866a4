package dev.meshapi.internal.node;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that run handlers, as many as are needed: the node's admission is the limit. Tasks wait in one queue. At most one
 * thread at a time is on its way to it, woken or new; when it comes, and leaves others behind in the queue, it calls the next
 * before it begins. So a task that blocks holds up nobody, and tasks that do not are run by a few threads that are awake, since
 * waking a thread, or starting one, costs more than most handlers.
 */
final class Crew implements Executor, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Crew.class);
    private static final long IDLE_SECONDS = 30;

    /** After so many tasks a worker lets the others go on: a virtual thread keeps its processor until it waits for something. */
    private static final int SHIFT = 32;

    private final ThreadFactory threads;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** Whether somebody has been called and has not come yet: whatever was added before it comes is seen by it. */
    private final AtomicBoolean called = new AtomicBoolean();

    /** How many wait at the bell and have not been called. */
    private final AtomicInteger idle = new AtomicInteger();

    private final Semaphore bell = new Semaphore(0);

    private volatile boolean closed;

    /** No thread yet. */
    Crew(ThreadFactory threads) {
        this.threads = threads;
    }

    /**
     * Runs a task on one of the threads; never blocks.
     *
     * @throws RejectedExecutionException after the end
     * @throws OutOfMemoryError if there is no thread to run it, and none is to be had
     */
    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("the node is closed");
        }
        tasks.add(task);
        try {
            call();
        } catch (RuntimeException | OutOfMemoryError e) {
            if (tasks.remove(task)) {
                throw e;
            }
            log.debug("A worker could not be started; another runs its task", e);
        }
    }

    /** Sees to it that somebody comes. */
    private void call() {
        if (called.get() || !called.compareAndSet(false, true)) {
            return;
        }
        if (takeIdle()) {
            bell.release();
            return;
        }
        try {
            threads.newThread(this::work).start();
        } catch (RuntimeException | OutOfMemoryError e) {
            called.set(false);
            throw e;
        }
    }

    private boolean takeIdle() {
        for (int now = idle.get(); now > 0; now = idle.get()) {
            if (idle.compareAndSet(now, now - 1)) {
                return true;
            }
        }
        return false;
    }

    /** On each of the threads. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but who waits how long
    private void work() {
        do {
            called.set(false);
            int done = 0;
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                if (!tasks.isEmpty()) {
                    callNext();
                }
                run(task);
                if (++done % SHIFT == 0) {
                    Thread.yield();
                }
            }
        } while (isCalled());
    }

    private void callNext() {
        try {
            call();
        } catch (RuntimeException | OutOfMemoryError e) {
            log.debug("No further worker could be started; those that run go on", e);
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            log.error("A task of a worker failed; the next ones are run", e);
        }
        Thread.interrupted(); // whoever it was for is gone
    }

    /** Waits; false if nobody calls for a while, or the end has come. */
    private boolean isCalled() {
        idle.incrementAndGet();
        try {
            if (!closed && bell.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            log.debug("A worker was interrupted while it waited; it ends", e);
        }
        if (takeIdle()) {
            return false;
        }
        bell.acquireUninterruptibly(); // called at the same moment
        return true;
    }

    /** Takes no more tasks; the threads end when theirs do. */
    @Override
    public void close() {
        closed = true;
        while (takeIdle()) {
            bell.release();
        }
    }
}
