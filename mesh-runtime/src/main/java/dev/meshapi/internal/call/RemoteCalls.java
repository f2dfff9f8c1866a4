package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshPayloadException;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to other nodes: encode, remember, publish, and wait for whatever comes first of reply, time-out and failure. What
 * cannot be encoded is never remembered; what is remembered always ends.
 */
public final class RemoteCalls {
    private static final Logger log = LoggerFactory.getLogger(RemoteCalls.class);

    /** In place of an instance id in a call that is for everybody. */
    private static final long EVERYBODY = 0;

    private final Identity self;
    private final Publisher publisher;
    private final PayloadCodec codec;
    private final Timers timers;
    private final Executor replies;
    private final CallDefaults defaults;
    private final Results values;
    private final PendingCalls pending;
    private final AtomicLong counter = new AtomicLong();

    /**
     * Makes calls as this node.
     *
     * @param replies completes the futures of asynchronous calls
     */
    public RemoteCalls(
            Identity self,
            Publisher publisher,
            PayloadCodec codec,
            Timers timers,
            Executor replies,
            CallDefaults defaults) {
        this.self = self;
        this.publisher = publisher;
        this.codec = codec;
        this.timers = timers;
        this.replies = replies;
        this.defaults = defaults;
        this.values = new Results(codec);
        this.pending = new PendingCalls(timers, defaults.maxPendingCalls(), this::abandoned);
    }

    /** Ends what is pending, and whatever comes later. */
    public void close(Ending ending) {
        pending.close(ending);
    }

    /** Ends the calls that wait for a node which is no member any more. */
    public void gone(long instanceId, MeshListener.Reason reason) {
        pending.gone(instanceId, reason);
    }

    /** A reply from the node that was called; false if nobody waits for it. */
    public boolean replied(Frame.Reply reply) {
        Outcome outcome =
                reply.error() == null ? new Outcome.Answered(reply.data()) : new Outcome.Refused(reply.error());
        return pending.settle(reply.requestId(), outcome);
    }

    /** A sign of life from the node that was called. */
    public void heard(Frame.Beat beat) {
        pending.heard(beat.requestId());
    }

    /** Sends to one node. */
    PendingCall send(Address.Node to, CallOptions options, Message<?, ?> message, @Nullable Object request) {
        Slice data = encode(message, request);
        PendingCall call = remember(to.instanceId(), options, message);
        byte[] frame = FrameWriter.write(new Frame.Request(
                call.requestId,
                sender(),
                to.incarnation(),
                message.name(),
                millis(call.idleNanos),
                millis(call.deadlineNanos),
                message.oneWay(),
                0,
                false,
                Map.of(),
                data));
        publisher.toNode(to.instanceId(), frame, (receivers, failure) -> delivered(call, failure, receivers));
        return call;
    }

    /** What a broadcast looks like to those who get it. */
    Frame.Broadcast broadcast(Message<?, ?> message, @Nullable Object request) {
        return new Frame.Broadcast(sender(), null, null, message.name(), 0, 0, 0, Map.of(), encode(message, request));
    }

    /** Sends to everybody else: nodes do not listen to their own broadcasts. */
    PendingCall send(Frame.Broadcast broadcast, CallOptions options, Message<?, ?> message) {
        PendingCall call = remember(EVERYBODY, options, message);
        publisher.toAll(FrameWriter.write(broadcast), (receivers, failure) -> delivered(call, failure, 1));
        return call;
    }

    /**
     * Waits for the end of the call.
     *
     * @throws Exception the failure of the call, a declared one as itself
     */
    <R> @Nullable R await(Message<?, R> message, PendingCall call) throws Exception {
        Outcome outcome;
        try {
            outcome = call.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = new Outcome.GivenUp();
            pending.settle(call, outcome);
        }
        return values.value(message, call, outcome, timers.nanoTime());
    }

    /** Promises the end of the call. Whoever completes the promise himself, by cancel() or otherwise, gives the call up. */
    <R> CompletableFuture<R> promise(Message<?, R> message, PendingCall call) {
        CompletableFuture<R> promise = new CompletableFuture<>();
        call.whenEnded(replies, outcome -> {
            try {
                promise.complete(values.value(message, call, outcome, timers.nanoTime()));
            } catch (Throwable failure) {
                promise.completeExceptionally(failure);
            }
        });
        CompletionStage<R> end = promise;
        end.whenComplete((value, failure) -> pending.settle(call, new Outcome.GivenUp()));
        return promise;
    }

    private PendingCall remember(long instanceId, CallOptions options, Message<?, ?> message) {
        PendingCall call = new PendingCall(
                self.hex() + '-' + counter.incrementAndGet(),
                message,
                instanceId,
                timers.nanoTime(),
                defaults.idleNanos(options),
                defaults.deadlineNanos(options));
        pending.add(call, self.instanceId());
        return call;
    }

    /** Redis has answered the PUBLISH, or it failed. */
    private void delivered(PendingCall call, @Nullable MeshConnectionException failure, long receivers) {
        if (failure != null) {
            pending.settle(call, new Outcome.Disconnected(failure));
        } else if (receivers == 0) {
            pending.settle(call, new Outcome.NobodyThere());
        } else if (call.message.oneWay()) {
            pending.settle(call, new Outcome.Answered(null));
        } else if (receivers > 1) {
            log.warn("{} subscribers listen to the inbox of node {}; only one should", receivers, call.instanceId);
        }
    }

    /** The call ended here without word from its node: the handler need not go on. */
    private void abandoned(PendingCall call) {
        if (call.instanceId == EVERYBODY || call.message.oneWay()) {
            return;
        }
        byte[] frame = FrameWriter.write(new Frame.Cancel(call.requestId, self.instanceId()));
        publisher.toNode(call.instanceId, frame, (receivers, failure) -> {
            if (failure != null) {
                log.debug("The cancel of {} did not leave", call.message, failure);
            }
        });
    }

    private @Nullable Slice encode(Message<?, ?> message, @Nullable Object request) {
        if (message.request().equals(TypeRef.NOTHING)) {
            return null;
        }
        byte[] data;
        try {
            data = codec.encode(request, message.request());
        } catch (PayloadProblem e) {
            throw new MeshPayloadException(
                    Execution.NOT_EXECUTED, message + " was not sent: " + e.getMessage(), e.getCause());
        }
        if (data.length > defaults.maxPayloadBytes()) {
            throw new MeshPayloadException(
                    Execution.NOT_EXECUTED,
                    message + " was not sent: its data has " + data.length + " bytes; maxPayloadBytes is "
                            + defaults.maxPayloadBytes(),
                    null);
        }
        return Slice.of(data);
    }

    private Frame.Sender sender() {
        return new Frame.Sender(self.instanceId(), self.incarnation());
    }

    /** Rounded up: a limit that is there must not become none on the wire. */
    private static long millis(long nanos) {
        return (nanos + 999_999) / 1_000_000;
    }
}
