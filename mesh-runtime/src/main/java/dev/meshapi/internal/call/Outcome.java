package dev.meshapi.internal.call;

import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.internal.wire.WireError;
import org.jspecify.annotations.Nullable;

/**
 * How a call to another node ended. Only data, made on whatever thread the end came to; value or exception are made of it
 * where the caller is, so that the stack trace is the caller's.
 */
sealed interface Outcome {
    /** A reply, or for a one-way message the confirmation that it was handed to the node. */
    record Answered(@Nullable Slice data) implements Outcome {}

    /** An error reply. */
    record Refused(WireError error) implements Outcome {}

    /** A limit was reached. */
    record TimedOut(MeshTimeoutException.Limit limit) implements Outcome {}

    /** Redis handed the request to nobody. */
    record NobodyThere() implements Outcome {}

    /** The request may not have left. */
    record Disconnected(MeshConnectionException failure) implements Outcome {}

    /** The caller gave up: cancelled its future, or was interrupted. */
    record GivenUp() implements Outcome {}

    /** The node that was called is no member any more. */
    record Gone(MeshListener.Reason reason) implements Outcome {}

    /** This node speaks no longer under the identity that made the call. */
    record Ended(Ending ending) implements Outcome {}
}
