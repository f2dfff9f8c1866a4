package dev.meshapi.internal.membership;

import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.time.Timers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is in the mesh: the registry in Redis, and this node's view of it. Outlives the identities of this node. */
public final class Roster {
    private static final Logger log = LoggerFactory.getLogger(Roster.class);

    private final Pulse pulse;
    private final Timers timers;
    private final Membership.Terms terms;
    private final Supplier<Identity> self;
    private final Registry registry;
    private final Enrolment enrolment;
    private final ViewKeeper keeper;
    private final Consumer<String> released;
    private final LongConsumer returned;

    /** Written by {@link #caughtUp}, on an I/O thread, one beat after the other. */
    private volatile long lastBeatEpoch;

    /**
     * An empty roster.
     *
     * @param self who this node is at present
     * @param changed gets what happens to other nodes, in order; must hand over
     * @param released gets the name of each election whose lease was given back; must hand over
     * @param returned gets the id of each node that hears again after a while; must hand over
     */
    public Roster(
            RedisLink redis,
            MeshKeys keys,
            Pulse pulse,
            Timers timers,
            Membership.Terms terms,
            Supplier<Identity> self,
            Consumer<Change> changed,
            Consumer<String> released,
            LongConsumer returned) {
        this.pulse = pulse;
        this.timers = timers;
        this.terms = terms;
        this.self = self;
        this.registry = new Registry(redis, keys, terms.ttl());
        this.enrolment = new Enrolment(redis, keys, registry, pulse, timers, terms.limit());
        this.keeper = new ViewKeeper(registry, timers, terms.ttl(), self, changed);
        this.released = released;
        this.returned = returned;
    }

    /**
     * Takes a place in the mesh; it does not beat yet. One thread at a time, which waits for Redis.
     *
     * @param prepare makes a node of this identity ready for messages, and returns its first record
     * @throws MeshConnectionException if Redis fails or has not answered within the limit; what was begun is taken back then,
     *     as far as Redis can be reached
     */
    public Membership join(Function<Identity, MeshNode> prepare) {
        return new Membership(registry, pulse, timers, terms, keeper::epoch, enrolment.enrol(prepare));
    }

    /** A line on the channel of events. */
    public void happened(byte[] line) {
        MembershipEvent event = MembershipEvent.read(line);
        if (event == null) {
            log.debug("Something that is no event came on the channel of events");
        } else if (event.kind() == MembershipEvent.Kind.RELEASED) {
            released.accept(event.rest());
        } else if (event.kind() == MembershipEvent.Kind.RETURNED) {
            returned.accept(event.instanceId());
        } else {
            keeper.happened(event);
        }
    }

    /** The registry was at this epoch when it took our beat. An event may still be on its way: only the second time counts. */
    public void caughtUp(long epoch) {
        long before = lastBeatEpoch;
        lastBeatEpoch = epoch;
        if (keeper.isBehind(Math.min(before, epoch))) {
            keeper.refresh();
        }
    }

    /** Something may have been missed; completes when the view says what the registry says now, or could not be told. */
    public CompletionStage<Void> refresh() {
        return keeper.refresh();
    }

    /** The live nodes, fresh from Redis. */
    public CompletionStage<List<MeshNode>> nodes() {
        return registry.view(self.get()).thenApply(Snapshot::live);
    }

    /** Who is there, and who serves what, as this node knows it; no I/O. */
    public Members members() {
        return keeper.members();
    }
}
