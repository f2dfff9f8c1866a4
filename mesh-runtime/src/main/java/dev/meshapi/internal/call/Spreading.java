package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.IdRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A one-way message to several nodes: one message to all where that is less work, else one to each. */
final class Spreading {
    private final Pledge.Desk desk;
    private final OwnCalls own;
    private final RemoteCalls remote;
    private final Results results;
    private final Consumer<Frame.Broadcast> ownBroadcasts;

    /**
     * Of this node.
     *
     * @param ownBroadcasts serves what this node sends to all, itself included
     */
    Spreading(
            Pledge.Desk desk,
            OwnCalls own,
            RemoteCalls remote,
            Results results,
            Consumer<Frame.Broadcast> ownBroadcasts) {
        this.desk = desk;
        this.own = own;
        this.remote = remote;
        this.results = results;
        this.ownBroadcasts = ownBroadcasts;
    }

    /** Sends; returns what has to be waited for. */
    List<PendingCall> send(Address.Many address, Outgoing<?, ?> call) {
        if (address instanceof Address.Everyone) {
            return List.of(remote.send(call, remote.broadcast(call, null)));
        }
        Switchboard.Audience audience = desk.switchboard().audience(address, call);
        List<PendingCall> sent = new ArrayList<>();
        if (!audience.castable().isEmpty()) {
            IdRanges to = IdRanges.of(
                    audience.castable().stream().mapToLong(Long::longValue).toArray());
            sent.add(remote.send(call, remote.broadcast(call, to)));
        }
        for (MeshNode node : audience.nodes()) {
            if (!audience.castable().contains(node.instanceId())) {
                send(node, call, sent);
            }
        }
        return sent;
    }

    /** Who is not there does not hear it, which is no failure. */
    private void send(MeshNode node, Outgoing<?, ?> call, List<PendingCall> sent) {
        try {
            Address.Node to = Address.node(node);
            if (desk.switchboard().isOwn(to, call)) {
                own.send(call);
            } else {
                sent.add(desk.switchboard().send(to, call));
            }
        } catch (MeshNodeUnavailableException absent) {
            // as if nobody had listened
        }
    }

    /** What this node has sent to all, itself included, it hears as well; unless it is told that nobody can have heard it. */
    void hear(Address.Many address, Outgoing<?, ?> call, List<PendingCall> sent) {
        if (address == Address.Everyone.ALL && mayHaveLeft(sent.get(0).outcome())) {
            ownBroadcasts.accept(remote.broadcast(call, null));
        }
    }

    private static boolean mayHaveLeft(@Nullable Outcome outcome) {
        return !(outcome instanceof Outcome.Disconnected disconnected)
                || disconnected.failure().execution() != Execution.NOT_EXECUTED;
    }

    /** Why the message did not leave, or may not have; null if it has. */
    @Nullable Throwable failure(Outgoing<?, ?> call, List<PendingCall> sent) {
        List<Throwable> failures = new ArrayList<>();
        boolean mayHaveRun = false;
        for (PendingCall each : sent) {
            Throwable failure = failure(each);
            mayHaveRun |= !(failure instanceof MeshException known) || known.execution() != Execution.NOT_EXECUTED;
            if (failure != null) {
                failures.add(failure);
            }
        }
        if (failures.isEmpty()) {
            return null;
        }
        Throwable first = failures.get(0);
        if (!mayHaveRun || sent.size() == 1) {
            return first;
        }
        MeshConnectionException some = new MeshConnectionException(
                Execution.UNKNOWN,
                call.message + " did not leave, or may not have, for " + failures.size() + " of " + sent.size()
                        + " receivers: " + first.getMessage(),
                first);
        return some;
    }

    private @Nullable Throwable failure(PendingCall sent) {
        try {
            results.value(sent.call.message, sent);
            return null;
        } catch (MeshNodeUnavailableException absent) {
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
