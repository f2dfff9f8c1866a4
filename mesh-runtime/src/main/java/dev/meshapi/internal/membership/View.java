package dev.meshapi.internal.membership;

import dev.meshapi.MeshListener.Reason;
import dev.meshapi.MeshNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The membership as this node knows it, kept by events and repaired from a snapshot when one is missing. Only epochs decide
 * what is newer; no clock does. Confined to the one who owns it; {@link #members()} may be read by anybody.
 */
final class View {
    private final Map<Long, MeshNode> nodes = new TreeMap<>();
    private long epoch;

    /** The same, never changed, for readers on other threads. */
    private volatile Members published = Members.NONE;

    /** Who is there at the present epoch. */
    Members members() {
        return published;
    }

    long epoch() {
        return epoch;
    }

    /**
     * Takes one event in.
     *
     * @return what it changes, nothing if it is old; null if an event before it is missing, and then nothing has changed
     */
    @Nullable List<Change> apply(MembershipEvent event, Identity self) {
        if (event.epoch() <= epoch) {
            return List.of();
        }
        if (event.epoch() > epoch + 1 || event.kind() == MembershipEvent.Kind.UNKNOWN) {
            return null;
        }
        epoch = event.epoch();
        List<Change> changes = switch (event.kind()) {
            case JOINED, UPDATED, DRAINING -> present(read(event, self));
            case LEFT -> absent(event.instanceId(), Reason.LEFT);
            case EVICTED -> absent(event.instanceId(), Reason.EVICTED);
            case RELEASED, RETURNED, UNKNOWN -> List.of();
        };
        publish();
        return changes;
    }

    /**
     * Takes a snapshot in, unless the view is newer; what differs is what changed.
     *
     * @param complete whether who is not in it is gone; from a young registry it only may be
     */
    List<Change> reset(Snapshot snapshot, boolean complete) {
        if (snapshot.epoch() < epoch) {
            return List.of();
        }
        epoch = snapshot.epoch();
        Members now = new Members(epoch, snapshot.members());
        List<Change> changes = new ArrayList<>();
        for (MeshNode known : complete ? List.copyOf(nodes.values()) : List.<MeshNode>of()) {
            MeshNode there = now.node(known.instanceId());
            if (there == null || !sameIdentity(there, known)) {
                Identity gone = new Identity(known.instanceId(), known.incarnation());
                changes.addAll(
                        absent(known.instanceId(), snapshot.dead().contains(gone) ? Reason.EVICTED : Reason.LEFT));
            }
        }
        snapshot.members().forEach(node -> changes.addAll(present(node)));
        publish();
        return changes;
    }

    private List<Change> present(MeshNode node) {
        MeshNode known = nodes.put(node.instanceId(), node);
        if (known == null) {
            return List.of(new Change.Joined(node));
        }
        if (!sameIdentity(known, node)) {
            return List.of(new Change.Left(known, Reason.LEFT), new Change.Joined(node));
        }
        if (known.equals(node)) {
            return List.of();
        }
        boolean drains = node.state() == MeshNode.State.DRAINING && known.state() != MeshNode.State.DRAINING;
        return List.of(drains ? new Change.Draining(node) : new Change.Updated(node));
    }

    private List<Change> absent(long instanceId, Reason reason) {
        MeshNode known = nodes.remove(instanceId);
        return known == null ? List.of() : List.of(new Change.Left(known, reason));
    }

    private void publish() {
        published = new Members(epoch, nodes.values());
    }

    private static MeshNode read(MembershipEvent event, Identity self) {
        return NodeRecord.read(event.instanceId(), event.rest(), self);
    }

    private static boolean sameIdentity(MeshNode one, MeshNode other) {
        return one.instanceId() == other.instanceId() && one.incarnation() == other.incarnation();
    }
}
