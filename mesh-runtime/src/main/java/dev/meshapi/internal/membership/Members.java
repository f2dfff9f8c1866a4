package dev.meshapi.internal.membership;

import dev.meshapi.MeshNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The membership of one epoch as this node knows it. Never changes: whoever asks it twice gets answers that fit together.
 * Safe to read from any thread, without I/O.
 *
 * <p>A change of the membership costs the list of the nodes. What finds one of them, or those who serve a message, is made
 * when it is first asked for: a node that only listens does not pay for it with each of a thousand joins. It holds what the
 * records of the nodes say and no more, whatever is asked for.
 */
public final class Members {
    /** Nobody, before anything is known. */
    static final Members NONE = new Members(0, List.of());

    private final long epoch;
    private final List<MeshNode> nodes;

    /** Null until it is asked for. Two who ask at once may each make one; the two are alike. */
    private volatile @Nullable Index index;

    /** Who is there, by id and by what they serve. */
    private record Index(Map<Long, MeshNode> byId, Map<String, List<MeshNode>> serving) {}

    /**
     * The membership at this epoch.
     *
     * @param nodes sorted by id
     */
    public Members(long epoch, Collection<MeshNode> nodes) {
        this.epoch = epoch;
        this.nodes = List.copyOf(nodes);
    }

    /** The last change of the membership that is in here. */
    public long epoch() {
        return epoch;
    }

    /** All nodes, sorted by id. */
    public List<MeshNode> nodes() {
        return nodes;
    }

    /** The node with this id; null if there is none. */
    public @Nullable MeshNode node(long instanceId) {
        return index().byId.get(instanceId);
    }

    /** The nodes that take calls of the message with this wire name, sorted by id: those that serve it and do not drain. */
    public List<MeshNode> serving(String message) {
        return index().serving.getOrDefault(message, List.of());
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = new Index(byId(), byMessage());
            index = known;
        }
        return known;
    }

    private Map<Long, MeshNode> byId() {
        Map<Long, MeshNode> byId = new HashMap<>(nodes.size() * 2);
        nodes.forEach(node -> byId.put(node.instanceId(), node));
        return byId;
    }

    private Map<String, List<MeshNode>> byMessage() {
        Map<String, List<MeshNode>> serving = new HashMap<>();
        for (MeshNode node : nodes) {
            if (node.state() == MeshNode.State.UP) {
                node.apis().values().stream()
                        .flatMap(api -> api.messages().stream())
                        .distinct()
                        .forEach(message -> serving.computeIfAbsent(message, any -> new ArrayList<>())
                                .add(node));
            }
        }
        serving.replaceAll((message, those) -> Collections.unmodifiableList(those));
        return serving;
    }
}
