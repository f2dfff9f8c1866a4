package dev.meshapi.internal.node;

import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshState;
import dev.meshapi.internal.call.Carriers;
import dev.meshapi.internal.dispatch.DroppedFrames;
import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.membership.Change;
import dev.meshapi.internal.membership.Elections;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.membership.Pulse;
import dev.meshapi.internal.membership.Roster;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.RollCall;
import dev.meshapi.internal.redis.Waiting;
import dev.meshapi.internal.wire.Dialect;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node from its first connection to its last, under one identity after the other: owns what outlasts them, hears what
 * Redis and the beats say, and sends it on its way.
 */
final class Tenure implements RedisLink.Ears, Membership.Beats {
    private static final Logger log = LoggerFactory.getLogger(Tenure.class);

    private final NodeConfig config;
    private final MeshKeys keys;
    private final NodeThreads threads;
    private final DroppedFrames dropped;
    private final Listeners listeners;
    private final RedisLink redis;
    private final Roster roster;
    private final Elections elections;
    private final byte[] events;
    private final byte[] broadcast;
    private final LifeCycle life = new LifeCycle();
    private final Sessions sessions = new Sessions();
    private final Entrance entrance;
    private final Attempts attempts;
    private final Return wayBack;
    private final Departure departure;
    private final ShutdownHook hook;
    private final Carriers carriers = new Carriers();

    /** Whether both connections stood when last heard of. Written by I/O threads. */
    private volatile boolean connected = true;

    /**
     * How many beats have to be taken until everything is asked after that may have been missed. More than one: the first may have
     * been under way when a connection broke.
     */
    private final AtomicInteger unheard = new AtomicInteger();

    /** Whether a renewal of the connections waits for its turn: one is enough. */
    private final AtomicBoolean renewing = new AtomicBoolean();

    /** Connects, and does not join yet. */
    Tenure(NodeConfig config, NodeThreads threads, Routes routes) {
        this.config = config;
        this.threads = threads;
        this.keys = new MeshKeys(config.prefix(), config.key());
        this.events = keys.events();
        this.broadcast = keys.broadcast();
        this.dropped = new DroppedFrames(config.threadPrefix());
        this.listeners = new Listeners(threads.events(), sessions::isOwn);
        config.watching().listeners().forEach(listeners::add);
        this.hook = new ShutdownHook(config.threadPrefix(), () -> leave(config.drainTimeout()));
        this.redis = RedisLink.open(
                config.redis(), config.threadPrefix(), config.redisLimit(), config.reconnectDelay(), this);
        Publisher publisher = new Publisher(redis, keys, new Understanding(Dialect.own(), this::members));
        Exchange.Wires wires = new Exchange.Wires(publisher, new RollCall(redis, keys));
        Pulse pulse = new Pulse(wires.publisher(), threads.timers(), config.pulseLimit());
        this.elections = new Elections(
                redis,
                keys,
                threads.timers(),
                config.membership(),
                sessions::identity,
                threads::election,
                threads.workers(),
                config.watching().nodeCleanup());
        this.roster = new Roster(
                redis,
                keys,
                pulse,
                threads.timers(),
                config.membership(),
                sessions::identity,
                this::changed,
                elections::released,
                instanceId -> sessions.calls().returned(instanceId));
        Surroundings surroundings = new Surroundings(roster, elections.own());
        this.entrance = new Entrance(
                config,
                routes,
                roster,
                elections,
                sessions,
                identity -> Exchange.of(
                        identity,
                        config,
                        routes,
                        threads,
                        surroundings,
                        wires,
                        pulse,
                        carriers,
                        keys.inbox(identity.instanceId()),
                        this::missed,
                        dropped));
        ReentrantLock passage = new ReentrantLock();
        this.attempts = new Attempts(sessions, config.key(), config.redisLimit());
        this.wayBack = new Return(life, passage, sessions, entrance, elections, redis, keys, listeners, attempts);
        this.departure =
                new Departure(config, life, passage, sessions, elections, attempts, this::hush, this::fallSilent);
    }

    MeshState state() {
        return life.state();
    }

    Roster roster() {
        return roster;
    }

    private void missed(long senderId, long count) {
        listeners.tell(listener -> listener.messagesMissed(senderId, count));
    }

    private Members members() {
        return roster.members();
    }

    Elections elections() {
        return elections;
    }

    Listeners listeners() {
        return listeners;
    }

