package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.Message;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.time.Timers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is meant by an address, as far as this node knows. No I/O. */
final class Addressing {
    private final long self;
    private final Neighbours neighbours;
    private final Predicate<String> servedHere;
    private final Peers peers;
    private final Timers timers;

    /**
     * Of this node.
     *
     * @param servedHere whether this node serves the message with this wire name
     */
    Addressing(long self, Neighbours neighbours, Predicate<String> servedHere, Peers peers, Timers timers) {
        this.self = self;
        this.neighbours = neighbours;
        this.servedHere = servedHere;
        this.peers = peers;
        this.timers = timers;
    }

    /** The nodes that serve the message, sorted by id. */
    List<MeshNode> serving(Message<?, ?> message) {
        return neighbours.members().serving(message.name());
    }

    /** Whether the address is chosen from those who serve the message, and nobody does. */
    boolean isBlank(Address address, Message<?, ?> message) {
        return isChosen(address, message) && serving(message).isEmpty();
    }

    private boolean isChosen(Address address, Message<?, ?> message) {
        if (address instanceof Address.Any any) {
            return !(any.ownFirst() && servedHere.test(message.name()));
        } else if (address instanceof Address.Everyone) {
            return !message.oneWay(); // which goes to whoever listens
        }
        return address instanceof Address.Keyed
                || address instanceof Address.Choice
                || address instanceof Address.Selection;
    }

    /**
     * The node that is meant.
     *
     * @param tried the ids of those that are not meant any more
     * @return null if nobody is left, or nobody serves the message
     * @throws MeshNodeUnavailableException if the address leads to nobody
     */
    Address.@Nullable Node choose(Address.One address, Message<?, ?> message, Collection<Long> tried) {
        if (address instanceof Address.Node node) {
            return tried.isEmpty() ? node : null;
        } else if (address instanceof Address.Any any) {
            return any.ownFirst() && servedHere.test(message.name()) && !tried.contains(self)
                    ? new Address.Node(self, 0)
                    : exactly(draw(serving(message), tried));
        } else if (address instanceof Address.Keyed keyed) {
            return exactly(Rendezvous.choose(keyed.key(), serving(message), tried));
        } else if (!tried.isEmpty()) {
            return null;
        } else if (address instanceof Address.Leader) {
            return leader(message);
        }
        return exactly(((Address.Choice) address)
                .choose(serving(message))
                .orElseThrow(() -> nobody(message + " was not sent: its address chose no node")));
    }

    private Address.Node leader(Message<?, ?> message) {
        OptionalLong leader = neighbours.leader();
        if (leader.isEmpty()) {
            throw nobody(message + " was not sent: this node knows of no leader; there is none between two of them");
        }
        return new Address.Node(leader.getAsLong(), 0);
    }

    private static MeshNodeUnavailableException nobody(String text) {
        return new MeshNodeUnavailableException(Execution.NOT_EXECUTED, 0, text);
    }

    private static Address.@Nullable Node exactly(@Nullable MeshNode node) {
        return node == null ? null : Address.node(node);
    }

    /**
     * The less busy of two that chance draws: nearly as good as the least busy of all, which everybody would run to (Mitzenmacher,
     * 2001).
     */
    private @Nullable MeshNode draw(List<MeshNode> serving, Collection<Long> tried) {
        List<MeshNode> left = tried.isEmpty()
                ? serving
                : serving.stream()
                        .filter(node -> !tried.contains(node.instanceId()))
                        .toList();
        if (left.size() < 2) {
            return left.isEmpty() ? null : left.get(0);
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int one = random.nextInt(left.size());
        int other = random.nextInt(left.size() - 1);
        return lessBusy(left.get(one), left.get(other >= one ? other + 1 : other));
    }

    private MeshNode lessBusy(MeshNode one, MeshNode other) {
        Peer first = peers.of(one.instanceId());
        Peer second = peers.of(other.instanceId());
        long now = timers.nanoTime();
        if (first.rests(now) != second.rests(now)) {
            return first.rests(now) ? other : one;
        }
        return second.underway() < first.underway() ? other : one;
    }

    /** The nodes that are meant, sorted by id, each once. */
    List<MeshNode> choose(Address.Many address, Message<?, ?> message) {
        if (address == Address.Everyone.ALL) {
            return serving(message);
        } else if (address == Address.Everyone.OTHERS) {
            return serving(message).stream()
                    .filter(node -> node.instanceId() != self)
                    .toList();
        }
        Collection<MeshNode> chosen = address instanceof Address.Nodes nodes
                ? nodes.nodes()
                : ((Address.Selection) address).select(serving(message));
        Map<Long, MeshNode> sorted = new TreeMap<>();
        chosen.forEach(node -> sorted.put(node.instanceId(), node));
        return List.copyOf(sorted.values());
    }

    /**
     * Why the node cannot be sent anything: it is leaving, and that is final. Everything else, that it is not there or does not serve
     * the message, only the node itself or Redis can tell: this node's view is a moment behind.
     *
     * @return null if it can
     */
    @Nullable MeshNodeUnavailableException obstacle(Address.Node to, Message<?, ?> message) {
        MeshNode known = neighbours.members().node(to.instanceId());
        return known != null
                        && known.state() == MeshNode.State.DRAINING
                        && known.incarnation() != 0
                        && (to.incarnation() == 0 || to.incarnation() == known.incarnation())
                ? new MeshNodeUnavailableException(
                        Execution.NOT_EXECUTED,
                        to.instanceId(),
                        message + " to node " + to.instanceId() + " was not sent: the node is leaving")
                : null;
    }

    /** Who can be reached by a message to all, if it is for so many that this is less work for all than one message to each. */
    List<Long> castable(List<MeshNode> nodes) {
        Members members = neighbours.members();
        List<Long> ids = nodes.stream()
                .filter(node -> node.instanceId() != self)
                .filter(node -> isCurrent(members, node))
                .map(MeshNode::instanceId)
                .toList();
        boolean enough = ids.size() > 2 && ids.size() * 2 > members.nodes().size();
        return enough && members.nodes().stream().noneMatch(node -> node.incarnation() == 0) ? ids : List.of();
    }

    /** A message to all names its receivers by their ids alone, and nodes of other implementations may not look at that. */
    private static boolean isCurrent(Members members, MeshNode node) {
        MeshNode known = members.node(node.instanceId());
        return known != null && known.incarnation() == node.incarnation() && known.state() == MeshNode.State.UP;
    }
}
