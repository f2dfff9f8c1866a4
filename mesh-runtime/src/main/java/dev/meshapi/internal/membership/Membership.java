package dev.meshapi.internal.membership;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.membership.Standing.Status;
import dev.meshapi.internal.redis.RedisFailures;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's place in the mesh, and the heartbeat that keeps it. */
public final class Membership {
    private static final Logger log = LoggerFactory.getLogger(Membership.class);

    private final Registry registry;
    private final Pulse pulse;
    private final Timers timers;
    private final Duration interval;
    private final Identity identity;
    private final Duration limit;
    private final LongSupplier seenEpoch;

    private final OwnRecord record;

    /** Guarded by this: how the registry knows us. */
    private Standing standing;

    /** Guarded by this: whether the last beat failed, so that trouble is told once. */
    private boolean troubled;

    /** Guarded by this. */
    private @Nullable Beats listener;

    /** Guarded by this: set by {@link #leave}, and when the registry no longer knows us; no beat after it. */
    private boolean left;

    /** Guarded by this: the next beat. */
    private Timers.Scheduled next = () -> {};

    /** Guarded by this: whether a beat is under way. */
    private boolean beating;

    /**
     * Does not beat yet.
     *
     * @param seenEpoch the epoch of the view
     */
    Membership(
            Registry registry, Pulse pulse, Timers timers, Terms terms, LongSupplier seenEpoch, Enrolment.Place place) {
        this.registry = registry;
        this.pulse = pulse;
        this.timers = timers;
        this.interval = terms.interval();
        this.limit = terms.limit();
        this.seenEpoch = seenEpoch;
        this.identity = new Identity(place.node().instanceId(), place.node().incarnation());
        this.record = new OwnRecord(registry, place.node());
        this.standing = place.standing();
    }

    /** What a node needs to take its place, beside its connections. */
    public record Terms(Duration interval, Duration ttl, Duration limit) {}

    /** Who is told of the beats. On an I/O thread or the timer: it must hand over. */
    public interface Beats {
        /** The registry has renewed the lease, and is at this epoch. */
        void taken(long epoch);

        /** Redis had lost the registry, and this node is in it again. */
        void restored(long epoch);

        /** The connections are alive and of no use: the node does not hear itself, or the server is no master any more. */
        void deaf();

        /** The registry no longer knows this node. Told once; there is no beat after it. */
        void evicted();
    }

    /** Begins to beat. */
    public void start(Beats beats) {
        synchronized (this) {
            listener = beats;
        }
        beatAfter(interval);
    }

    /** Who this node is. */
    public Identity identity() {
        return identity;
    }

    /** This node as it describes itself. */
    public MeshNode self() {
        return record.now();
    }

    /** Changes the own record, and tells Redis; completes when Redis has it. */
    public CompletionStage<Void> update(UnaryOperator<MeshNode> change) {
        return record.change(change);
    }

    /** Removes this node; nothing beats after it. */
    public CompletionStage<Void> leave() {
        synchronized (this) {
            left = true;
            next.cancel();
        }
        return registry.leave(identity).thenAccept(answer -> {});
    }

    /** Tells all that this node hears again after a while in which messages to it may have been lost. */
    public void tellReturned() {
        registry.returned(identity).whenComplete((answer, failure) -> {
            if (failure != null) {
                log.debug("Node {} could not tell that it hears again", identity.instanceId(), failure);
            }
        });
    }

    /** Beats out of turn: the connection is back, or somebody says that this node is evicted. */
    public void beatNow() {
        beat();
    }

    private synchronized void beatAfter(Duration delay) {
        next.cancel();
        if (!left) {
            next = timers.after(delay, this::beat);
        }
    }

    /** One beat at a time: the next is armed when this one is answered or has failed. A deaf node does not beat. */
    private void beat() {
        synchronized (this) {
            if (left || beating) {
                return;
            }
            beating = true;
        }
        AtomicBoolean over = new AtomicBoolean();
        Timers.Scheduled end = timers.after(limit, () -> {
            if (over.compareAndSet(false, true)) {
                beaten(null, new Pulse.Deaf(limit));
            }
        });
        pulse.feel(identity.instanceId())
                .thenCompose(heard -> record.catchUp())
                .thenCompose(told -> sendBeat())
                .whenComplete((answer, failure) -> {
                    end.cancel();
                    if (over.compareAndSet(false, true)) {
                        beaten(answer, failure);
                    }
                });
    }

    /** Under the lock, so that it goes out before the goodbye or not at all: after it, it could make a ghost. */
    private synchronized CompletionStage<Standing> sendBeat() {
        return left
                ? CompletableFuture.failedStage(new CancellationException("The node has left"))
                : registry.beat(record.now(), standing, seenEpoch.getAsLong());
    }

    private void beaten(@Nullable Standing answer, @Nullable Throwable failure) {
        Beats told;
        synchronized (this) {
            beating = false;
            told = listener;
            if (left || told == null) {
                return;
            }
            if (answer == null) {
                failed(failure);
            } else if (answer.status() == Status.EVICTED) {
                left = true;
            } else {
                taken(answer);
            }
        }
        if (answer == null) {
            beatAfter(interval);
            if (failure != null && (Pulse.Deaf.is(failure) || RedisFailures.isDemotion(failure))) {
                told.deaf();
            }
        } else if (answer.status() == Status.EVICTED) {
            told.evicted();
        } else {
            beatAfter(interval);
            if (answer.status() == Status.RESTORED) {
                told.restored(answer.epoch());
            }
            told.taken(answer.epoch());
        }
    }

    private void failed(@Nullable Throwable failure) {
        if (!troubled) {
            log.warn("Node {} cannot beat; it tries again each {}", identity.instanceId(), interval, failure);
        }
        troubled = true;
    }

    private void taken(Standing answer) {
        standing = answer;
        if (troubled) {
            log.info("Node {} beats again", identity.instanceId());
        }
        troubled = false;
        if (answer.status() == Status.RESTORED) {
            log.warn("Redis had lost the registry; node {} is in it again", identity.instanceId());
        }
    }
}
