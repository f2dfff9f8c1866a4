package dev.meshapi.internal.node;

import dev.meshapi.MeshState;
import dev.meshapi.internal.call.Ending;
import dev.meshapi.internal.membership.Elections;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way back of a node that was evicted: everything under the old identity ends before there is a new one. */
final class Return {
    private static final Logger log = LoggerFactory.getLogger(Return.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LifeCycle life;
    private final ReentrantLock passage;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Elections elections;
    private final RedisLink redis;
    private final MeshKeys keys;
    private final Listeners listeners;
    private final Attempts attempts;

    Return(
            LifeCycle life,
            ReentrantLock passage,
            Sessions sessions,
            Entrance entrance,
            Elections elections,
            RedisLink redis,
            MeshKeys keys,
            Listeners listeners,
            Attempts attempts) {
        this.life = life;
        this.passage = passage;
        this.sessions = sessions;
        this.entrance = entrance;
        this.elections = elections;
        this.redis = redis;
        this.keys = keys;
        this.listeners = listeners;
        this.attempts = attempts;
    }

    /** Joins again and again until that succeeds or the node leaves. Blocks. */
    void rejoin(Membership.Beats beats) {
        long oldId = endOldIdentity();
        while (life.state() == MeshState.REJOINING) {
            if (reenter(beats)) {
                attempts.await("end its old subscription", () -> redis.unsubscribe(keys.inbox(oldId)));
                long newId = sessions.instanceId();
                log.info("Node {} is back as node {}", oldId, newId);
                listeners.tell(listener -> listener.selfEvicted(oldId, newId));
                return;
            }
            try {
                life.pauseWhile(MeshState.REJOINING, PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long endOldIdentity() {
        long id = sessions.instanceId();
        log.warn("Node {} was evicted: it was not heard of for its time to live; it joins again", id);
        Exchange old = sessions.exchange();
        old.admission().close();
        old.abandon(Ending.EVICTED);
        old.calls().close(Ending.EVICTED);
        attempts.await("give back its leases", elections::stop);
        return id;
    }

    private boolean reenter(Membership.Beats beats) {
        passage.lock();
        try {
            if (life.state() != MeshState.REJOINING) {
                return false;
            }
            entrance.enter();
            if (life.move(MeshState.UP)) {
                entrance.begin(beats);
                return true;
            }
            return false;
        } catch (RuntimeException e) {
            log.warn("Node {} could not join again yet: {}", sessions.instanceId(), e.getMessage());
            // A server that is no master any more, or a dead subscription, would fail the next attempt too.
            attempts.run("renew its connections", redis::renew);
            return false;
        } finally {
            passage.unlock();
        }
    }
}
