package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.dispatch.Batches;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.redis.RollCall;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import dev.meshapi.internal.wire.IdRanges;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to other nodes: encode, remember, publish, and wait for whatever comes first of reply, time-out and failure. What
 * cannot be encoded is never remembered; what is remembered always ends.
 */
public final class RemoteCalls {
    private static final Logger log = LoggerFactory.getLogger(RemoteCalls.class);

    private final Publisher publisher;
    private final RollCall rollCall;
    private final PayloadCodec codec;
    private final Timers timers;
    private final Batches replies;
    private final Neighbours neighbours;
    private final RequestIds ids;
    private final Requests requests;
    private final Inquiry inquiry;
    private final PendingCalls pending;
    private final Peers peers = new Peers();

    /**
     * Makes calls as this node.
     *
     * @param replies tells callers of what handlers report
     */
    public RemoteCalls(
            Identity self,
            Publisher publisher,
            RollCall rollCall,
            PayloadCodec codec,
            Timers timers,
            Batches replies,
            CallDefaults defaults,
            Neighbours neighbours) {
        this.publisher = publisher;
        this.rollCall = rollCall;
        this.codec = codec;
        this.timers = timers;
        this.replies = replies;
        this.neighbours = neighbours;
        this.ids = new RequestIds(self);
        Frame.Sender sender = new Frame.Sender(self.instanceId(), self.incarnation());
        this.requests = new Requests(sender, ids, codec, defaults.maxPayloadBytes(), timers);
        this.inquiry = new Inquiry(requests, publisher, timers, neighbours);
        this.pending = new PendingCalls(timers, self.instanceId(), defaults.maxPendingCalls(), this::abandoned);
    }

    Peers peers() {
        return peers;
    }

    /** Ends what is pending, and whatever comes later. */
    public void close(Ending ending) {
        pending.close(ending);
    }

    /** Ends the calls that wait for a node which is no member any more. */
    public void gone(MeshNode node, MeshListener.Reason reason) {
        peers.forget(node.instanceId());
        pending.forEach(call -> {
            if (call.instanceId() == node.instanceId()) {
                inquiry.lastWord(call, node, reason);
            }
        });
    }

    /** A reply from a node that was called; false if nobody waits for it. */
    public boolean replied(Frame.Reply reply) {
        PendingCall call = find(reply.requestId(), reply.senderId());
        return call != null
                && call.settle(
                        reply.error() == null
                                ? new Outcome.Answered(reply.data())
                                : new Outcome.Refused(reply.error()));
    }

    /** A sign of life from a node that was called, and perhaps what its handler reports. */
    public void heard(Frame.Beat beat) {
        PendingCall call = find(beat.requestId(), beat.senderId());
        if (call != null) {
            call.heard(timers.nanoTime());
            Slice report = beat.data();
            if (report != null && call.call.progress != null) {
                replies.execute(() -> report(call.call, report));
            }
        }
    }

    private @Nullable PendingCall find(String requestId, long senderId) {
        long number = ids.number(requestId);
        return number == 0 ? null : pending.find(number, senderId);
    }

    private void report(Outgoing<?, ?> call, Slice data) {
        TypeRef<?> type = call.message.progress().orElseThrow();
        try {
            Object value = codec.decode(data, type);
            if (value != null && call.progress != null) {
                call.progress.accept(value);
            }
        } catch (PayloadProblem e) {
            log.warn("What the handler of {} reports is unreadable", call.message, e);
        }
    }

    /**
     * Sends to one node.
     *
     * @param before who was there when the node was chosen: if it has gone since, nobody would tell this call
     */
    PendingCall send(Outgoing<?, ?> call, Address.Node to, Members before) {
        Slice data = requests.encoded(call);
        Peer peer = peers.of(to.instanceId());
        PendingCall pending = this.pending.open(call, peer);
        if (hasGone(to.instanceId(), before)) {
            pending.settle(new Outcome.NobodyThere());
        } else if (call.message.oneWay()) {
            peer.numbered(number -> publish(pending, to.incarnation(), number, data));
        } else {
            publish(pending, to.incarnation(), 0, data);
        }
        return pending;
    }

    private boolean hasGone(long instanceId, Members before) {
        Members now = neighbours.members();
        return now != before && before.node(instanceId) != null && now.node(instanceId) == null;
    }

