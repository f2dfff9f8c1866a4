package dev.meshapi.internal.call;

import dev.meshapi.Execution;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of this node that wait for their end, by number. Every one of them ends: one look at all of them, whenever the first
 * limit can be reached, sees to it. Most calls end long before any limit, so that is one timer in the time of the shortest
 * limit, and not one for each call.
 */
final class PendingCalls {
    /** Limits that lie so close together are looked at together. */
    private static final long COARSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Timers timers;
    private final long self;
    private final int limit;
    private final Consumer<PendingCall> abandoned;

    /** Each a {@link PendingCall} or a {@link PendingGroup}. */
    private final Map<Long, Object> calls = new ConcurrentHashMap<>();

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();

    /** Set once, by {@link #close}; what is added while that runs is refused or settled. */
    private volatile @Nullable Ending closed;

    /** The next look at the limits; null if none is due. Replaced under the lock. */
    private volatile @Nullable Look next;

    /**
     * No calls yet.
     *
     * @param self the id of this node
     * @param limit how many may wait at a time
     * @param abandoned told of each call that ended without word from its node
     */
    PendingCalls(Timers timers, long self, int limit, Consumer<PendingCall> abandoned) {
        this.timers = timers;
        this.self = self;
        this.limit = limit;
        this.abandoned = abandoned;
    }

    /**
     * Takes a call in, and watches it until it has ended.
     *
     * @throws MeshOverloadedException if too many wait
     * @throws RuntimeException if this node has ended
     */
    PendingCall open(Outgoing<?, ?> call, Peer peer) {
        claim(call, 1);
        PendingCall pending = new PendingCall(this, call, peer, numbers.incrementAndGet(), null, timers.nanoTime());
        peer.begun();
        enter(pending.number, pending, List.of(pending));
        return pending;
    }

    /**
     * Takes a call to several nodes in, which is one request.
     *
     * @throws MeshOverloadedException if too many wait
     * @throws RuntimeException if this node has ended
     */
    PendingGroup open(Outgoing<?, ?> call, List<Peer> peers) {
        claim(call, peers.size());
        long now = timers.nanoTime();
        PendingGroup group = new PendingGroup(numbers.incrementAndGet());
        for (Peer peer : peers) {
            peer.begun();
            group.add(new PendingCall(this, call, peer, group.number, group, now));
        }
        enter(group.number, group, group.calls());
        return group;
    }

    private void claim(Outgoing<?, ?> call, int places) {
        Ending ending = closed;
        if (ending != null) {
            throw ending.failure(Execution.NOT_EXECUTED, call.message.name());
        }
        if (count.addAndGet(places) > limit) {
            count.addAndGet(-places);
            throw new MeshOverloadedException(
                    self,
                    call.message + " was not sent: " + limit + " calls of node " + self
                            + " may be pending at a time (maxPendingCalls)");
        }
    }

    private void enter(long number, Object entry, Iterable<PendingCall> each) {
        calls.put(number, entry);
        Ending ending = closed;
        for (PendingCall pending : each) {
            if (ending == null) {
                watch(pending);
            } else {
                pending.settle(new Outcome.Ended(ending));
            }
        }
        if (ending != null) {
            throw ending.failure(
                    Execution.NOT_EXECUTED, each.iterator().next().call.message.name());
        }
    }

    /** The call of this number to this node; null if there is none: it has ended, or was never ours. */
    @Nullable PendingCall find(long number, long senderId) {
        Object entry = calls.get(number);
        return entry instanceof PendingGroup group ? group.of(senderId) : (PendingCall) entry;
    }

    /** For {@link PendingCall#settle} alone: the call has ended, and nobody is told yet. */
    void ended(PendingCall call, Outcome end) {
        PendingGroup group = call.group;
        if (group == null || group.ended()) {
            calls.remove(call.number);
        }
        count.decrementAndGet();
        call.peer.ended();
        if (end.isUnheard()) {
            abandoned.accept(call);
        }
    }

    /** Each call that waits. */
    void forEach(Consumer<PendingCall> action) {
        for (Object entry : calls.values()) {
            if (entry instanceof PendingGroup group) {
                group.calls().forEach(action);
            } else {
                action.accept((PendingCall) entry);
            }
        }
    }

    /** Ends them all, and lets none in. */
    void close(Ending ending) {
        closed = ending;
        forEach(call -> call.settle(new Outcome.Ended(ending)));
    }

    private void watch(PendingCall call) {
        Look look = next;
        long due = call.dueAt();
        if (look == null || due - look.at < 0) {
            lookAt(due);
        }
    }

    private synchronized void lookAt(long due) {
        Look before = next;
        if (before != null) {
            if (due - before.at >= 0) {
                return;
            }
            before.timer.cancel();
        }
        next = new Look(due);
    }

    /** False if another look has taken its place, which is due before. */
    private synchronized boolean begins(Look look) {
        if (next != look) {
            return false;
        }
        next = null;
        return true;
    }

    /** A look at all calls: ends those whose limit has been reached, and asks for the next look. */
    private final class Look implements Runnable {
        private final long at;
        private final Timers.Scheduled timer;

        /** Under the lock. */
        Look(long at) {
            this.at = at;
            this.timer = timers.after(Duration.ofNanos(Math.max(0, at - timers.nanoTime())), this);
        }

        /** Whoever is added from its beginning on asks for a look of his own, so none is forgotten. */
        @Override
        public void run() {
            if (!begins(this)) {
                return;
            }
            long now = timers.nanoTime();
            Earliest earliest = new Earliest();
            forEach(call -> {
                Outcome overdue = call.overdue(now);
                if (overdue != null) {
                    call.settle(overdue);
                } else if (call.outcome() == null) {
                    earliest.consider(call.dueAt());
                }
            });
            if (earliest.found) {
                long soonest = now + COARSE_NANOS;
                lookAt(earliest.at - soonest < 0 ? soonest : earliest.at);
            }
        }
    }

    /** The first of several times of the monotonic clock, which may overflow. */
    private static final class Earliest {
        private boolean found;
        private long at;

        void consider(long time) {
            if (!found || time - at < 0) {
                at = time;
                found = true;
            }
        }
    }
}
