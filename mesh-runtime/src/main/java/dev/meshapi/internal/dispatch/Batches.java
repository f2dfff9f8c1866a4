package dev.meshapi.internal.dispatch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks in their order, one at a time. The thread behind it is woken once for all that come until it has run out of them: a
 * hand-over costs more than most of what is handed over.
 */
public final class Batches implements Executor {
    private static final Logger log = LoggerFactory.getLogger(Batches.class);

    private final Executor thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** How many tasks are in the queue or run. Whoever counts it up from 0 wakes the thread. */
    private final AtomicInteger due = new AtomicInteger();

    /** Who runs tasks now. */
    private volatile @Nullable Thread runner;

    /** Uses this thread. */
    public Batches(Executor thread) {
        this.thread = thread;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (due.getAndIncrement() == 0) {
            thread.execute(this::runAll);
        }
    }

    /** Whether the current thread is in one of the tasks. */
    public boolean isHere() {
        return runner == Thread.currentThread();
    }

    private void runAll() {
        Thread before = runner;
        runner = Thread.currentThread();
        int counted = due.get();
        do {
            for (int i = 0; i < counted; i++) {
                run(tasks.remove());
            }
            counted = due.addAndGet(-counted);
        } while (counted != 0);
        runner = before;
    }

    /** Code in Kotlin, or made by Lombok, throws checked exceptions that nobody declares. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            log.error("Code of the application failed; what comes after it is run", e);
        }
    }
}
