package nested;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Shop.Hidden} on other instances: choose who, then call what. Immutable and
 * thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class Shop_HiddenClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Shop.Hidden} that sends through this mesh. */
    public Shop_HiddenClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private Shop_HiddenClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Shop.Hidden} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Shop.Hidden} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Shop.Hidden} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Shop.Hidden} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Shop.Hidden} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Shop.Hidden} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Shop.Hidden} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Shop.Hidden} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Shop.Hidden} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Shop.Hidden} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public Shop_HiddenClient with(CallOptions options) {
        return new Shop_HiddenClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public Shop_HiddenClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Shop.Hidden} on one node: blocks until the reply is there. */
    public static final class One implements Shop.Hidden {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Shop.Hidden#look}, and waits for the acknowledgement. */
        @Override
        public void look() {
            target.call(Shop_HiddenMessages.LOOK);
        }
    }

    /** {@link Shop.Hidden} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Shop.Hidden#look}, and promises the acknowledgement. */
        public CompletableFuture<Void> look() {
            return target.callAsync(Shop_HiddenMessages.LOOK);
        }
    }

    /** {@link Shop.Hidden} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Shop.Hidden#look} on each node, and waits for all of them. */
        public Replies<Void> look() {
            return look(Gather.all());
        }

        /**
         * Calls {@link Shop.Hidden#look} on each node, and waits until {@code gather} has enough.
         */
        public Replies<Void> look(Gather<Void> gather) {
            return target.call(Shop_HiddenMessages.LOOK, null, gather);
        }
    }

    /** {@link Shop.Hidden} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Shop.Hidden#look} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> look() {
            return look(Gather.all());
        }

        /**
         * Calls {@link Shop.Hidden#look} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<Replies<Void>> look(Gather<Void> gather) {
            return target.callAsync(Shop_HiddenMessages.LOOK, null, gather);
        }
    }
}
