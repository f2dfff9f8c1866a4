package dev.meshapi.internal.wire;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames in their canonical form: header fields first, in a fixed order, {@code data} last, no spaces. Written as
 * bytes, because a JSON generator per envelope costs more than everything else in it.
 */
public final class FrameWriter {
    /** More than the header of any frame whose names are of ordinary length. */
    private static final int HEADER = 256;

    private FrameWriter() {}

    /** The frame as bytes, UTF-8, without a line feed. */
    public static byte[] write(Frame frame) {
        if (frame instanceof Frame.Request request) {
            return write(request);
        } else if (frame instanceof Frame.Reply reply) {
            return write(reply);
        } else if (frame instanceof Frame.Broadcast broadcast) {
            return write(broadcast);
        } else if (frame instanceof Frame.Beat beat) {
            return write(beat);
        } else if (frame instanceof Frame.Query query) {
            return write(query);
        } else if (frame instanceof Frame.Cancel cancel) {
            return write(cancel);
        } else {
            return write((Frame.Ping) frame);
        }
    }

    private static byte[] write(Frame.Ping ping) {
        return new ByteBuilder(HEADER)
                .ascii("{\"ping\":")
                .number(ping.nonce())
                .ascii("}")
                .toBytes();
    }

    private static byte[] write(Frame.Cancel cancel) {
        return id(cancel.requestId())
                .ascii(",\"cancel\":true,\"senderInstanceId\":")
                .number(cancel.callerId())
                .ascii("}")
                .toBytes();
    }

    private static byte[] write(Frame.Beat beat) {
        ByteBuilder out = id(beat.requestId()).ascii(",\"heartbeat\":true");
        return end(answering(out, beat.senderId()), beat.data());
    }

    private static byte[] write(Frame.Query query) {
        ByteBuilder out = id(query.requestId()).ascii(",\"query\":true,");
        return sender(out, query.sender()).ascii("}").toBytes();
    }

    private static byte[] write(Frame.Request request) {
        ByteBuilder out = new ByteBuilder(HEADER).ascii("{\"requestId\":").quoted(request.requestId());
        sender(out.ascii(","), request.sender());
        if (request.targetIncarnation() != 0) {
            out.ascii(",\"targetIncarnation\":").hex(request.targetIncarnation());
        }
        out.ascii(",\"type\":").quoted(request.type());
        if (request.oneWay()) {
            out.ascii(",\"oneWay\":true");
        }
        if (request.timeoutMs() > 0) {
            out.ascii(",\"timeoutMs\":").number(request.timeoutMs());
        }
        if (request.deadlineMs() > 0) {
            out.ascii(",\"deadlineMs\":").number(request.deadlineMs());
        }
        if (request.sequence() > 0) {
            out.ascii(",\"sequence\":").number(request.sequence());
        }
        if (request.progress()) {
            out.ascii(",\"progress\":true");
        }
        return end(headers(out, request.headers()), request.data());
    }

    private static byte[] write(Frame.Broadcast broadcast) {
        ByteBuilder out = new ByteBuilder(HEADER).ascii("{\"broadcast\":true,");
        String requestId = broadcast.requestId();
        if (requestId != null) {
            out.ascii("\"requestId\":").quoted(requestId).ascii(",");
        }
        sender(out, broadcast.sender()).ascii(",\"type\":").quoted(broadcast.type());
        IdRanges to = broadcast.to();
        if (to != null) {
            out.ascii(",\"to\":\"").ascii(to.text()).ascii("\"");
        }
        if (broadcast.timeoutMs() > 0) {
            out.ascii(",\"timeoutMs\":").number(broadcast.timeoutMs());
        }
        if (broadcast.deadlineMs() > 0) {
            out.ascii(",\"deadlineMs\":").number(broadcast.deadlineMs());
        }
        if (broadcast.sequence() > 0) {
            out.ascii(",\"sequence\":").number(broadcast.sequence());
        }
        return end(headers(out, broadcast.headers()), broadcast.data());
    }

    private static byte[] write(Frame.Reply reply) {
        ByteBuilder out = new ByteBuilder(HEADER)
                .ascii("{\"requestId\":")
                .quoted(reply.requestId())
                .ascii(",\"reply\":true");
        answering(out, reply.senderId());
        WireError error = reply.error();
        if (error != null) {
            out.ascii(",\"error\":{\"kind\":\"").ascii(error.kind().wireName()).ascii("\"");
            text(out, "type", error.type());
            text(out, "message", error.message());
            if (error.retryAfterMs() > 0) {
                out.ascii(",\"retryAfterMs\":").number(error.retryAfterMs());
            }
            return end(out, error.data(), "}}");
        }
        return end(out, reply.data());
    }

    private static ByteBuilder id(String requestId) {
        return new ByteBuilder(HEADER).ascii("{\"requestId\":").quoted(requestId);
    }

    private static ByteBuilder sender(ByteBuilder out, Frame.Sender sender) {
        return out.ascii("\"senderInstanceId\":")
                .number(sender.instanceId())
                .ascii(",\"senderIncarnation\":")
                .hex(sender.incarnation());
    }

    private static ByteBuilder answering(ByteBuilder out, long senderId) {
        return senderId == 0 ? out : out.ascii(",\"senderInstanceId\":").number(senderId);
    }

    /** By name, so that the same frame is the same bytes. */
    private static ByteBuilder headers(ByteBuilder out, Map<String, String> headers) {
        if (headers.isEmpty()) {
            return out;
        }
        String before = ",\"headers\":{";
        for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
            out.ascii(before).quoted(header.getKey()).ascii(":").quoted(header.getValue());
            before = ",";
        }
        return out.ascii("}");
    }

    private static void text(ByteBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.ascii(",\"").ascii(name).ascii("\":").quoted(value);
        }
    }

    private static byte[] end(ByteBuilder out, @Nullable Slice data) {
        return end(out, data, "}");
    }

    /** The payload is copied once, into an array of the right size. */
    private static byte[] end(ByteBuilder out, @Nullable Slice data, String tail) {
        return data == null
                ? out.ascii(tail).toBytes()
                : out.ascii(",\"data\":").toBytes(data, tail);
    }
}
