package dev.meshapi.internal.node;

import static java.util.Objects.requireNonNull;

import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshState;
import dev.meshapi.internal.call.Calls;
import dev.meshapi.internal.call.Ending;
import dev.meshapi.internal.dispatch.CallScope;
import dev.meshapi.internal.dispatch.DroppedFrames;
import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.membership.Change;
import dev.meshapi.internal.membership.Elections;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.membership.Pulse;
import dev.meshapi.internal.membership.Roster;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Waiting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node from its first connection to its last, under one identity after the other. Owns the life cycle; everything else
 * belongs to the parts.
 */
final class Tenure implements RedisLink.Ears, Membership.Beats {
    private static final Logger log = LoggerFactory.getLogger(Tenure.class);
    private static final Duration REJOIN_PAUSE = Duration.ofMillis(500);

    private final NodeConfig config;
    private final MeshKeys keys;
    private final NodeThreads threads;
    private final Routes routes;
    private final DroppedFrames dropped;
    private final Listeners listeners;
    private final RedisLink redis;
    private final Publisher publisher;
    private final Pulse pulse;
    private final Roster roster;
    private final Elections elections;
    private final LifeCycle life = new LifeCycle();

    /** Every incarnation that this node has had; one more with each eviction. */
    private final Set<Long> incarnations = ConcurrentHashMap.newKeySet();

    /** Held by whoever joins or leaves, so that the two do not overlap. Redis is waited for under it, with limits. */
    private final ReentrantLock passage = new ReentrantLock();

    /** Who gets what arrives; set before the registry tells others of the identity. */
    private volatile @Nullable Exchange receiver;

    /** The present identity; replaced under the passage. */
    private volatile @Nullable Session session;

    /** Whether both connections stood when last heard of. Written by I/O threads. */
    private volatile boolean connected = true;

    private final ShutdownHook hook;

    /** Connects, and does not join yet. */
    Tenure(NodeConfig config, NodeThreads threads, Routes routes) {
        this.config = config;
        this.routes = routes;
        this.threads = threads;
        this.keys = new MeshKeys(config.prefix(), config.key());
        this.dropped = new DroppedFrames(config.threadPrefix());
        this.listeners = new Listeners(threads.events(), node -> incarnations.contains(node.incarnation()));
        config.watching().listeners().forEach(listeners::add);
        this.hook = new ShutdownHook(config.threadPrefix(), () -> leave(config.drainTimeout()));
        this.redis = RedisLink.open(
                config.redis(), config.threadPrefix(), config.redisLimit(), config.reconnectDelay(), this);
        this.publisher = new Publisher(redis, keys);
        this.pulse = new Pulse(publisher, threads.timers(), config.pulseLimit());
        this.elections = new Elections(
                redis,
                keys,
                threads.timers(),
                config.membership(),
                this::identity,
                threads::election,
                threads.workers(),
                config.watching().nodeCleanup());
        this.roster = new Roster(
                redis, keys, threads.timers(), config.membership(), this::identity, this::changed, elections::released);
    }

    MeshState state() {
        return life.state();
    }

    Roster roster() {
        return roster;
    }

    Elections elections() {
        return elections;
    }

    Listeners listeners() {
        return listeners;
    }

    /** Joins; leaves nothing behind if that fails. */
    void join() {
        boolean joined = false;
        try {
            await(redis.subscribe(keys.broadcast(), keys.events()), "confirm the subscriptions");
            enter();
            joined = life.move(MeshState.UP);
        } finally {
            if (!joined) {
                life.move(MeshState.CLOSED);
                redis.close();
            }
        }
        begin();
        if (config.leaveOnShutdown()) {
            hook.add();
        }
        log.info("Node {} has joined mesh {} at {}", identity().instanceId(), config.key(), config.redis());
    }

