package dev.meshapi.internal.membership;

import dev.meshapi.Leadership;
import dev.meshapi.Registration;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One election, seen by one candidate. A lease in Redis that is renewed well before it ends; what this node believes ends
 * with its own monotonic clock, counted from before the request that got or renewed the lease, less a margin for clocks that
 * run at different speeds (as in Redlock). The term is the fencing token (Kleppmann, 2016).
 */
final class Election implements Leadership {
    private static final Logger log = LoggerFactory.getLogger(Election.class);

    /** When Redis answered badly and the lease still holds. */
    private static final int RETRIES_PER_RENEWAL = 5;

    private final String name;
    private final Leases leases;
    private final Supplier<Identity> self;
    private final Timers timers;
    private final Duration renewal;
    private final long validNanos;
    private final ElectionCallbacks callbacks;

    /** Set before the start. */
    private volatile Runnable leading = () -> {};

    /** A lease that this node holds. */
    private record Lease(String text, long term, long validUntil) {}

    /** Written under the lock; read without it. Null while this node does not lead. */
    private volatile @Nullable Lease lease;

    /** Guarded by this: the highest term heard of, and who has it. */
    private long heardTerm;

    /** Guarded by this. */
    private @Nullable Identity holder;

    /** Guarded by this: neither tries nor leads. */
    private boolean closed = true;

    /** Guarded by this: the one next step, an attempt or a renewal. */
    private Timers.Scheduled next = () -> {};

    /**
     * A candidate that does not try yet.
     *
     * @param name what it is called in the log
     * @param duration of the lease
     * @param renewal how often to renew it, and to look whether it is free
     * @param callbacks who is told, on the application's behalf
     */
    Election(
            String name,
            Leases leases,
            Supplier<Identity> self,
            Timers timers,
            Duration duration,
            Duration renewal,
            ElectionCallbacks callbacks) {
        this.name = name;
        this.leases = leases;
        this.self = self;
        this.timers = timers;
        this.renewal = renewal;
        this.validNanos = duration.toNanos() - duration.toNanos() / 100 - 2_000_000;
        this.callbacks = callbacks;
    }

    /** What the mesh itself does when this node begins to lead; on an I/O thread, before any callback. */
    void whenLeading(Runnable begin) {
        leading = begin;
    }

    /** Whether the current thread is in one of the callbacks. */
    boolean isTelling() {
        return callbacks.isHere();
    }

    /** Begins to try. */
    void start() {
        synchronized (this) {
            if (!closed) {
                return;
            }
            closed = false;
        }
        attempt();
    }

    /** Somebody has given the lease back. */
    void released() {
        if (lease == null) {
            attempt();
        }
    }

    /** What the lease in Redis must read for this node to lead; null if it does not. */
    @Nullable String leaseText() {
        Lease held = lease;
        return held != null && stands(held) ? held.text : null;
    }

    /**
     * Ceases to lead and to try, until the next start. The callbacks of the loss run first, then the lease is given back.
     *
     * @return completes when the lease is given back or that has failed
     */
    CompletionStage<Void> stop() {
        Lease held;
        synchronized (this) {
            closed = true;
            next.cancel();
            held = lease;
            if (held == null) {
                return CompletableFuture.completedStage(null);
            }
            lease = null;
            holder = null;
        }
        CompletionStage<Void> told = callbacks.givingUp(held.term);
        return told.thenCompose(nothing -> leases.release(held.text)).handle((released, failure) -> null);
    }

    @Override
    public boolean isLeader() {
        return leaseText() != null;
    }

    @Override
    public synchronized long term() {
        return heardTerm;
    }

    @Override
    public synchronized OptionalLong current() {
        return holder == null ? OptionalLong.empty() : OptionalLong.of(holder.instanceId());
    }

    @Override
    public Registration onAcquired(LongConsumer callback) {
        synchronized (this) {
            Lease held = lease;
            if (held != null) {
                callbacks.acquired(callback, held.term);
            }
            return callbacks.onAcquired(callback);
        }
    }

