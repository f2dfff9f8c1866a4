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
 * Calls {@link Older} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
public final class OlderClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Older} that sends through this mesh. */
    public OlderClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private OlderClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Older} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Older} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Older} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public OlderClient with(CallOptions options) {
        return new OlderClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public OlderClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Older} on one node: blocks until the reply is there. */
    public static final class One implements Older {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Older#find}. */
        @Override
        public String find(String id) {
            return target.call(OlderMessages.FIND, id);
        }
    }

    /** {@link Older} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Older#find}. */
        public CompletableFuture<String> find(String id) {
            return target.callAsync(OlderMessages.FIND, id);
        }
    }
}
