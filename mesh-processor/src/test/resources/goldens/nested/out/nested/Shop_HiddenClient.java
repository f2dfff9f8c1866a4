package nested;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
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

    /** {@link Shop.Hidden} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
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

        /** Calls {@link Shop.Hidden#look}. */
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

        /** Calls {@link Shop.Hidden#look}. */
        public CompletableFuture<Void> look() {
            return target.callAsync(Shop_HiddenMessages.LOOK);
        }
    }
}
