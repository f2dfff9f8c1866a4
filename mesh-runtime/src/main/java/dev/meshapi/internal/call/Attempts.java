package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * The attempts of one call: which of them can be followed by another, and what the caller gets when the last one has failed. What
 * certainly did not run may go to another node; what may have run only if it may run twice; all within the one deadline.
 */
final class Attempts {
    private final Outgoing<?, ?> call;
    private final boolean moves;

    /** Of all attempts that have failed, in their order. */
    private List<Long> tried = List.of();

    private List<Throwable> failures = List.of();

    /** None yet. */
    Attempts(Address.One address, Outgoing<?, ?> call) {
        this.call = call;
        this.moves = address instanceof Address.Any || address instanceof Address.Keyed;
    }

    Message<?, ?> message() {
        return call.message;
    }

    /** The ids of the nodes where it has failed. */
    List<Long> tried() {
        return tried;
    }

    /**
     * An attempt has failed.
     *
     * @return whether another node may be tried
     */
    boolean mayGoOnAfter(long instanceId, Throwable failure, long now) {
        if (tried.isEmpty()) {
            tried = new ArrayList<>(1);
            failures = new ArrayList<>(1);
        }
        tried.add(instanceId);
        failures.add(failure);
        return moves && tried.size() <= call.retries && call.leftNanos(now) > 0 && isWorthAnother(instanceId, failure);
    }

    private boolean isWorthAnother(long instanceId, Throwable failure) {
        if (!(failure instanceof MeshException known)) {
            return false;
        }
        if (known instanceof MeshNodeUnavailableException || known instanceof MeshConnectionException) {
            return mayRunElsewhere(known);
        } else if (known instanceof MeshNoHandlerException) {
            return true;
        } else if (known instanceof MeshOverloadedException) {
            return known.instanceId() == instanceId; // and not too many calls of this node
        } else if (known instanceof MeshTimeoutException timeout) {
            return timeout.limit() == MeshTimeoutException.Limit.IDLE && mayRunElsewhere(known);
        }
        return known instanceof MeshCancelledException && call.message.isIdempotent() && mayRunElsewhere(known);
    }

    private boolean mayRunElsewhere(MeshException failure) {
        return switch (failure.execution()) {
            case NOT_EXECUTED -> true;
            case UNKNOWN -> call.message.isIdempotent();
            case EXECUTED -> false;
        };
    }

    /**
     * What the caller gets: the last failure; or, if that one did not run and an earlier one may have, the latest of those. The others
     * are suppressed in it.
     */
    Throwable end(long now) {
        Throwable last = failures.get(failures.size() - 1);
        if (!(last instanceof MeshException told)) {
            return last;
        }
        for (int i = failures.size() - 2; i >= 0 && told.execution() == Execution.NOT_EXECUTED; i--) {
            MeshException earlier = (MeshException) failures.get(i);
            told = earlier.execution() == Execution.NOT_EXECUTED ? told : earlier;
        }
        for (Throwable other : failures) {
            if (other != told) {
                told.addSuppressed(other);
            }
        }
        told.during(call.message.name(), tried.get(failures.indexOf(told)), call.elapsed(now), tried.size());
        return told;
    }
}