    @Override
    public void received(byte[] channel, byte[] body) {
        Exchange exchange = receiver;
        if (Arrays.equals(channel, keys.events())) {
            if (session != null) {
                roster.happened(body);
            }
        } else if (exchange != null) {
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
            if (session != null) {
                session().membership().beatNow();
                session().exchange().service().reconnected();
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
        if (connected) {
            roster.caughtUp(epoch);
            return;
        }
        connected = true;
        log.info("Node {} is connected to Redis again", identity().instanceId());
        roster.refresh();
        listeners.tell(MeshListener::connectionRestored);
    }

    @Override
    public void deaf() {
        threads.lifecycle().execute(() -> {
            if (life.state() != MeshState.UP) {
                return;
            }
            log.warn(
                    "Node {} does not hear itself; it renews its connections",
                    identity().instanceId());
            try {
                redis.renew();
                session().membership().beatNow();
                session().exchange().service().reconnected();
            } catch (MeshConnectionException e) {
                log.warn(
                        "Node {} could not renew its connections: {}",
                        identity().instanceId(),
                        e.getMessage());
            }
        });
    }

    @Override
    public void evicted() {
        if (life.move(MeshState.REJOINING)) {
            threads.lifecycle().execute(this::rejoin);
        }
    }

    /** Under a new identity, with everything that speaks in its name. */
    private void enter() {
        Membership membership = roster.join(pulse, identity -> {
            incarnations.add(identity.incarnation());
            receiver = Exchange.of(
                    identity, config, routes, threads, roster::members, publisher, pulse, this::missed, dropped);
            return Descriptions.first(identity, config, routes.apis());
        });
        session = new Session(membership, requireNonNull(receiver, "receiver"));
    }

    private void begin() {
        Membership membership = session().membership();
        membership.start(this);
        if (!membership.self().apis().equals(routes.apis())) {
            // Served or withdrawn while the node was joining. If Redis does not take it now, a beat tells it.
            membership.update(self -> Descriptions.serving(self, routes.apis()));
        }
        roster.refresh();
        elections.start();
    }

    /** Stops everything under the old identity before there is a new one. */
    private void rejoin() {
        Session old = session();
        long oldId = old.membership().identity().instanceId();
        log.warn("Node {} was evicted: it was not heard of for its time to live; it joins again", oldId);
        old.exchange().admission().close();
        old.exchange().abandon(Ending.EVICTED);
        old.exchange().calls().close(Ending.EVICTED);
        attempt("give back its leases", () -> await(elections.stop(), "release a lease"));
        while (life.state() == MeshState.REJOINING) {
            if (reenter()) {
                attempt(
                        "end its old subscription",
                        () -> await(redis.unsubscribe(keys.inbox(oldId)), "end a subscription"));
                long newId = identity().instanceId();
                log.info("Node {} is back as node {}", oldId, newId);
                listeners.tell(listener -> listener.selfEvicted(oldId, newId));
                return;
            }
            try {
                life.pauseWhile(MeshState.REJOINING, REJOIN_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean reenter() {
        passage.lock();
        try {
            if (life.state() != MeshState.REJOINING) {
                return false;
            }
            enter();
            if (life.move(MeshState.UP)) {
                begin();
                return true;
            }
            return false;
        } catch (RuntimeException e) {
            // A server that is no master any more, or a dead subscription, would fail the next attempt too.
            attempt("renew its connections", redis::renew);
            log.warn(
                    "Node {} of mesh {} could not join again yet: {}",
                    identity().instanceId(),
                    config.key(),
                    e.getMessage());
            return false;
        } finally {
            passage.unlock();
        }
    }

    void leave(Duration grace) {
        if (life.move(MeshState.DRAINING)) {
            passage.lock();
            try {
                leaveNow(grace);
            } finally {
                passage.unlock();
            }
        } else if (ownCallsOnThisThread() == 0) {
            awaitClosed(grace);
        }
    }

    /** Announce, refuse, finish, leave, fall silent: in this order, so that nobody is sent to a deaf node. */
    private void leaveNow(Duration grace) {
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= attempt(
                    "announce that it drains",
                    () -> await(
                            session().membership().update(Descriptions::draining), "announce that the node drains"));
            interrupted |= finishCalls(grace);
            session().exchange().abandon(Ending.CLOSED);
            interrupted |= attempt(
                    "give back its leases",
                    () -> Waiting.on(elections.stop(), grace.plus(config.redisLimit()), "release a lease"));
            interrupted |= attempt(
                    "leave the registry", () -> await(session().membership().leave(), "remove the node"));
        } finally {
            life.move(MeshState.CLOSED);
            session().exchange().calls().close(Ending.CLOSED);
            redis.close();
            threads.close();
            dropped.report();
            hook.forget();
            log.info("Node {} has left mesh {}", identity().instanceId(), config.key());
            life.ended();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the running calls finish; true if this thread was interrupted meanwhile. */
    private boolean finishCalls(Duration grace) {
        Exchange exchange = session().exchange();
        exchange.admission().close();
        try {
            if (!exchange.admission().awaitIdle(grace, ownCallsOnThisThread())) {
                log.warn(
                        "Node {} closes while calls still run after {} (drainTimeout); they are cancelled",
                        identity().instanceId(),
                        grace);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** What cannot be done in Redis does not keep the node from going on; true if this thread was interrupted meanwhile. */
    private boolean attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn(
                    "Node {} of mesh {} could not {}: {}", identity().instanceId(), config.key(), what, e.getMessage());
        }
        return Thread.interrupted();
    }

    private void changed(Change change) {
        if (change instanceof Change.Left left) {
            calls().gone(left.node().instanceId(), left.reason());
            session()
                    .exchange()
                    .service()
                    .gone(left.node().instanceId(), left.node().incarnation());
        }
        listeners.changed(change);
    }

    private void missed(long senderId, long count) {
        listeners.tell(listener -> listener.messagesMissed(senderId, count));
    }

    <T> T await(CompletionStage<T> answer, String what) {
        return Waiting.on(answer, config.redisLimit(), what);
    }

    Session session() {
        return requireNonNull(session, "The node has not joined");
    }

    Identity identity() {
        return session().membership().identity();
    }

    Calls calls() {
        return session().exchange().calls();
    }

    private int ownCallsOnThisThread() {
        return CallScope.isWithin(session().exchange().host()) ? 1 : 0;
    }

    /** The one who closes is bound by the grace and by the limits of Redis; so is this. */
    private void awaitClosed(Duration grace) {
        Duration limit = grace.plus(config.redisLimit().multipliedBy(5)).plusSeconds(30);
        try {
            if (!life.awaitEnd(limit)) {
                log.warn("Node {} did not close within {}", identity().instanceId(), limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        Session present = session;
        String node = present == null
                ? ""
                : ", node " + present.membership().identity().instanceId();
        return "Mesh[" + config.key() + node + ", " + state() + "]";
    }
}
