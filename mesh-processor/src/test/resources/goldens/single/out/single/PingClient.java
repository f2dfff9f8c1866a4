package single;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** Calls {@link Ping} on other instances: choose who, then call what. Immutable and thread-safe. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class PingClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Ping} that sends through this mesh. */
    public PingClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private PingClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Ping} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Ping} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Ping} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public PingClient with(CallOptions options) {
        return new PingClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public PingClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Ping} on one node: blocks until the reply is there. */
    public static final class One implements Ping {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Ping#ping}. */
        @Override
        public String ping(String text) {
            return target.call(PingMessages.PING, text);
        }
    }

    /** {@link Ping} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Ping#ping}. */
        public CompletableFuture<String> ping(String text) {
            return target.callAsync(PingMessages.PING, text);
        }
    }
}
