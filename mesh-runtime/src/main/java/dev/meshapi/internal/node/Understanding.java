package dev.meshapi.internal.node;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.membership.Members;
import dev.meshapi.internal.redis.Audience;
import dev.meshapi.internal.wire.Dialect;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the nodes of the view say that they understand. Who is not in the view yet gets the plain form. */
final class Understanding implements Audience {
    private record Everybody(Members members, boolean bundle) {}

    private final Dialect own;
    private final Supplier<Members> view;

    /** Of the members that were looked at last. Two who look at once find the same. */
    private volatile @Nullable Everybody everybody;

    Understanding(Dialect own, Supplier<Members> view) {
        this.own = own;
        this.view = view;
    }

    @Override
    public boolean bundles(long instanceId) {
        MeshNode node = view.get().node(instanceId);
        return node != null && own.bundlesFor(node);
    }

    @Override
    public boolean allBundle() {
        Members members = view.get();
        Everybody known = everybody;
        if (known == null || !known.members().equals(members)) {
            known = new Everybody(
                    members,
                    !members.nodes().isEmpty() && members.nodes().stream().allMatch(own::bundlesFor));
            everybody = known;
        }
        return known.bundle();
    }
}
