package dev.meshapi.internal.membership;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshNode;
import dev.meshapi.internal.membership.Standing.Status;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Waiting;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
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
    private final Timers timers;
    private final Duration interval;
    private final Identity identity;

    /** Written under the lock, so that scripts leave in the order of the changes; read without it. */
    private volatile MeshNode self;

    /** Guarded by this: how the registry knows us. */
    private Standing standing;

    /** Guarded by this: whether Redis has yet to be told of a change of {@link #self}. */
    private boolean behind;

    /** Guarded by this: whether the last beat failed, so that trouble is told once. */
    private boolean troubled;

    /** Guarded by this. */
    private Runnable evicted = () -> {};

    /** Guarded by this: set by {@link #leave}; no beat after it. */
    private boolean left;

    private Membership(Registry registry, Timers timers, Duration interval, MeshNode self, Standing standing) {
        this.registry = registry;
        this.timers = timers;
        this.interval = interval;
        this.identity = new Identity(self.instanceId(), self.incarnation());
        this.self = self;
        this.standing = standing;
    }

    /** What a node needs to take its place, beside its connections. */
    public record Terms(Duration interval, Duration ttl, Duration limit) {}

    /**
     * Draws an id, subscribes, waits for Redis to confirm, and only then registers: a node that can be seen can hear.
     *
     * @param prepare makes a node of this identity ready for messages, and returns its first record
     * @throws MeshConnectionException if Redis fails, or all that takes longer than the limit
     */
    public static Membership join(
            RedisLink redis, MeshKeys keys, Timers timers, Terms terms, Function<Identity, MeshNode> prepare) {
        Registry registry = new Registry(redis, keys, terms.ttl());
        long end = timers.nanoTime() + terms.limit().toNanos();
        Waiting.on(redis.subscribe(keys.broadcast()), terms.limit(), "confirm the subscription of broadcasts");
        while (timers.nanoTime() < end) {
            long id = Waiting.on(registry.nextId(), terms.limit(), "give an instance id");
            Waiting.on(redis.subscribe(keys.inbox(id)), terms.limit(), "confirm the subscription of the inbox");
            MeshNode self = prepare.apply(Identity.fresh(id));
            Standing standing = Waiting.on(registry.join(self), terms.limit(), "register the node");
            if (standing.status() == Status.OK) {
                return new Membership(registry, timers, terms.interval(), self, standing);
            }
            log.info("Instance id {} of {} is taken: Redis has lost its counter; trying the next", id, keys);
            Waiting.on(redis.unsubscribe(keys.inbox(id)), terms.limit(), "end a subscription");
        }
        throw new MeshConnectionException(
                Execution.NOT_EXECUTED, "No free instance id of " + keys + " was found within " + terms.limit(), null);
    }

    /**
     * Begins to beat.
     *
     * @param onEvicted told on an I/O thread, once, when the registry no longer knows this node; no beat after that
     */
    public void start(Runnable onEvicted) {
        synchronized (this) {
            evicted = onEvicted;
        }
        beatLater();
    }

    /** Who this node is. */
    public Identity identity() {
        return identity;
    }

    /** This node as it describes itself. */
    public MeshNode self() {
        return self;
    }

    /** The live nodes, fresh from Redis. */
    public CompletionStage<List<MeshNode>> nodes() {
        return registry.view(identity);
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

    /** Removes this node; nothing beats after it. */
    public CompletionStage<Void> leave() {
        synchronized (this) {
            left = true;
        }
        return registry.leave(identity).thenAccept(answer -> {});
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

    private void beatLater() {
        timers.after(interval, this::beat);
    }

    /** One beat at a time: the next is armed when this one is answered or has failed. */
    private void beat() {
        CompletionStage<Standing> answered;
        synchronized (this) {
            if (left) {
                return;
            }
            CompletionStage<Standing> first = behind ? tell() : CompletableFuture.completedStage(standing);
            answered = first.thenCompose(told -> registry.beat(self, last()));
        }
        answered.whenComplete(this::beaten);
    }

    private synchronized Standing last() {
        return standing;
    }

    private void beaten(@Nullable Standing answer, @Nullable Throwable failure) {
        Runnable next;
        synchronized (this) {
            if (left) {
                return;
            }
            if (answer == null) {
                beatFailed(failure);
                next = this::beatLater;
            } else if (answer.status() == Status.EVICTED) {
                left = true;
                next = evicted;
            } else {
                beatTaken(answer);
                next = this::beatLater;
            }
        }
        next.run();
    }

    private void beatFailed(@Nullable Throwable failure) {
        if (!troubled) {
            log.warn("Node {} cannot beat; it tries again each {}", identity.instanceId(), interval, failure);
        }
        troubled = true;
    }

    private void beatTaken(Standing answer) {
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