    @Override
    public Registration onLost(LongConsumer callback) {
        return callbacks.onLost(callback);
    }

    private void attempt() {
        Identity candidate = self.get();
        long heard;
        synchronized (this) {
            if (closed || lease != null) {
                return;
            }
            heard = heardTerm;
        }
        long asked = timers.nanoTime();
        leases.acquire(candidate, heard).whenComplete((found, failure) -> {
            if (found != null) {
                answered(candidate, found, asked);
            } else {
                log.debug("The election of {} could not be looked at", name, failure);
            }
            if (lease == null) {
                attemptLater();
            }
        });
    }

    private void answered(Identity candidate, Leases.Holder found, long asked) {
        synchronized (this) {
            heardTerm = Math.max(heardTerm, found.term());
            holder = found.identity();
            if (!found.own()) {
                return;
            }
            Lease won = new Lease(candidate + " " + found.term(), found.term(), asked + validNanos);
            Lease held = lease;
            if (closed || !stands(won)) {
                holder = held == null ? null : holder;
                giveBack(won);
                return;
            }
            if (held != null) {
                if (held.term > won.term) {
                    return;
                }
                // Two attempts were under way, and Redis holds what the later one got.
                callbacks.lost(held.term);
            }
            lease = won;
            callbacks.acquired(won.term);
        }
        log.info("Node {} leads {} in term {}", candidate.instanceId(), name, found.term());
        leading.run();
        then(renewal, this::renew);
        watch();
    }

    private void renew() {
        Lease held = lease;
        if (held == null) {
            attempt();
            return;
        }
        long asked = timers.nanoTime();
        leases.renew(held.text).whenComplete((renewed, failure) -> {
            Lease current = lease;
            if (current == null) {
                return; // the answer came after the time of the lease: an attempt is armed
            }
            if (current.term != held.term) {
                then(renewal, this::renew);
            } else if (failure != null) {
                then(renewal.dividedBy(RETRIES_PER_RENEWAL), this::renew);
            } else if (renewed) {
                prolong(held, asked);
                then(renewal, this::renew);
            } else {
                lose(held, false);
            }
        });
    }

    /** A term that is over does not come back, even if this node was paused and nobody has noticed its end yet. */
    private synchronized void prolong(Lease held, long asked) {
        Lease current = lease;
        if (current != null && current.term == held.term && stands(current)) {
            lease = new Lease(held.text, held.term, asked + validNanos);
        }
    }

    /** Ends the belief when its time has come, whatever Redis does. */
    private void watch() {
        Lease held = lease;
        if (held == null) {
            return;
        }
        long left = held.validUntil - timers.nanoTime();
        if (left <= 0) {
            lose(held, true);
        } else {
            timers.after(Duration.ofNanos(left), this::watch);
        }
    }

    /** No longer the leader; if Redis may still think so, it is told. */
    private void lose(Lease held, boolean mayStand) {
        synchronized (this) {
            Lease current = lease;
            if (current == null || current.term != held.term) {
                return;
            }
            lease = null;
            holder = null;
            callbacks.lost(held.term);
        }
        log.warn("Node {} no longer leads {} (term {})", self.get().instanceId(), name, held.term);
        if (mayStand) {
            giveBack(held);
        }
        attemptLater();
    }

    private void giveBack(Lease unwanted) {
        leases.release(unwanted.text)
                .whenComplete((released, failure) -> log.debug("Lease {} given back: {}", unwanted.text, released));
    }

    /** Whether its time is not over, by this node's own clock. */
    private boolean stands(Lease held) {
        return timers.nanoTime() - held.validUntil < 0;
    }

    /** With jitter: candidates that look at the same moment would all be refused but one, again and again. */
    private void attemptLater() {
        long half = renewal.toNanos() / 2;
        then(Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(half + 1)), this::attempt);
    }

    private synchronized void then(Duration delay, Runnable step) {
        next.cancel();
        if (!closed) {
            next = timers.after(delay, step);
        }
    }
}