    Sessions sessions() {
        return sessions;
    }

    /** Waits for Redis, as long as this node waits for it. */
    <T> T await(CompletionStage<T> answer, String what) {
        return Waiting.on(answer, config.redisLimit(), what);
    }

    /** Joins; leaves nothing behind if that fails. */
    void join() {
        boolean joined = false;
        try {
            await(redis.subscribe(keys.broadcast(), keys.events()), "confirm the subscriptions");
            entrance.enter();
            joined = life.move(MeshState.UP);
        } finally {
            if (!joined) {
                life.move(MeshState.CLOSED);
                redis.close();
            }
        }
        CompletionStage<Void> seen = entrance.begin(this);
        if (attempts.await("see who is there", () -> seen)) {
            Thread.currentThread().interrupt();
        }
        if (config.leaveOnShutdown()) {
            hook.add();
        }
        log.info("Node {} has joined mesh {} at {}", sessions.instanceId(), config.key(), config.redis());
    }

    void leave(Duration grace) {
        departure.leave(grace);
    }

    /** What arrived until Redis confirms this is still refused by word; what comes after it reaches nobody. */
    private CompletionStage<Void> hush() {
        return redis.unsubscribe(keys.inbox(sessions.instanceId()));
    }

    private void fallSilent() {
        redis.close();
        threads.close();
        dropped.report();
        hook.forget();
    }

    @Override
    public void received(byte[] channel, byte[] body) {
        carriers.bring();
        Exchange exchange = sessions.receiver();
        if (Arrays.equals(channel, events)) {
            if (sessions.begun()) {
                roster.happened(body);
            }
        } else if (exchange != null && (exchange.inbox().listensTo(channel) || Arrays.equals(channel, broadcast))) {
            exchange.inbox().received(body);
        }
    }

    @Override
    public void lost() {
        connected = false;
        log.warn("{} has lost a connection to Redis", this);
        listeners.tell(MeshListener::connectionLost);
    }

    /** The way to Redis is open again; whether the node is heard, only a beat can tell. */
    @Override
    public void restored() {
        threads.lifecycle().execute(() -> {
            if (sessions.begun()) {
                unheard.set(2);
                sessions.membership().beatNow();
                sessions.exchange().service().reconnected();
            }
        });
    }

    /** The snapshot may lack who has not beaten since: it does not count as complete, see {@link Roster}. */
    @Override
    public void restored(long epoch) {
        roster.refresh();
    }

    @Override
    public void taken(long epoch) {
        boolean back = !connected;
        if (!back && unheard.get() == 0) {
            roster.caughtUp(epoch);
            return;
        }
        connected = true;
        unheard.updateAndGet(beats -> Math.max(0, beats - 1));
        hearsAgain();
        roster.refresh();
        if (back) {
            log.info("Node {} is connected to Redis again", sessions.instanceId());
            listeners.tell(MeshListener::connectionRestored);
        }
    }

    @Override
    public void deaf() {
        if (!renewing.compareAndSet(false, true)) {
            return;
        }
        threads.lifecycle().execute(() -> {
            renewing.set(false);
            if (life.state() != MeshState.UP) {
                return;
            }
            log.warn("Node {} does not hear itself; it renews its connections", sessions.instanceId());
            try {
                redis.renew();
                hearsAgain();
                sessions.membership().beatNow();
            } catch (MeshConnectionException e) {
                log.warn("Node {} could not renew its connections: {}", sessions.instanceId(), e.getMessage());
            }
        });
    }

    /** What came in between is lost: replies, so it asks; and requests, so it lets the others ask. */
    private void hearsAgain() {
        sessions.calls().reconnected();
        sessions.exchange().service().reconnected();
        sessions.membership().tellReturned();
    }

    @Override
    public void evicted() {
        if (life.move(MeshState.REJOINING)) {
            threads.lifecycle().execute(() -> wayBack.rejoin(this));
        }
    }

    private void changed(Change change) {
        if (change instanceof Change.Left left) {
            sessions.calls().gone(left.node(), left.reason());
            sessions.exchange()
                    .service()
                    .gone(left.node().instanceId(), left.node().incarnation());
        }
        listeners.changed(change);
    }

    @Override
    public String toString() {
        String node = sessions.begun() ? ", node " + sessions.instanceId() : "";
        return "Mesh[" + config.key() + node + ", " + state() + "]";
    }
}
