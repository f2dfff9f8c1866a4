package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the node for a call, puts the call through, and finds another node when that may be. */
final class Switchboard {
    private final Identity self;
    private final OwnCalls own;
    private final RemoteCalls remote;
    private final Addressing addressing;
    private final Neighbours neighbours;
    private final Timers timers;

    Switchboard(
            Identity self,
            OwnCalls own,
            RemoteCalls remote,
            Addressing addressing,
            Neighbours neighbours,
            Timers timers) {
        this.self = self;
        this.own = own;
        this.remote = remote;
        this.addressing = addressing;
        this.neighbours = neighbours;
        this.timers = timers;
    }

    /** Whether nobody is known who could be chosen. */
    boolean isBlank(Outgoing<?, ?> call) {
        return addressing.isBlank(call.address(), call.message);
    }

    /**
     * The first node to try.
     *
     * @throws MeshException if there is none
     */
    Address.Node first(Address.One address, Outgoing<?, ?> call) {
        Address.Node node = addressing.choose(address, call.message, List.of());
        if (node == null) {
            throw new MeshNoHandlerException(0, call.message.name());
        }
        return node;
    }

    /**
     * The node to try after a failure.
     *
     * @param givenUp whether nobody waits any more
     * @return null if the call has failed
     */
    Address.@Nullable Node next(
            Address.One address, Attempts attempts, Address.Node failed, Throwable failure, boolean givenUp) {
        long now = timers.nanoTime();
        if (failure instanceof MeshOverloadedException overloaded) {
            overloaded
                    .retryAfter()
                    .ifPresent(rest -> remote.peers().of(failed.instanceId()).restUntil(now + rest.toNanos()));
        }
        return attempts.mayGoOnAfter(failed.instanceId(), failure, now) && !givenUp
                ? addressing.choose(address, attempts.message(), attempts.tried())
                : null;
    }

    /** What the caller gets when there is no next node. */
    Throwable end(Attempts attempts) {
        return attempts.end(timers.nanoTime());
    }

    /**
     * Whether the handler of this node is meant, and can be called without the wire.
     *
     * @throws MeshNodeUnavailableException if another incarnation of this node is meant
     */
    boolean isOwn(Address.Node to, Outgoing<?, ?> call) {
        if (to.instanceId() != self.instanceId()) {
            return false;
        }
        if (to.incarnation() != 0 && to.incarnation() != self.incarnation()) {
            throw new MeshNodeUnavailableException(
                    Execution.NOT_EXECUTED,
                    to.instanceId(),
                    call.message + " was meant for another incarnation of node " + to.instanceId() + ", which is gone");
        }
        return own.isDirect(call.message);
    }

    /**
     * Sends the request to a node.
     *
     * @throws MeshException if it cannot be sent
     */
    PendingCall send(Address.Node to, Outgoing<?, ?> call) {
        requireTime(call);
        Members members = neighbours.members();
        MeshNodeUnavailableException obstacle = addressing.obstacle(to, call.message);
        if (obstacle != null) {
            throw obstacle;
        }
        return remote.send(call, to, members);
    }

    /**
     * The nodes of a call to several.
     *
     * @param nodes all of them, sorted by id
     * @param castable the ids of those that one message to all reaches better than one to each
     * @param members who was there when they were chosen
     */
    record Audience(List<MeshNode> nodes, List<Long> castable, Members members) {}

    /** The nodes that are meant now. */
    Audience audience(Address.Many address, Outgoing<?, ?> call) {
        Members members = neighbours.members();
        List<MeshNode> nodes = addressing.choose(address, call.message);
        return new Audience(nodes, addressing.castable(nodes), members);
    }

    /**
     * Sends the request to those of the nodes that one message reaches.
     *
     * @throws MeshException if it cannot be sent
     */
    PendingGroup cast(Audience audience, Outgoing<?, ?> call) {
        requireTime(call);
        return remote.cast(call, audience.castable(), audience.members());
    }

    private void requireTime(Outgoing<?, ?> call) {
        if (call.leftNanos(timers.nanoTime()) <= 0) {
            throw new MeshTimeoutException(
                    Execution.NOT_EXECUTED,
                    0,
                    MeshTimeoutException.Limit.DEADLINE,
                    call.message + " was not sent: its deadline passed before a node was found for it");
        }
    }

    /** How long the call has taken. */
    Duration elapsed(Outgoing<?, ?> call) {
        return call.elapsed(timers.nanoTime());
    }

    /** Adds to the failure what only the side of the caller knows. */
    void describe(Outgoing<?, ?> call, Throwable failure) {
        if (failure instanceof MeshException known) {
            known.during(call.message.name(), 0, elapsed(call), 0);
        }
    }
}
