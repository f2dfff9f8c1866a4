package dev.meshapi.internal.call;

import static java.util.Objects.requireNonNull;

import dev.meshapi.Execution;
import dev.meshapi.Failure;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshException;
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
import org.jspecify.annotations.Nullable;

/** What the caller gets of an outcome: a value, or an exception with the caller's stack trace. */
final class Results {
    private final PayloadCodec codec;

    Results(PayloadCodec codec) {
        this.codec = codec;
    }

    /**
     * The value of a call that has ended.
     *
     * @throws Exception the failure of the call, a declared one as itself
     */
    <R> @Nullable R value(Message<?, R> message, PendingCall call) throws Exception {
        Outcome outcome = requireNonNull(call.outcome(), "outcome");
        if (outcome instanceof Outcome.Answered answer) {
            return decode(message, call, answer.data());
        }
        throw failure(call, outcome);
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

    private Exception failure(PendingCall call, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refusal(call, refused.error());
        } else if (outcome instanceof Outcome.TimedOut timedOut) {
            return timeout(call, timedOut.limit());
        } else if (outcome instanceof Outcome.NobodyThere) {
            return new MeshNodeUnavailableException(
                    Execution.NOT_EXECUTED,
                    call.instanceId(),
                    to(call) + " was not delivered: nobody listens to the inbox of that node; it has left, has crashed,"
                            + " or is not connected to Redis");
        } else if (outcome instanceof Outcome.Gone gone) {
            String how = gone.reason() == MeshListener.Reason.LEFT ? "left" : "was evicted";
            return new MeshNodeUnavailableException(
                    Execution.UNKNOWN,
                    call.instanceId(),
                    to(call) + " was pending when the node " + how + "; it may have run");
        } else if (outcome instanceof Outcome.Disconnected disconnected) {
            return disconnected(call, disconnected.failure());
        } else if (outcome instanceof Outcome.GivenUp) {
            return new MeshCancelledException(
                    Execution.UNKNOWN, to(call) + " was given up by the caller; it may have run", null);
        }
        return ((Outcome.Ended) outcome).ending().failure(Execution.UNKNOWN, to(call));
    }

    private static MeshConnectionException disconnected(PendingCall call, MeshConnectionException failure) {
        String unknown = call.isAnswered() && failure.execution() == Execution.UNKNOWN
                ? "; what became of it could not be learned before its time was over"
                : "";
        return new MeshConnectionException(
                failure.execution(), to(call) + " failed: " + failure.getMessage() + unknown, failure.getCause());
    }

    private static MeshTimeoutException timeout(PendingCall call, MeshTimeoutException.Limit limit) {
        String text = switch (limit) {
            case IDLE -> "nothing was heard of it for " + millis(call.call.idleNanos) + " ms (idle timeout)";
            case DEADLINE ->
                "it did not end within " + millis(call.call.deadlineNanos) + " ms (deadline"
                        + (call.call.inherited ? " of the call that it is a part of)" : ")");
        };
        return new MeshTimeoutException(
                Execution.UNKNOWN,
                call.instanceId(),
                limit,
                to(call) + ": " + text + "; it may have run or may still run");
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private Exception refusal(PendingCall call, WireError error) {
        long id = call.instanceId();
        String name = call.call.message.name();
        String text = to(call) + ": " + error.message();
        return switch (error.kind()) {
            case NO_HANDLER -> new MeshNoHandlerException(id, name);
            case OVERLOADED -> new MeshOverloadedException(id, text, error.retryAfterMs());
            case UNAVAILABLE -> new MeshNodeUnavailableException(Execution.NOT_EXECUTED, id, text);
            case REFUSED ->
                new MeshRefusedException(
                        id, name, error.type() == null ? "unknown" : error.type(), error.message(), null);
            case UNSEEN ->
                new MeshConnectionException(
                        Execution.NOT_EXECUTED, to(call) + " was lost with a connection, and did not arrive", null);
            case FORGOTTEN ->
                new MeshConnectionException(
                        Execution.EXECUTED, to(call) + " has run, and its reply was lost with a connection", null);
            case REQUEST -> new MeshPayloadException(Execution.NOT_EXECUTED, text, null);
            case REPLY -> new MeshPayloadException(Execution.EXECUTED, text, null);
            case DECLARED -> declared(call, error);
            case HANDLER -> handler(call, error, null, null);
            case CANCELLED, UNKNOWN -> new MeshCancelledException(Execution.UNKNOWN, text, null);
        };
    }

    /** The declared failure of that name; if this side does not know it, or cannot read it, it is one like any other. */
    private Exception declared(PendingCall call, WireError error) {
        for (Failure<?, ?> failure : call.call.message.failures()) {
            if (failure.name().equals(error.type())) {
                try {
                    Slice state = error.data() == null ? Slice.NULL : error.data();
                    return RemoteCause.attach(rebuild(failure, state), error.message());
                } catch (PayloadProblem | RuntimeException e) {
                    return handler(call, error, error.type(), e);
                }
            }
        }
        return handler(call, error, error.type(), null);
    }

    private <X extends Exception, S> X rebuild(Failure<X, S> failure, Slice data) throws PayloadProblem {
        S state = codec.decode(data, failure.state());
        if (state == null) {
            throw new IllegalArgumentException("The failure " + failure.name() + " came without its state");
        }
        return failure.rebuild().apply(state);
    }

    private static MeshHandlerException handler(
            PendingCall call, WireError error, @Nullable String code, @Nullable Exception cause) {
        String type = error.type() == null ? "unknown" : error.type();
        return new MeshHandlerException(
                call.instanceId(), call.call.message.name(), type, error.message(), code, cause);
    }

    /** The failure of one of several nodes: what is no failure of the mesh itself is the cause of one. */
    static MeshException ofOne(Message<?, ?> message, long instanceId, Throwable failure) {
        if (failure instanceof MeshException known) {
            return known;
        }
        Failure<?, ?> nearest = null;
        for (Failure<?, ?> declared : message.failures()) {
            if (declared.type().isInstance(failure)
                    && (nearest == null || nearest.type().isAssignableFrom(declared.type()))) {
                nearest = declared;
            }
        }
        return new MeshHandlerException(
                instanceId,
                message.name(),
                failure.getClass().getName(),
                failure.getMessage(),
                nearest == null ? null : nearest.name(),
                failure);
    }

    private static String to(PendingCall call) {
        long id = call.instanceId();
        return call.call.message + (id == Peers.EVERYBODY ? " to all" : " to node " + id);
    }
}
