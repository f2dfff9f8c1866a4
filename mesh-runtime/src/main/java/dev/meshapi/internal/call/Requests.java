package dev.meshapi.internal.call;

import dev.meshapi.Execution;
import dev.meshapi.MeshPayloadException;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import dev.meshapi.internal.wire.IdRanges;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import org.jspecify.annotations.Nullable;

/** What calls look like on the wire. */
final class Requests {
    private final Frame.Sender sender;
    private final RequestIds ids;
    private final PayloadCodec codec;
    private final int maxPayloadBytes;
    private final Timers timers;

    Requests(Frame.Sender sender, RequestIds ids, PayloadCodec codec, int maxPayloadBytes, Timers timers) {
        this.sender = sender;
        this.ids = ids;
        this.codec = codec;
        this.maxPayloadBytes = maxPayloadBytes;
        this.timers = timers;
    }

    /** To one node. */
    byte[] toOne(PendingCall pending, long incarnation, long sequence, @Nullable Slice data) {
        Outgoing<?, ?> call = pending.call;
        return FrameWriter.write(new Frame.Request(
                ids.of(pending.number),
                sender,
                incarnation,
                call.message.name(),
                millis(call.idleNanos),
                leftMillis(call),
                call.message.oneWay(),
                sequence,
                call.progress != null,
                call.headers(),
                data));
    }

    /** To all, for these to answer. */
    byte[] toMany(PendingGroup group, Outgoing<?, ?> call, IdRanges to, @Nullable Slice data) {
        return FrameWriter.write(new Frame.Broadcast(
                sender,
                ids.of(group.number),
                to,
                call.message.name(),
                millis(call.idleNanos),
                leftMillis(call),
                0,
                call.headers(),
                data));
    }

    /** To all, or to these; nobody answers. Not numbered yet. */
    Frame.Broadcast oneWay(Outgoing<?, ?> call, @Nullable IdRanges to) {
        return new Frame.Broadcast(
                sender, null, to, call.message.name(), 0, leftMillis(call), 0, call.headers(), encoded(call));
    }

    static Frame.Broadcast numbered(Frame.Broadcast broadcast, long number) {
        return new Frame.Broadcast(
                broadcast.sender(),
                null,
                null,
                broadcast.type(),
                broadcast.timeoutMs(),
                broadcast.deadlineMs(),
                number,
                broadcast.headers(),
                broadcast.data());
    }

    /** What became of it? */
    byte[] query(PendingCall call) {
        return FrameWriter.write(new Frame.Query(ids.of(call.number), sender));
    }

    /** Nobody waits for it any more. */
    byte[] cancel(PendingCall call) {
        return FrameWriter.write(new Frame.Cancel(ids.of(call.number), sender.instanceId()));
    }

    /**
     * The request as JSON. Once for a call, however many nodes are tried.
     *
     * @throws MeshPayloadException if it cannot be written, or is too large
     */
    @Nullable Slice encoded(Outgoing<?, ?> call) {
        Message<?, ?> message = call.message;
        if (message.request().equals(TypeRef.NOTHING)) {
            return null;
        }
        Slice known = call.encoded();
        return known == null ? call.encoded(written(message, call.request)) : known;
    }

    private Slice written(Message<?, ?> message, @Nullable Object request) {
        Slice data;
        try {
            data = codec.write(request, message.request());
        } catch (PayloadProblem e) {
            throw new MeshPayloadException(
                    Execution.NOT_EXECUTED, message + " was not sent: " + e.getMessage(), e.getCause());
        }
        if (data.length() > maxPayloadBytes) {
            throw new MeshPayloadException(
                    Execution.NOT_EXECUTED,
                    message + " was not sent: its data has " + data.length() + " bytes; maxPayloadBytes is "
                            + maxPayloadBytes,
                    null);
        }
        return data;
    }

    private long leftMillis(Outgoing<?, ?> call) {
        return call.deadlineNanos == 0 ? 0 : millis(Math.max(1, call.leftNanos(timers.nanoTime())));
    }

    /** Rounded up: a limit that is there must not become none on the wire. */
    private static long millis(long nanos) {
        return (nanos + 999_999) / 1_000_000;
    }
}
