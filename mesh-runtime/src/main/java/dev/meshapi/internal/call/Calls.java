package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.Message;
import dev.meshapi.internal.dispatch.LocalCalls;
import dev.meshapi.internal.dispatch.LocalOptions;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.wire.Frame;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that this node makes: to its own handlers directly, to other nodes over Redis. */
public final class Calls {
    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final Identity self;
    private final LocalCalls local;
    private final RemoteCalls remote;
    private final Consumer<Frame.Broadcast> ownBroadcasts;
    private final Executor replies;
    private final CallDefaults defaults;

    /** For each own call that a worker runs: what ends its future when the node closes. */
    private final Set<Runnable> started = ConcurrentHashMap.newKeySet();

    /** Set once, when this node speaks no longer under this identity. */
    private volatile @Nullable Ending closed;

    /**
     * Makes calls as this node.
     *
     * @param ownBroadcasts serves what this node sends to all, itself included
     * @param replies completes the futures of asynchronous calls
     */
    public Calls(
            Identity self,
            LocalCalls local,
            RemoteCalls remote,
            Consumer<Frame.Broadcast> ownBroadcasts,
            Executor replies,
            CallDefaults defaults) {
        this.self = self;
        this.local = local;
        this.remote = remote;
        this.ownBroadcasts = ownBroadcasts;
        this.replies = replies;
        this.defaults = defaults;
    }

    /** Ends what is pending, and refuses what comes. */
    public void close(Ending ending) {
        closed = ending;
        remote.close(ending);
        started.forEach(Runnable::run);
    }

    /** Ends the calls that wait for a node which is no member any more. */
    public void gone(long instanceId, MeshListener.Reason reason) {
        remote.gone(instanceId, reason);
    }

    <Q, R> @Nullable R call(Address.Node to, CallOptions options, Message<Q, R> message, @Nullable Q request)
            throws Exception {
        requireOpen(message);
        if (!isOwn(to, message)) {
            return remote.await(message, remote.send(to, options, message, request));
        }
        if (message.oneWay()) {
            local.start(message, request, localOptions(options), Calls::oneWayEnded);
            return null;
        }
        return local.call(message, request, localOptions(options));
    }

    <Q, R> CompletableFuture<R> callAsync(
            Address.Node to, CallOptions options, Message<Q, R> message, @Nullable Q request) {
        try {
            requireOpen(message);
            return isOwn(to, message)
                    ? start(options, message, request)
                    : remote.promise(message, remote.send(to, options, message, request));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    <Q> void broadcast(Address.Everyone to, CallOptions options, Message<Q, Void> message, @Nullable Q request)
            throws Exception {
        remote.await(message, spread(to, options, message, request));
    }

    <Q> CompletableFuture<@Nullable Void> broadcastAsync(
            Address.Everyone to, CallOptions options, Message<Q, Void> message, @Nullable Q request) {
        try {
            return remote.promise(message, spread(to, options, message, request));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <Q> PendingCall spread(
            Address.Everyone to, CallOptions options, Message<Q, Void> message, @Nullable Q request) {
        if (!message.oneWay()) {
            throw new IllegalArgumentException(message + " has a reply; only one-way messages can be broadcast");
        }
        requireOpen(message);
        Frame.Broadcast broadcast = remote.broadcast(message, request);
        PendingCall call = remote.send(broadcast, options, message);
        if (to == Address.Everyone.ALL) {
            call.whenEnded(Runnable::run, outcome -> {
                if (mayHaveLeft(outcome)) {
                    ownBroadcasts.accept(broadcast);
                }
            });
        }
        return call;
    }

    /** What is told to have reached nobody must not have reached this node either. */
    private static boolean mayHaveLeft(Outcome outcome) {
        return !(outcome instanceof Outcome.Disconnected disconnected)
                || disconnected.failure().execution() != Execution.NOT_EXECUTED;
    }

    private <Q, R> CompletableFuture<R> start(CallOptions options, Message<Q, R> message, @Nullable Q request) {
        CompletableFuture<R> promise = new CompletableFuture<>();
        LocalOptions terms = localOptions(options);
        if (message.oneWay()) {
            local.start(message, request, terms, Calls::oneWayEnded);
            promise.complete(null);
            return promise;
        }
        Runnable cancel = local.start(
                message, request, terms, (reply, failure) -> replies.execute(() -> complete(promise, reply, failure)));
        Runnable close = () -> replies.execute(
                () -> promise.completeExceptionally(ending().failure(Execution.UNKNOWN, message.name())));
        started.add(close);
        CompletionStage<R> end = promise;
        end.whenComplete((value, failure) -> {
            started.remove(close);
            if (failure != null) {
                cancel.run();
            }
        });
        if (closed != null) {
            close.run();
        }
        return promise;
    }

    private static <R> void complete(CompletableFuture<R> promise, @Nullable R reply, @Nullable Throwable failure) {
        if (failure == null) {
            promise.complete(reply);
        } else {
            promise.completeExceptionally(failure);
        }
    }

    private static void oneWayEnded(@Nullable Object nothing, @Nullable Throwable failure) {
        if (failure != null) {
            log.warn("The handler of a one-way message failed; nobody else is told", failure);
        }
    }

    private LocalOptions localOptions(CallOptions options) {
        return new LocalOptions(defaults.idleNanos(options), defaults.deadlineNanos(options), Map.of(), null);
    }

    private boolean isOwn(Address.Node to, Message<?, ?> message) {
        if (to.instanceId() != self.instanceId()) {
            return false;
        }
        if (to.incarnation() != 0 && to.incarnation() != self.incarnation()) {
            throw new MeshNodeUnavailableException(
                    Execution.NOT_EXECUTED,
                    to.instanceId(),
                    message + " was meant for another incarnation of node " + to.instanceId() + ", which is gone");
        }
        return local.isDirect(message);
    }

    /** Why there is an end, when there is one. */
    private Ending ending() {
        Ending ending = closed;
        return ending == null ? Ending.CLOSED : ending;
    }

    private void requireOpen(Message<?, ?> message) {
        Ending ending = closed;
        if (ending != null) {
            throw ending.failure(Execution.NOT_EXECUTED, message.name());
        }
    }
}
