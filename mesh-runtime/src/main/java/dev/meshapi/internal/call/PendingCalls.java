package dev.meshapi.internal.call;

import dev.meshapi.MeshListener;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of this node that wait for their end, by request id. Every one of them ends: the timer sees to it. */
final class PendingCalls {
    private final Timers timers;
    private final int limit;
    private final Consumer<PendingCall> abandoned;

    private final Map<String, PendingCall> calls = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Set once, by {@link #close}; a call that is added while that runs is settled by one of the two. */
    private volatile @Nullable Ending closed;

    /**
     * No calls yet.
     *
     * @param limit how many may wait at a time
     * @param abandoned told of each call that ended without word from its node
     */
    PendingCalls(Timers timers, int limit, Consumer<PendingCall> abandoned) {
        this.timers = timers;
        this.limit = limit;
        this.abandoned = abandoned;
    }

    /**
     * Adds a call and watches it until it has ended.
     *
     * @throws MeshOverloadedException if too many wait
     */
    void add(PendingCall call, long self) {
        if (count.incrementAndGet() > limit) {
            count.decrementAndGet();
            throw new MeshOverloadedException(
                    self,
                    call.message + " was not sent: " + limit + " calls of node " + self
                            + " are pending (maxPendingCalls)");
        }
        calls.put(call.requestId, call);
        watch(call);
        Ending ending = closed;
        if (ending != null) {
            settle(call, new Outcome.Ended(ending));
        }
    }

    /** Ends a call; false if there is no such call: it ended before, or was never ours. */
    boolean settle(String requestId, Outcome end) {
        PendingCall call = calls.get(requestId);
        return call != null && settle(call, end);
    }

    /** Ends a call; false if it has ended. */
    boolean settle(PendingCall call, Outcome end) {
        if (!call.settle(end)) {
            return false;
        }
        calls.remove(call.requestId, call);
        count.decrementAndGet();
        if (end instanceof Outcome.TimedOut || end instanceof Outcome.GivenUp) {
            abandoned.accept(call);
        }
        return true;
    }

    /** A sign of life from the node that runs the call. */
    void heard(String requestId) {
        PendingCall call = calls.get(requestId);
        if (call != null) {
            call.heard(timers.nanoTime());
        }
    }

    /** Ends them all, and whatever comes after. */
    void close(Ending ending) {
        closed = ending;
        calls.values().forEach(call -> settle(call, new Outcome.Ended(ending)));
    }

    /** Ends those that wait for this node. */
    void gone(long instanceId, MeshListener.Reason reason) {
        calls.values().stream()
                .filter(call -> call.instanceId == instanceId)
                .forEach(call -> settle(call, new Outcome.Gone(reason)));
    }

    private void watch(PendingCall call) {
        long patience = Math.max(0, call.patienceNanos(timers.nanoTime()));
        call.watchedBy(timers.after(Duration.ofNanos(patience), () -> look(call)));
    }

    private void look(PendingCall call) {
        Outcome.TimedOut overdue = call.overdue(timers.nanoTime());
        if (overdue != null) {
            settle(call, overdue);
        } else if (!call.hasEnded()) {
            watch(call);
        }
    }
}
