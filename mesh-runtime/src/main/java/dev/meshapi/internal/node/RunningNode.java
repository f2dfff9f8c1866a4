package dev.meshapi.internal.node;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.Mesh;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshState;
import dev.meshapi.Target;
import dev.meshapi.internal.call.ManyTarget;
import dev.meshapi.internal.call.OneTarget;
import dev.meshapi.internal.dispatch.CallScope;
import dev.meshapi.internal.dispatch.DroppedFrames;
import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node that has joined, until it closes. Owns its life cycle; everything else belongs to its parts. */
final class RunningNode implements Mesh {
    private static final Logger log = LoggerFactory.getLogger(RunningNode.class);

    private final NodeConfig config;
    private final RedisLink redis;
    private final NodeThreads threads;
    private final Routes routes;
    private final Membership membership;
    private final Exchange exchange;
    private final DroppedFrames dropped;

    /** Moves UP, DRAINING, CLOSED, under the lock; whoever moves it from UP does the closing. Read without the lock. */
    private volatile MeshState state = MeshState.UP;

    private final CountDownLatch closed = new CountDownLatch(1);

    RunningNode(
            NodeConfig config,
            RedisLink redis,
            NodeThreads threads,
            Routes routes,
            Membership membership,
            Exchange exchange,
            DroppedFrames dropped) {
        this.config = config;
        this.redis = redis;
        this.threads = threads;
        this.routes = routes;
        this.membership = membership;
        this.exchange = exchange;
        this.dropped = dropped;
    }

    @Override
    public long instanceId() {
        return membership.identity().instanceId();
    }

    @Override
    public String key() {
        return config.key();
    }

    @Override
    public MeshNode self() {
        return membership.self();
    }

    @Override
    public MeshState state() {
        return state;
    }

    @Override
    public List<MeshNode> nodes() {
        requireOpen("nodes()");
        return await(membership.nodes(), "list the nodes");
    }

    @Override
    public void serve(MeshDispatcher dispatcher) {
        requireOpen("serve()");
        routes.add(dispatcher);
        publishRoutes();
    }

    @Override
    public void withdraw(Class<?> api) {
        requireOpen("withdraw()");
        if (routes.remove(api)) {
            publishRoutes();
        }
    }

    @Override
    public Target.One target(Address.One address, CallOptions options) {
        return new OneTarget(exchange.calls(), address, options);
    }

    @Override
    public Target.Many target(Address.Many address, CallOptions options) {
        return new ManyTarget(exchange.calls(), address, options);
    }

    @Override
    public void close() {
        if (beginsToClose()) {
            leave();
        } else if (ownCallsOnThisThread() == 0) {
            awaitClosed();
        }
    }

    private synchronized boolean beginsToClose() {
        if (state != MeshState.UP) {
            return false;
        }
        state = MeshState.DRAINING;
        return true;
    }

    @Override
    public String toString() {
        return "Mesh[" + key() + ", node " + instanceId() + ", " + state() + "]";
    }

    /** The registry no longer knows this node. It cannot go on under an identity that others believe dead. */
    void evicted() {
        log.error("Node {} of mesh {} was removed from the registry by others; it closes", instanceId(), config.key());
        Thread closer = new Thread(this::close, config.threadPrefix() + "-closer");
        closer.setDaemon(true);
        closer.start();
    }

    /** Announce, refuse, finish, leave, fall silent: in this order, so that nobody is sent to a deaf node. */
    private void leave() {
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= attempt("announce that it drains", this::announceDraining);
            interrupted |= drain();
            exchange.service().abandon();
            interrupted |= attempt("leave the registry", () -> await(membership.leave(), "remove the node"));
        } finally {
            state = MeshState.CLOSED;
            exchange.calls().close();
            redis.close();
            threads.close();
            dropped.report();
            log.info("Node {} has left mesh {}", instanceId(), config.key());
            closed.countDown();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void announceDraining() {
        await(membership.update(Descriptions::draining), "announce that the node drains");
    }

    /** Lets the running calls finish; true if this thread was interrupted meanwhile. */
    private boolean drain() {
        exchange.admission().close();
        try {
            if (!exchange.admission().awaitIdle(config.drainTimeout(), ownCallsOnThisThread())) {
                log.warn(
                        "Node {} closes while calls still run after {} (drainTimeout); they are cancelled",
                        instanceId(),
                        config.drainTimeout());
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** What cannot be done in Redis does not keep the node from closing; true if this thread was interrupted meanwhile. */
    private boolean attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("Node {} of mesh {} could not {}: {}", instanceId(), config.key(), what, e.getMessage());
        }
        return Thread.interrupted();
    }

    private void publishRoutes() {
        await(membership.update(self -> Descriptions.serving(self, routes.apis())), "take the node's new record");
    }

    private <T> T await(CompletionStage<T> answer, String what) {
        return Waiting.on(answer, config.redisLimit(), what);
    }

    private int ownCallsOnThisThread() {
        return CallScope.depth(exchange.admission());
    }

    private void requireOpen(String operation) {
        if (state == MeshState.CLOSED) {
            throw new MeshClosedException(
                    Execution.NOT_EXECUTED, operation + ": node " + instanceId() + " is closed", null);
        }
    }

    /** The one who closes is bound by the drain timeout and by the limits of Redis; so is this. */
    private void awaitClosed() {
        Duration limit =
                config.drainTimeout().plus(config.redisLimit().multipliedBy(4)).plusSeconds(30);
        try {
            if (!closed.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Node {} did not close within {}", instanceId(), limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
