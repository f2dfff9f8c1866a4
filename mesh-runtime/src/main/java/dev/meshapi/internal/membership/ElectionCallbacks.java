package dev.meshapi.internal.membership;

import dev.meshapi.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the application is told of one election: one thing after the other, in the order in which it is handed in here. So a
 * change is handed in under the lock under which it is made, or when no other can come between.
 */
final class ElectionCallbacks {
    private static final Logger log = LoggerFactory.getLogger(ElectionCallbacks.class);

    private final String election;
    private final Executor thread;
    private final List<LongConsumer> acquired = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> lost = new CopyOnWriteArrayList<>();

    /** Who runs callbacks at the moment; written by that thread. */
    private volatile @Nullable Thread teller;

    /**
     * Tells nobody yet.
     *
     * @param election what it is called in the log
     * @param thread runs the application's code, one task at a time
     */
    ElectionCallbacks(String election, Executor thread) {
        this.election = election;
        this.thread = thread;
    }

    Registration onAcquired(LongConsumer callback) {
        acquired.add(callback);
        return () -> acquired.remove(callback);
    }

    Registration onLost(LongConsumer callback) {
        lost.add(callback);
        return () -> lost.remove(callback);
    }

    /** Whether the current thread is in one of the callbacks. */
    boolean isHere() {
        return Thread.currentThread() == teller;
    }

    /** This node leads. */
    void acquired(long term) {
        tell(List.copyOf(acquired), term);
    }

    /** This node leads already; only the newcomer does not know. */
    void acquired(LongConsumer newcomer, long term) {
        tell(List.of(newcomer), term);
    }

    /** This node does not lead any more. */
    void lost(long term) {
        tell(List.copyOf(lost), term);
    }

    /**
     * This node ceases to lead, and others may when that has been told. Not under a lock: it may run the callbacks here.
     *
     * @return completes when it has been told
     */
    CompletionStage<Void> givingUp(long term) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        if (isHere()) {
            // A callback closes the node: the callbacks of the loss cannot wait for their turn behind it.
            run(lost, term);
            told.complete(null);
        } else {
            lost(term);
            thread.execute(() -> told.complete(null));
        }
        return told;
    }

    private void tell(List<LongConsumer> listeners, long term) {
        thread.execute(() -> {
            teller = Thread.currentThread();
            try {
                run(listeners, term);
            } finally {
                teller = null;
            }
        });
    }

    private void run(List<LongConsumer> listeners, long term) {
        listeners.forEach(listener -> {
            try {
                listener.accept(term);
            } catch (Throwable e) {
                log.error("A callback of the election of {} failed", election, e);
            }
        });
    }
}
