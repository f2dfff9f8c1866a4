package dev.meshapi.internal.call;

import dev.meshapi.Execution;
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
    /** Whether the call ended here, without word from its node: the handler need not go on. */
    default boolean isUnheard() {
        return false;
    }

    /** A reply, or for a one-way message the confirmation that it was handed to the node. */
    record Answered(@Nullable Slice data) implements Outcome {}

    /** An error reply. */
    record Refused(WireError error) implements Outcome {}

    /** A limit was reached. */
    record TimedOut(MeshTimeoutException.Limit limit) implements Outcome {
        @Override
        public boolean isUnheard() {
            return true;
        }
    }

    /** Redis handed the request to nobody. */
    record NobodyThere() implements Outcome {}

    /** The request may not have left. */
    record Disconnected(MeshConnectionException failure) implements Outcome {
        @Override
        public boolean isUnheard() {
            return failure.execution() == Execution.UNKNOWN;
        }
    }

    /** The caller gave up: cancelled its future, or was interrupted. */
    record GivenUp() implements Outcome {
        @Override
        public boolean isUnheard() {
            return true;
        }
    }

    /** The node that was called is no member any more. */
    record Gone(MeshListener.Reason reason) implements Outcome {}

    /** This node speaks no longer under the identity that made the call. */
    record Ended(Ending ending) implements Outcome {
        @Override
        public boolean isUnheard() {
            return true;
        }
    }
}
