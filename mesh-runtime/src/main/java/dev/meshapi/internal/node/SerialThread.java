package dev.meshapi.internal.node;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A named daemon thread that runs tasks one after the other, and exists only while there are some. */
final class SerialThread implements Executor {
    private static final Logger log = LoggerFactory.getLogger(SerialThread.class);
    private static final long IDLE_SECONDS = 10;

    private final String name;
    private final ThreadPoolExecutor executor;

    /** Written when the thread is made. */
    private volatile @Nullable Thread thread;

    /**
     * Starts nothing yet.
     *
     * @param afterEnd gets the tasks that come after the end
     */
    SerialThread(String name, Consumer<Runnable> afterEnd) {
        this.name = name;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                this::daemon,
                (task, ended) -> afterEnd.accept(task));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                log.error("A task of {} failed; the next ones are run", name, e);
            }
        });
    }

    /** Runs what is due, and waits for it, but not for itself. */
    void end(Duration limit) {
        executor.shutdown();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (!executor.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} is blocked by code of the application; it ends when that does", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread daemon(Runnable task) {
        Thread fresh = new Thread(task, name);
        fresh.setDaemon(true);
        thread = fresh;
        return fresh;
    }
}
