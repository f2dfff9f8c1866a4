package dev.meshapi.internal.wire;

import dev.meshapi.internal.wire.BadFrame.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a frame as they are read, in whatever order; who reads owns it. What is absent has its default. */
final class Header {
    static final int LONGEST_ID = 200;
    static final int LONGEST_TYPE = 200;

    /** Anything longer is as good as this, and cannot overflow nanoseconds. */
    static final long LONGEST_MS = 365L * 24 * 60 * 60 * 1000;

    @Nullable String requestId;

    @Nullable String type;

    long senderInstanceId;
    long senderIncarnation;
    long targetIncarnation;
    long timeoutMs;
    long deadlineMs;
    long ping;
    boolean oneWay;
    boolean reply;
    boolean heartbeat;
    boolean cancel;
    boolean broadcast;
    boolean query;
    boolean progress;
    long sequence;

    @Nullable IdRanges to;

    Map<String, String> headers = Map.of();

    @Nullable Slice data;

    @Nullable WireError error;

    /** Where the frame ends, if who read it knows that. */
    int end;

    /**
     * What these fields make.
     *
     * @throws BadFrame if one is missing
     */
    Frame frame() throws BadFrame {
        if (ping > 0) {
            return new Frame.Ping(ping);
        }
        if (broadcast) {
            return new Frame.Broadcast(
                    sender(), requestId, to, required("type", type), timeoutMs, deadlineMs, sequence, headers, data);
        }
        String id = required("requestId", requestId);
        if (reply) {
            return new Frame.Reply(id, senderInstanceId, data, error);
        } else if (heartbeat) {
            return new Frame.Beat(id, senderInstanceId, data);
        } else if (cancel) {
            return new Frame.Cancel(id, senderInstanceId);
        } else if (query) {
            return new Frame.Query(id, sender());
        }
        return new Frame.Request(
                id,
                sender(),
                targetIncarnation,
                required("type", type),
                timeoutMs,
                deadlineMs,
                oneWay,
                sequence,
                progress,
                headers,
                data);
    }

    private Frame.Sender sender() throws BadFrame {
        if (senderInstanceId == 0) {
            throw new BadFrame(Kind.FOREIGN, "no senderInstanceId");
        }
        return new Frame.Sender(senderInstanceId, senderIncarnation);
    }

    private static String required(String name, @Nullable String value) throws BadFrame {
        if (value == null) {
            throw new BadFrame(Kind.FOREIGN, "no " + name);
        }
        return value;
    }
}
