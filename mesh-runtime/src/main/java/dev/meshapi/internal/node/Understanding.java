package dev.meshapi.internal.node;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.Audience;
import dev.meshapi.internal.wire.Dialect;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the nodes of the view say that they understand. Who is not in the view yet gets the plain form. */
final class Understanding implements Audience {
    /** For one list, which is another one after each change. */
    private record Known(List<MeshNode> nodes, Set<Long> bundling) {}

    private final Supplier<List<MeshNode>> view;
    private final Dialect own;

    /** Replaced by whoever finds that the view is another one; two who do so at once find the same. */
    private volatile Known known = new Known(List.of(), Set.of());

    Understanding(Dialect own, Supplier<List<MeshNode>> view) {
        this.own = own;
        this.view = view;
    }

    @Override
    public boolean bundles(long instanceId) {
        return known().bundling().contains(instanceId);
    }

    @Override
    public boolean allBundle() {
        Known present = known();
        return !present.nodes().isEmpty()
                && present.bundling().size() == present.nodes().size();
    }

    @SuppressWarnings("ReferenceEquality") // equal lists are as good as another one
    private Known known() {
        List<MeshNode> nodes = view.get();
        Known last = known;
        if (last.nodes() == nodes) {
            return last;
        }
        Set<Long> bundling = nodes.stream()
                .filter(own::bundlesFor)
                .map(MeshNode::instanceId)
                .collect(Collectors.toUnmodifiableSet());
        Known fresh = new Known(nodes, bundling);
        known = fresh;
        return fresh;
    }
}
