package dev.meshapi.internal.node;

import static java.util.Objects.requireNonNull;

import dev.meshapi.MeshNode;
import dev.meshapi.internal.call.Calls;
import dev.meshapi.internal.membership.Identity;
import dev.meshapi.internal.membership.Membership;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who this node is at present, and who it has been. Written by whoever has the passage; read by anybody. */
final class Sessions {
    /** Who is older than that is in no view any more. */
    private static final int MOST_REMEMBERED = 10_000;

    /** The incarnations that this node has had or has tried to have. */
    private final Set<Long> incarnations = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    /** Who gets what arrives; set before the registry tells others of the identity. */
    private volatile @Nullable Exchange receiver;

    private volatile @Nullable Session present;

    /** What arrives for this identity goes to this exchange from now on. */
    void prepare(Identity identity, Exchange exchange) {
        incarnations.add(identity.incarnation());
        receiver = exchange;
    }

    /** The node has a place under the identity that was prepared last. */
    void enter(Membership membership) {
        present = new Session(membership, requireNonNull(receiver, "receiver"));
    }

    /** Whether it has ever had a place. */
    boolean begun() {
        return present != null;
    }

    /** Who gets what arrives. */
    @Nullable Exchange receiver() {
        return receiver;
    }

    Session present() {
        return requireNonNull(present, "The node has not joined");
    }

    Membership membership() {
        return present().membership();
    }

    Exchange exchange() {
        return present().exchange();
    }

    Calls calls() {
        return exchange().calls();
    }

    Identity identity() {
        return membership().identity();
    }

    long instanceId() {
        return identity().instanceId();
    }

    /** Whether this node is or was that one. */
    boolean isOwn(MeshNode node) {
        return incarnations.contains(node.incarnation());
    }

    /** Forgets the oldest when there are too many. */
    private static final class Remembered extends LinkedHashMap<Long, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
