package dev.meshapi.internal.call;

import dev.meshapi.Execution;
import dev.meshapi.Failure;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshPayloadException;
import dev.meshapi.MeshRefusedException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.internal.wire.WireError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the caller gets of an outcome: a value, or an exception with the caller's stack trace. */
final class Results {
    private final PayloadCodec codec;

    Results(PayloadCodec codec) {
        this.codec = codec;
    }

    /**
     * The value of the call.
     *
     * @throws Exception the failure of the call, a declared one as itself
     */
    <R> @Nullable R value(Message<?, R> message, PendingCall call, Outcome outcome, long now) throws Exception {
        if (outcome instanceof Outcome.Answered answer) {
            return decode(message, call, answer.data());
        }
        throw failure(call, outcome, Duration.ofNanos(now - call.startedAt));
    }

    private <R> @Nullable R decode(Message<?, R> message, PendingCall call, @Nullable Slice data) {
        if (message.reply().equals(TypeRef.NOTHING)) {
            return null;
        }
        try {
            return codec.decode(data == null ? Slice.NULL : data, message.reply());
        } catch (PayloadProblem e) {
            throw new MeshPayloadException(
                    Execution.EXECUTED, "The reply of " + to(call) + " is unreadable: " + e.getMessage(), e);
        }
    }

    private Exception failure(PendingCall call, Outcome outcome, Duration elapsed) {
        if (outcome instanceof Outcome.Refused refused) {
            return refusal(call, refused.error());
        } else if (outcome instanceof Outcome.TimedOut timedOut) {
            return timeout(call, timedOut.limit(), elapsed);
        } else if (outcome instanceof Outcome.NobodyThere) {
            return new MeshNodeUnavailableException(
                    Execution.NOT_EXECUTED,
                    call.instanceId,
                    to(call) + " was not delivered: nobody listens to the inbox of that node");
        } else if (outcome instanceof Outcome.Gone gone) {
            String how = gone.reason() == MeshListener.Reason.LEFT ? "left" : "was evicted";
            return new MeshNodeUnavailableException(
                    Execution.UNKNOWN,
                    call.instanceId,
                    to(call) + " was pending when the node " + how + "; it may have run");
        } else if (outcome instanceof Outcome.Disconnected disconnected) {
            MeshConnectionException failure = disconnected.failure();
            return new MeshConnectionException(
                    failure.execution(), to(call) + " failed: " + failure.getMessage(), failure.getCause());
        } else if (outcome instanceof Outcome.GivenUp) {
            return new MeshCancelledException(Execution.UNKNOWN, to(call) + " was given up by the caller", null);
        }
        return ((Outcome.Ended) outcome).ending().failure(Execution.UNKNOWN, to(call));
    }

    private static MeshTimeoutException timeout(PendingCall call, MeshTimeoutException.Limit limit, Duration elapsed) {
        String text = switch (limit) {
            case IDLE -> "nothing was heard of it for " + call.idleNanos / 1_000_000 + " ms (idle timeout)";
            case DEADLINE -> "it did not end within " + call.deadlineNanos / 1_000_000 + " ms (deadline)";
        };
        return new MeshTimeoutException(
                call.instanceId, limit, elapsed, to(call) + ": " + text + "; it may have run or may still run");
    }

    private Exception refusal(PendingCall call, WireError error) {
        String text = to(call) + ": " + error.message();
        return switch (error.kind()) {
            case NO_HANDLER -> new MeshNoHandlerException(call.instanceId, call.message.name());
            case OVERLOADED -> new MeshOverloadedException(call.instanceId, text);
            case UNAVAILABLE -> new MeshNodeUnavailableException(Execution.NOT_EXECUTED, call.instanceId, text);
            case REFUSED ->
                new MeshRefusedException(
                        call.instanceId,
                        call.message.name(),
                        error.type() == null ? "unknown" : error.type(),
                        error.message(),
                        null);
            case UNSEEN -> new MeshConnectionException(Execution.NOT_EXECUTED, text, null);
            case FORGOTTEN -> new MeshConnectionException(Execution.EXECUTED, text, null);
            case REQUEST -> new MeshPayloadException(Execution.NOT_EXECUTED, text, null);
            case REPLY -> new MeshPayloadException(Execution.EXECUTED, text, null);
            case DECLARED -> declared(call, error);
            case HANDLER -> handler(call, error, null);
            case CANCELLED, UNKNOWN -> new MeshCancelledException(Execution.UNKNOWN, text, null);
        };
    }

    /** The declared failure of that name; if this side does not know it, or cannot read it, it is one like any other. */
    private Exception declared(PendingCall call, WireError error) {
        for (Failure<?, ?> failure : call.message.failures()) {
            if (failure.name().equals(error.type())) {
                try {
                    Slice state = error.data() == null ? Slice.NULL : error.data();
                    return RemoteCause.attach(rebuild(failure, state), error.message());
                } catch (PayloadProblem | RuntimeException e) {
                    return handler(call, error, e);
                }
            }
        }
        return handler(call, error, null);
    }

    private <X extends Exception, S> X rebuild(Failure<X, S> failure, Slice data) throws PayloadProblem {
        S state = codec.decode(data, failure.state());
        if (state == null) {
            throw new IllegalArgumentException("The failure " + failure.name() + " came without its state");
        }
        return failure.rebuild().apply(state);
    }

    private static MeshHandlerException handler(PendingCall call, WireError error, @Nullable Exception cause) {
        String type = error.type() == null ? "unknown" : error.type();
        return new MeshHandlerException(call.instanceId, call.message.name(), type, error.message(), cause);
    }

    private static String to(PendingCall call) {
        return call.message + " to node " + call.instanceId;
    }
}
