package dev.meshapi.internal.membership;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshNode;
import dev.meshapi.internal.membership.Standing.Status;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisFailures;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Waiting;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's place in the mesh: its record in Redis and the heartbeat that keeps it. The record here is the truth; what
 * Redis could not be told follows with a later beat.
 */
public final class Membership {
    private static final Logger log = LoggerFactory.getLogger(Membership.class);

    private final Registry registry;
    private final Pulse pulse;
    private final Timers timers;
    private final Duration interval;
    private final Identity identity;
    private final Duration limit;
    private final LongSupplier seenEpoch;

    /** Written under the lock, so that scripts leave in the order of the changes; read without it. */
    private volatile MeshNode self;

    /** Guarded by this: how the registry knows us. */
    private Standing standing;

    /** Guarded by this: whether Redis has yet to be told of a change of {@link #self}. */
    private boolean behind;

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

    private Membership(
            Registry registry,
            Pulse pulse,
            Timers timers,
            Terms terms,
            LongSupplier seenEpoch,
            MeshNode self,
            Standing standing) {
        this.registry = registry;
        this.pulse = pulse;
        this.timers = timers;
        this.interval = terms.interval();
        this.limit = terms.limit();
        this.seenEpoch = seenEpoch;
        this.identity = new Identity(self.instanceId(), self.incarnation());
        this.self = self;
        this.standing = standing;
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

    /**
     * Draws an id, subscribes, waits until its own word to itself has come back, and only then registers: a node that can
     * be seen can hear.
     *
     * @param seenEpoch the epoch of the view
     * @param prepare makes a node of this identity ready for messages, and returns its first record
     * @throws MeshConnectionException if Redis fails, or all that takes longer than the limit
     */
    static Membership join(
            RedisLink redis,
            MeshKeys keys,
            Registry registry,
            Pulse pulse,
            Timers timers,
            Terms terms,
            LongSupplier seenEpoch,
            Function<Identity, MeshNode> prepare) {
        long end = timers.nanoTime() + terms.limit().toNanos();
        while (timers.nanoTime() < end) {
            long id = Waiting.on(registry.nextId(), terms.limit(), "give an instance id");
            Waiting.on(redis.subscribe(keys.inbox(id)), terms.limit(), "confirm the subscription of the inbox");
            MeshNode self = prepare.apply(Identity.fresh(id));
            if (hearsAlone(pulse, id, terms.limit())) {
                Standing standing = Waiting.on(registry.join(self), terms.limit(), "register the node");
                if (standing.status() == Status.OK) {
                    return new Membership(registry, pulse, timers, terms, seenEpoch, self, standing);
                }
            }
            log.info("Instance id {} of {} is taken: Redis has lost its counter; trying the next", id, keys);
            Waiting.on(redis.unsubscribe(keys.inbox(id)), terms.limit(), "end a subscription");
        }
        throw new MeshConnectionException(
                Execution.NOT_EXECUTED, "No free instance id of " + keys + " was found within " + terms.limit(), null);
    }

    /** False if somebody else listens to the same inbox: a living node that a registry without memory knows nothing of. */
    private static boolean hearsAlone(Pulse pulse, long id, Duration limit) {
        return Waiting.on(pulse.feel(id), limit, "bring back the node's word to itself") == 1;
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
        return self;
    }

    /** The epoch that the registry was at when it last answered. */
    synchronized long epoch() {
        return standing.epoch();
    }

    /** Changes the own record, and tells Redis; completes when Redis has it. */
    public CompletionStage<Void> update(UnaryOperator<MeshNode> change) {
        CompletionStage<Standing> told;
        synchronized (this) {
            self = change.apply(self);
            behind = true;
            told = tell();
        }
        return told.thenAccept(answer -> {});
    }

    /** Ends the beats, without a word to the registry. */
    public void abandon() {
        synchronized (this) {
            left = true;
            next.cancel();
        }
    }

    /** Removes this node; nothing beats after it. */
    public CompletionStage<Void> leave() {
        abandon();
        return registry.leave(identity).thenAccept(answer -> {});
    }

    /** Beats out of turn: the connection is back, or somebody says that this node is evicted. */
    public void beatNow() {
        beat();
    }

    /** Sends the record as it is now. Under the lock. */
    private CompletionStage<Standing> tell() {
        MeshNode sent = self;
        return registry.update(sent).thenApply(answer -> {
            synchronized (this) {
                if (sent.equals(self)) {
                    behind = false;
                }
            }
            return answer;
        });
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
                .thenCompose(heard -> tellIfBehind())
                .thenCompose(told -> registry.beat(self, standing(), seenEpoch.getAsLong()))
                .whenComplete((answer, failure) -> {
                    end.cancel();
                    if (over.compareAndSet(false, true)) {
                        beaten(answer, failure);
                    }
                });
    }

    private synchronized CompletionStage<Standing> tellIfBehind() {
        return behind ? tell() : CompletableFuture.completedStage(standing);
    }

    private synchronized Standing standing() {
        return standing;
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
