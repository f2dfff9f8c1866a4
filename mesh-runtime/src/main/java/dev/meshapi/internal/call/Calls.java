package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Interceptor;
import dev.meshapi.MeshException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.Message;
import dev.meshapi.Replies;
import dev.meshapi.internal.dispatch.Batches;
import dev.meshapi.internal.dispatch.LocalCalls;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.PayloadCodec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calls that this node makes under one identity: to its own handlers directly, to other nodes over Redis. */
public final class Calls {
    private final RemoteCalls remote;
    private final OwnCalls own;
    private final ToOne toOne;
    private final ToMany toMany;
    private final Switchboard switchboard;
    private final CallDefaults defaults;
    private final Timers timers;

    /**
     * What calls need beside the parts that carry them.
     *
     * @param neighbours who else is there
     * @param servedHere whether this node serves the message with this wire name
     * @param ownBroadcasts serves what this node sends to all, itself included
     * @param interceptors stand around each call, the first outermost
     * @param replies completes futures and tells of reports and replies
     * @param carriers who must not wait
     */
    public record Environment(
            Neighbours neighbours,
            Predicate<String> servedHere,
            Consumer<Frame.Broadcast> ownBroadcasts,
            List<Interceptor> interceptors,
            PayloadCodec codec,
            Timers timers,
            Batches replies,
            Carriers carriers) {}

    /** Makes calls as this node. */
    public Calls(Identity self, LocalCalls local, RemoteCalls remote, CallDefaults defaults, Environment around) {
        this.remote = remote;
        this.defaults = defaults;
        this.timers = around.timers;
        this.own = new OwnCalls(local, timers, around.replies, remote.peers().of(self.instanceId()));
        Addressing addressing =
                new Addressing(self.instanceId(), around.neighbours, around.servedHere, remote.peers(), timers);
        this.switchboard = new Switchboard(self, own, remote, addressing, around.neighbours, timers);
        Pledge.Desk desk = new Pledge.Desk(
                switchboard,
                new SecondLook(around.neighbours, timers),
                new Interception(around.interceptors),
                around.replies,
                around.carriers);
        Results results = new Results(around.codec);
        this.toOne = new ToOne(desk, own, results);
        this.toMany = new ToMany(desk, own, results, new Spreading(desk, own, remote, results, around.ownBroadcasts));
    }

    /** Ends what is pending, and refuses what comes. */
    public void close(Ending ending) {
        own.close(ending);
        remote.close(ending);
    }

    /** Ends the calls that wait for a node which is no member any more. */
    public void gone(MeshNode node, MeshListener.Reason reason) {
        remote.gone(node, reason);
    }

    /** This node hears again after a while in which it may have missed replies. */
    public void reconnected() {
        remote.reconnected();
    }

    /** That node hears again after a while in which it may have missed requests. */
    public void returned(long instanceId) {
        remote.returned(instanceId);
    }

    <Q, R> @Nullable R call(
            Address.One to,
            CallOptions options,
            Message<Q, R> message,
            @Nullable Q request,
            @Nullable Consumer<Object> progress)
            throws Exception {
        return toOne.call(to, outgoing(to, options, message, request, progress));
    }

    <Q, R> CompletableFuture<R> callAsync(
            Address.One to,
            CallOptions options,
            Message<Q, R> message,
            @Nullable Q request,
            @Nullable Consumer<Object> progress) {
        try {
            return toOne.callAsync(to, outgoing(to, options, message, request, progress));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    <Q, R> Replies<R> gather(
            Address.Many to, CallOptions options, Message<Q, R> message, @Nullable Q request, Gather<R> gather)
            throws Exception {
        requireAnswer(message);
        Outgoing<Q, R> call = outgoing(to, options, message, request, null);
        try {
            return toMany.gather(to, call, gather);
        } catch (MeshException e) {
            switchboard.describe(call, e);
            throw e;
        }
    }

    <Q, R> CompletableFuture<Replies<R>> gatherAsync(
            Address.Many to, CallOptions options, Message<Q, R> message, @Nullable Q request, Gather<R> gather) {
        try {
            requireAnswer(message);
            return toMany.gatherAsync(to, outgoing(to, options, message, request, null), gather);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    <Q> void send(Address.Many to, CallOptions options, Message<Q, Void> message, @Nullable Q request)
            throws Exception {
        requireOneWay(message);
        toMany.send(to, outgoing(to, options, message, request, null));
    }

    <Q> CompletableFuture<@Nullable Void> sendAsync(
            Address.Many to, CallOptions options, Message<Q, Void> message, @Nullable Q request) {
        try {
            requireOneWay(message);
            return toMany.sendAsync(to, outgoing(to, options, message, request, null));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <Q, R> Outgoing<Q, R> outgoing(
            Address to,
            CallOptions options,
            Message<Q, R> message,
            @Nullable Q request,
            @Nullable Consumer<Object> progress) {
        if (progress != null && message.progress().isEmpty()) {
            throw new IllegalArgumentException(message + " declares no reports that could be listened to");
        }
        return new Outgoing<>(to, options, message, request, progress, defaults, timers.nanoTime());
    }

    private static void requireAnswer(Message<?, ?> message) {
        if (message.oneWay()) {
            throw new IllegalArgumentException(message + " is one-way; it is sent, and has no replies to gather");
        }
    }

    private static void requireOneWay(Message<?, ?> message) {
        if (!message.oneWay()) {
            throw new IllegalArgumentException(message + " has a reply; only one-way messages can be broadcast");
        }
    }
}
