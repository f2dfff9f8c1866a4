package dev.meshapi.internal.wire;

import org.jspecify.annotations.Nullable;

/** One message of the protocol, as {@code docs/wire.md} describes it. Data that is null is absent. */
public sealed interface Frame {

    /** Who sent a frame. An incarnation of 0 is one that was not told. */
    record Sender(long instanceId, long incarnation) {}

    /**
     * Asks a node to run a handler.
     *
     * @param requestId the sender's name for the call, echoed in every answer
     * @param sender where the answers go
     * @param targetIncarnation the incarnation it is meant for, 0 for any
     * @param type the wire name of the message
     * @param timeoutMs the sender's idle timeout, 0 if it was not told
     * @param deadlineMs what was left of the deadline when it was sent, 0 for none
     * @param oneWay whether no answer is wanted
     * @param data the argument
     */
    record Request(
            String requestId,
            Sender sender,
            long targetIncarnation,
            String type,
            long timeoutMs,
            long deadlineMs,
            boolean oneWay,
            @Nullable Slice data)
            implements Frame {}

    /** A one-way message to everybody who serves it. */
    record Broadcast(Sender sender, String type, @Nullable Slice data) implements Frame {}

    /** The end of a call: data, or an error. */
    record Reply(
            String requestId,
            @Nullable Slice data,
            @Nullable WireError error) implements Frame {}

    /** The handler is still running. */
    record Beat(String requestId) implements Frame {}

    /** Nobody waits for the reply any more. A caller of 0 is one that was not told. */
    record Cancel(String requestId, long callerId) implements Frame {}

    /** A node's word to itself: what comes back has passed Redis and the subscription. */
    record Ping(long nonce) implements Frame {}
}
