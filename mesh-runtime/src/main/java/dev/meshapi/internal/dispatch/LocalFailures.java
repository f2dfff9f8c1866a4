package dev.meshapi.internal.dispatch;

import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshRefusedException;
import dev.meshapi.MeshStateException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** What the caller gets when a call to the own node fails. */
final class LocalFailures {
    private final long self;
    private final Pace pace;

    /** Written once, before the calls that it ends are told. */
    private volatile BiFunction<Execution, String, MeshException> ending =
            (execution, call) -> new MeshClosedException(execution, call + ": this node is closed", null);

    LocalFailures(long self, Pace pace) {
        this.self = self;
        this.pace = pace;
    }

    void end(BiFunction<Execution, String, MeshException> why) {
        ending = why;
    }

    MeshException ended(Execution execution, Message<?, ?> message) {
        return ending.apply(execution, message.name());
    }

    /** What a handler threw, unless that is an error of the machine, which stays itself. */
    Throwable thrown(Message<?, ?> message, Throwable thrown, CallScope scope) {
        if (thrown instanceof Error || Thrown.declared(message, thrown) != null) {
            return thrown;
        }
        if (scope.cause() == Cause.DEADLINE) {
            return overdue(message, scope);
        }
        if (scope.cause() == Cause.CLOSING) {
            return ended(Execution.UNKNOWN, message);
        }
        if (thrown instanceof InterruptedException) {
            return new MeshCancelledException(
                    Execution.UNKNOWN, "The handler of " + message + " was interrupted", thrown);
        }
        return new MeshHandlerException(self, message.name(), thrown.getClass().getName(), thrown.getMessage(), thrown);
    }

    MeshException refused(Message<?, ?> message, Throwable thrown) {
        return new MeshRefusedException(self, message.name(), thrown.getClass().getName(), thrown.getMessage(), thrown);
    }

    MeshException refused(Message<?, ?> message, Verdict why) {
        return why == Verdict.CLOSED
                ? new MeshNodeUnavailableException(Execution.NOT_EXECUTED, self, message + ": the own node is leaving")
                : overloaded(message
                        + ": the own node runs and queues as many calls as it may (maxRunningCalls, maxQueuedCalls)");
    }

    MeshException noTurn(Message<?, ?> message) {
        return overloaded(message + " got no turn on the own node " + self + " within its timeout (maxRunningCalls)");
    }

    MeshException noWorker(Message<?, ?> message) {
        return overloaded("The executor refuses " + message);
    }

    private MeshException overloaded(String text) {
        return new MeshOverloadedException(self, text, pace.retryAfterMs());
    }

    MeshException overdue(Message<?, ?> message, CallScope scope) {
        return new MeshTimeoutException(
                self,
                MeshTimeoutException.Limit.DEADLINE,
                Duration.ofNanos(scope.elapsedNanos()),
                message + " to the own node " + self + ": it did not end within "
                        + TimeUnit.NANOSECONDS.toMillis(scope.deadlineNanos()) + " ms (deadline)");
    }

    /** It was cancelled before its handler was reached. */
    MeshException neverRan(Message<?, ?> message, CallScope scope) {
        if (scope.cause() == Cause.DEADLINE) {
            return overdue(message, scope);
        }
        return scope.cause() == Cause.CLOSING
                ? ended(Execution.NOT_EXECUTED, message)
                : new MeshCancelledException(Execution.NOT_EXECUTED, message + " was cancelled before it ran", null);
    }

    MeshException neverEnded(Message<?, ?> message, CallScope scope) {
        return scope.cause() == Cause.DEADLINE
                ? overdue(message, scope)
                : new MeshCancelledException(
                        Execution.UNKNOWN, "The handler of " + message + " took no notice when it was cancelled", null);
    }

    MeshException interrupted(Execution execution, Message<?, ?> message, InterruptedException cause) {
        return new MeshCancelledException(execution, "The caller of " + message + " was interrupted", cause);
    }

    MeshException waitsForItself(Message<?, ?> message) {
        return new MeshStateException(
                Execution.NOT_EXECUTED,
                message
                        + " was called by a handler that it has to run after (@Ordered): it would wait for itself. Call it"
                        + " asynchronously, and do not wait for it in the handler",
                null);
    }
}
