package dev.meshapi.internal.node;

import dev.meshapi.MeshState;
import dev.meshapi.internal.call.Ending;
import dev.meshapi.internal.dispatch.CallScope;
import dev.meshapi.internal.membership.Elections;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out: announce, refuse, finish, leave, fall silent. In this order, so that nobody is sent to a deaf node. One
 * thread goes it; the others who want to leave wait for that one.
 */
final class Departure {
    private static final Logger log = LoggerFactory.getLogger(Departure.class);

    private final NodeConfig config;
    private final LifeCycle life;
    private final ReentrantLock passage;
    private final Sessions sessions;
    private final Elections elections;
    private final Attempts attempts;
    private final Supplier<CompletionStage<?>> hush;
    private final Runnable fallSilent;

    /**
     * Nobody leaves yet.
     *
     * @param hush ends the subscription of the inbox
     * @param fallSilent ends connections and threads
     */
    Departure(
            NodeConfig config,
            LifeCycle life,
            ReentrantLock passage,
            Sessions sessions,
            Elections elections,
            Attempts attempts,
            Supplier<CompletionStage<?>> hush,
            Runnable fallSilent) {
        this.config = config;
        this.life = life;
        this.passage = passage;
        this.sessions = sessions;
        this.elections = elections;
        this.attempts = attempts;
        this.hush = hush;
        this.fallSilent = fallSilent;
    }

    /** Leaves, or waits until another thread has; but not for a handler or a callback that it is called from. */
    void leave(Duration grace) {
        if (life.move(MeshState.DRAINING)) {
            passage.lock();
            try {
                leaveNow(grace);
            } finally {
                passage.unlock();
            }
        } else if (ownCallsOnThisThread() == 0 && !elections.isTelling()) {
            awaitEnd(grace);
        }
    }

    private void leaveNow(Duration grace) {
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= attempts.await(
                    "announce that it drains", () -> sessions.membership().update(Descriptions::draining));
            interrupted |= finishCalls(grace);
            sessions.exchange().abandon(Ending.CLOSED);
            interrupted |= attempts.await("give back its leases", elections::stop, grace.plus(config.redisLimit()));
            interrupted |= attempts.await(
                    "leave the registry", () -> sessions.membership().leave());
            interrupted |= attempts.await("end the subscription of its inbox", hush);
        } finally {
            life.move(MeshState.CLOSED);
            sessions.calls().close(Ending.CLOSED);
            fallSilent.run();
            log.info("Node {} has left mesh {}", sessions.instanceId(), config.key());
            life.ended();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets the running calls finish; true if this thread was interrupted meanwhile. */
    private boolean finishCalls(Duration grace) {
        Exchange exchange = sessions.exchange();
        exchange.admission().close();
        try {
            if (!exchange.admission().awaitIdle(grace, ownCallsOnThisThread())) {
                log.warn(
                        "Node {} closes while calls still run after {} (drainTimeout); they are cancelled",
                        sessions.instanceId(),
                        grace);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private int ownCallsOnThisThread() {
        return CallScope.isWithin(sessions.exchange().host()) ? 1 : 0;
    }

    /** The one who closes is bound by the grace and by the limits of Redis; so is this. */
    private void awaitEnd(Duration grace) {
        Duration limit = grace.plus(config.redisLimit().multipliedBy(5)).plusSeconds(30);
        try {
            if (!life.awaitEnd(limit)) {
                log.warn("Node {} did not close within {}", sessions.instanceId(), limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
