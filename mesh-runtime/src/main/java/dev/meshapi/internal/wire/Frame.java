package dev.meshapi.internal.wire;

import java.util.Map;
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
     * @param sequence the number of this one-way message among those of the sender to this node, from 1; 0 if it has none
     * @param progress whether the sender listens to what the handler reports
     * @param headers what travels beside the argument
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
            long sequence,
            boolean progress,
            Map<String, String> headers,
            @Nullable Slice data)
            implements Frame {}

    /**
     * A message to everybody who serves it, or to some of them. With a request id it asks each for an answer, without one it is
     * one-way.
     *
     * @param requestId the sender's name for the call, the same for all who answer; null if no answer is wanted
     * @param to whom it is for; null for all
     * @param timeoutMs as in a request
     * @param deadlineMs as in a request
     * @param sequence the number of this one-way broadcast among those of the sender, from 1; 0 if it has none
     */
    record Broadcast(
            Sender sender,
            @Nullable String requestId,
            @Nullable IdRanges to,
            String type,
            long timeoutMs,
            long deadlineMs,
            long sequence,
            Map<String, String> headers,
            @Nullable Slice data)
            implements Frame {}

    /**
     * The end of a call: data, or an error.
     *
     * @param senderId who answers, where the request went to several; else 0
     */
    record Reply(
            String requestId,
            long senderId,
            @Nullable Slice data,
            @Nullable WireError error) implements Frame {}

    /**
     * The handler is still running.
     *
     * @param senderId as in a reply
     * @param data what it reports, if anything
     */
    record Beat(String requestId, long senderId, @Nullable Slice data) implements Frame {}

    /** Asks what became of a request: answered by its reply, by a beat, or by the error that it never came or is forgotten. */
    record Query(String requestId, Sender sender) implements Frame {}

    /** Nobody waits for the reply any more. A caller of 0 is one that was not told. */
    record Cancel(String requestId, long callerId) implements Frame {}

    /** A node's word to itself: what comes back has passed Redis and the subscription. */
    record Ping(long nonce) implements Frame {}
}
