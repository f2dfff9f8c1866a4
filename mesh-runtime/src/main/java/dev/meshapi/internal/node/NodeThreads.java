package dev.meshapi.internal.node;

import dev.meshapi.internal.time.WheelTimers;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one node, but those of the Redis client. Whoever made this ends them all by closing it. */
final class NodeThreads implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NodeThreads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WheelTimers timers;
    private final ExecutorService replies;
    private final @Nullable ExecutorService ownWorkers;
    private final Executor workers;

    /** Written when the thread is made. */
    private volatile @Nullable Thread repliesThread;

    /**
     * Starts nothing yet: threads come with work.
     *
     * @param given the application's executor, which is not shut down; null for an own one
     */
    NodeThreads(String prefix, @Nullable Executor given) {
        this.timers = new WheelTimers(prefix + "-timer");
        this.replies = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> repliesThread = daemon(task, prefix + "-replies"),
                (task, ended) -> task.run());
        if (given == null) {
            ExecutorService own = WorkerThreads.named(prefix + "-worker-");
            this.ownWorkers = own;
            this.workers = own;
        } else {
            this.ownWorkers = null;
            this.workers = given;
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    WheelTimers timers() {
        return timers;
    }

    /** One thread. After it has ended, futures are completed by whoever has their outcome. */
    Executor replies() {
        return replies;
    }

    Executor workers() {
        return workers;
    }

    /**
     * Ends the timer, lets the futures that are due complete, and waits a little for the threads. A thread that closes its
     * own executor does not wait for itself.
     */
    @Override
    public void close() {
        timers.close();
        replies.shutdown();
        if (Thread.currentThread() != repliesThread) {
            await(replies);
        }
        if (ownWorkers != null) {
            ownWorkers.shutdown();
        }
    }

    private static void await(ExecutorService executor) {
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A continuation of an asynchronous call blocks its thread, which ends when it does");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
