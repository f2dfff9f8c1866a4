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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From nobody to a member: draws an id, subscribes, waits until its own word to itself has come back, and only then
 * registers, so that a node that can be seen can hear. What does not get that far is taken back. Used by one thread at a
 * time, which it blocks.
 */
final class Enrolment {
    private static final Logger log = LoggerFactory.getLogger(Enrolment.class);

    /** Redis answered a moment ago: if it does at all, it does so soon, or a reconnection later. */
    private static final Duration LONGEST_TAKING_BACK = Duration.ofSeconds(3);

    private static final long PAUSE_MILLIS = 50;

    private final RedisLink redis;
    private final MeshKeys keys;
    private final Registry registry;
    private final Pulse pulse;
    private final Timers timers;
    private final Duration limit;

    /** The ids whose inboxes we still listen to and should not: Redis could not be told. Written by I/O threads, too. */
    private final Set<Long> unwanted = ConcurrentHashMap.newKeySet();

    /**
     * Enrols nobody yet.
     *
     * @param limit how long to wait for each answer, and for a free id
     */
    Enrolment(RedisLink redis, MeshKeys keys, Registry registry, Pulse pulse, Timers timers, Duration limit) {
        this.redis = redis;
        this.keys = keys;
        this.registry = registry;
        this.pulse = pulse;
        this.timers = timers;
        this.limit = limit;
    }

    /** A place in the registry. */
    record Place(MeshNode node, Standing standing) {}

    /**
     * Takes a place.
     *
     * @param prepare makes a node of this identity ready for messages, and returns its first record
     * @throws MeshConnectionException if Redis fails, or all that takes longer than the limit
     */
    Place enrol(Function<Identity, MeshNode> prepare) {
        unwanted.forEach(this::fallSilent);
        long end = timers.nanoTime() + limit.toNanos();
        while (timers.nanoTime() < end) {
            long id = Waiting.on(registry.nextId(), limit, "give an instance id");
            boolean enrolled = false;
            try {
                Waiting.on(redis.subscribe(keys.inbox(id)), limit, "confirm the subscription of the inbox");
                MeshNode self = prepare.apply(Identity.fresh(id));
                if (hearsAlone(id)) {
                    Standing standing = register(self);
                    enrolled = standing.status() == Status.OK;
                    if (enrolled) {
                        return new Place(self, standing);
                    }
                }
            } finally {
                if (!enrolled) {
                    fallSilent(id);
                }
            }
            log.info("Instance id {} of {} is taken: Redis has lost its counter; trying the next", id, keys);
        }
        throw new MeshConnectionException(
                Execution.NOT_EXECUTED, "No free instance id of " + keys + " was found within " + limit, null);
    }

    /** False if somebody else listens to the same inbox: a living node that a registry without memory knows nothing of. */
    private boolean hearsAlone(long id) {
        return Waiting.on(pulse.feel(id, limit), limit, "bring back the node's word to itself") == 1;
    }

    /** If the answer gets lost, the node may be registered all the same; nobody would keep that record alive. */
    private Standing register(MeshNode self) {
        try {
            return Waiting.on(registry.join(self), limit, "register the node");
        } catch (MeshConnectionException e) {
            takeBack(new Identity(self.instanceId(), self.incarnation()), e.execution() == Execution.UNKNOWN);
            throw e;
        }
    }

    /** Again and again if that makes sense: after a lost connection it takes a moment until there is another. */
    private void takeBack(Identity identity, boolean patiently) {
        boolean interrupted = Thread.interrupted();
        Duration longest = limit.compareTo(LONGEST_TAKING_BACK) < 0 ? limit : LONGEST_TAKING_BACK;
        long end = timers.nanoTime() + longest.toNanos();
        try {
            while (!leaves(identity, Duration.ofNanos(end - timers.nanoTime()))) {
                if (!patiently || timers.nanoTime() > end) {
                    log.warn(
                            "Redis did not say whether node {} of {} is registered; if so, it is listed until its time to"
                                    + " live has passed",
                            identity,
                            keys);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean leaves(Identity identity, Duration left) throws InterruptedException {
        try {
            Waiting.on(registry.leave(identity), left, "take back a registration");
            return true;
        } catch (MeshConnectionException e) {
            log.debug("Node {} could not be taken back yet", identity, e);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return false;
        }
    }

    /** Stops to listen to an inbox; if Redis cannot be told now, it is told before the next enrolment. */
    private void fallSilent(long id) {
        unwanted.add(id);
        redis.unsubscribe(keys.inbox(id)).whenComplete((done, failure) -> {
            if (failure == null) {
                unwanted.remove(id);
            }
        });
    }
}