    private void publish(PendingCall pending, long incarnation, long sequence, @Nullable Slice data) {
        byte[] frame = requests.toOne(pending, incarnation, sequence, data);
        publisher.toNode(pending.instanceId(), frame, (receivers, failure) -> delivered(pending, receivers, failure));
    }

    /** Redis has answered the PUBLISH, or it failed. */
    private void delivered(PendingCall call, long receivers, @Nullable MeshConnectionException failure) {
        if (failure != null) {
            failed(call, failure);
        } else if (receivers == 0) {
            nobodyThere(call);
        } else if (call.call.message.oneWay()) {
            call.settle(new Outcome.Answered(null));
        } else {
            inquiry.sent(call);
            if (receivers > 1) {
                log.warn(
                        "{} subscribers listen to the inbox of node {}; only one should", receivers, call.instanceId());
            }
        }
    }

    /** What may have left is asked after when the connection is back; see {@link #reconnected}. */
    private void failed(PendingCall call, MeshConnectionException failure) {
        if (failure.execution() == Execution.UNKNOWN && call.isAnswered()) {
            call.doubt(failure);
            inquiry.sent(call);
        } else {
            call.settle(new Outcome.Disconnected(failure));
        }
    }

    private void nobodyThere(PendingCall call) {
        call.settle(new Outcome.NobodyThere());
        if (neighbours.members().node(call.instanceId()) == null) {
            peers.forget(call.instanceId());
        }
    }

    /**
     * Sends to several nodes with one message to all.
     *
     * @param before who was there when the nodes were chosen
     */
    PendingGroup cast(Outgoing<?, ?> call, List<Long> instanceIds, Members before) {
        Slice data = requests.encoded(call);
        PendingGroup group =
                pending.open(call, instanceIds.stream().map(peers::of).toList());
        IdRanges to =
                IdRanges.of(instanceIds.stream().mapToLong(Long::longValue).toArray());
        byte[] frame = requests.toMany(group, call, to, data);
        rollCall.toAll(frame, instanceIds, (absent, failure) -> {
            if (failure != null) {
                group.calls().forEach(each -> failed(each, failure));
            } else {
                for (PendingCall each : group.calls()) {
                    if (absent.contains(each.instanceId())) {
                        nobodyThere(each);
                    } else {
                        inquiry.sent(each);
                    }
                }
            }
        });
        for (PendingCall each : group.calls()) {
            MeshNode known = before.node(each.instanceId());
            if (known != null && hasGone(each.instanceId(), before)) {
                inquiry.lastWord(each, known, MeshListener.Reason.LEFT);
            }
        }
        return group;
    }

    /** What a one-way message to all looks like to those who get it. */
    Frame.Broadcast broadcast(Outgoing<?, ?> call, @Nullable IdRanges to) {
        return requests.oneWay(call, to);
    }

    /** Sends a one-way message to everybody else: nodes do not listen to their own broadcasts. */
    PendingCall send(Outgoing<?, ?> call, Frame.Broadcast broadcast) {
        PendingCall pending = this.pending.open(call, peers.everybody());
        if (broadcast.to() == null) {
            peers.everybody().numbered(number -> publish(pending, Requests.numbered(broadcast, number)));
        } else {
            publish(pending, broadcast);
        }
        return pending;
    }

    private void publish(PendingCall pending, Frame.Broadcast broadcast) {
        publisher.toAll(FrameWriter.write(broadcast), (receivers, failure) -> delivered(pending, 1, failure));
    }

    /** Replies may have been lost, or requests: asks what became of each call that waits. */
    void reconnected() {
        pending.forEach(inquiry::ask);
    }

    /** Requests to this node may have been lost. */
    void returned(long instanceId) {
        pending.forEach(call -> {
            if (call.instanceId() == instanceId) {
                inquiry.ask(call);
            }
        });
    }

    /** The call ended here without word from its node: the handler need not go on. */
    private void abandoned(PendingCall call) {
        if (!call.isAnswered()) {
            return;
        }
        publisher.toNode(call.instanceId(), requests.cancel(call), (receivers, failure) -> {
            if (failure != null) {
                log.debug("The cancel of {} did not leave", call.call.message, failure);
            }
        });
    }
}
