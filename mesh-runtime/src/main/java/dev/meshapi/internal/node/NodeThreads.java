package dev.meshapi.internal.node;

import dev.meshapi.internal.time.WheelTimers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The threads of one node, but those of the Redis client. Whoever made this ends them all by closing it. */
final class NodeThreads implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String prefix;
    private final WheelTimers timers;
    private final SerialThread replies;
    private final SerialThread events;
    private final SerialThread lifecycle;
    private final List<SerialThread> elections = new CopyOnWriteArrayList<>();
    private final @Nullable Crew ownWorkers;
    private final Executor workers;

    /**
     * Starts nothing yet: threads come with work.
     *
     * @param given the application's executor, which is not shut down; null for an own one
     */
    NodeThreads(String prefix, @Nullable Executor given) {
        this.prefix = prefix;
        this.timers = new WheelTimers(prefix + "-timer");
        this.replies = new SerialThread(prefix + "-replies", Runnable::run);
        this.events = new SerialThread(prefix + "-events", task -> {});
        this.lifecycle = new SerialThread(prefix + "-lifecycle", task -> {});
        if (given == null) {
            Crew own = new Crew(WorkerThreads.named(prefix + "-worker-"));
            this.ownWorkers = own;
            this.workers = own;
        } else {
            this.ownWorkers = null;
            this.workers = given;
        }
    }

    WheelTimers timers() {
        return timers;
    }

    /** Completes futures. After it has ended, they are completed by whoever has their outcome. */
    Executor replies() {
        return replies;
    }

    /** Tells listeners. */
    Executor events() {
        return events;
    }

    /** What blocks on Redis and nobody waits for: joining again, renewing connections. */
    Executor lifecycle() {
        return lifecycle;
    }

    /** A thread for the callbacks of one election; that with the empty name is the mesh's own. */
    Executor election(String name) {
        String suffix = name.isEmpty() ? "-leadership" : "-election-" + name;
        SerialThread thread = new SerialThread(prefix + suffix, task -> {});
        elections.add(thread);
        return thread;
    }

    /** Runs handlers. */
    Executor workers() {
        return workers;
    }

    /** Ends the timer, lets what is due be done, and waits a little for the threads. */
    @Override
    public void close() {
        timers.close();
        lifecycle.end(PATIENCE);
        elections.forEach(thread -> thread.end(PATIENCE));
        events.end(PATIENCE);
        replies.end(PATIENCE);
        if (ownWorkers != null) {
            ownWorkers.close();
        }
    }
}
