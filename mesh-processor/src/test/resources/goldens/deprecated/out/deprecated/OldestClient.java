package deprecated;

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
 * Calls {@link Oldest} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("removal")
public final class OldestClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Oldest} that sends through this mesh. */
    public OldestClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private OldestClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Oldest} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Oldest} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Oldest} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public OldestClient with(CallOptions options) {
        return new OldestClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public OldestClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Oldest} on one node: blocks until the reply is there. */
    public static final class One implements Oldest {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Oldest#find}. */
        @Override
        public String find(String id) {
            return target.call(OldestMessages.FIND, id);
        }
    }

    /** {@link Oldest} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Oldest#find}. */
        public CompletableFuture<String> find(String id) {
            return target.callAsync(OldestMessages.FIND, id);
        }
    }
}
