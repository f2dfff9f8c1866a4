package deprecated;

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

    /** {@link Older} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Older} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Older} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Older} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Older} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Older} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Older} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Older} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
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

        /** Calls {@link Older#find}, and waits for the reply. */
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

        /** Calls {@link Older#find}, and promises the reply. */
        public CompletableFuture<String> find(String id) {
            return target.callAsync(OlderMessages.FIND, id);
        }
    }

    /** {@link Older} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Older#find} on each node, and waits for all of them. */
        public Replies<String> find(String id) {
            return find(id, Gather.all());
        }

        /** Calls {@link Older#find} on each node, and waits until {@code gather} has enough. */
        public Replies<String> find(String id, Gather<String> gather) {
            return target.call(OlderMessages.FIND, id, gather);
        }
    }

    /** {@link Older} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Older#find} on each node, and promises all replies. */
        public CompletableFuture<Replies<String>> find(String id) {
            return find(id, Gather.all());
        }

        /**
         * Calls {@link Older#find} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<String>> find(String id, Gather<String> gather) {
            return target.callAsync(OlderMessages.FIND, id, gather);
        }
    }
}
