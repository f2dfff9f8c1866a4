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

    /** {@link Oldest} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Oldest} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Oldest} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Oldest} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Oldest} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Oldest} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Oldest} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Oldest} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
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

        /** Calls {@link Oldest#find}, and waits for the reply. */
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

        /** Calls {@link Oldest#find}, and promises the reply. */
        public CompletableFuture<String> find(String id) {
            return target.callAsync(OldestMessages.FIND, id);
        }
    }

    /** {@link Oldest} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Oldest#find} on each node, and waits for all of them. */
        public Replies<String> find(String id) {
            return find(id, Gather.all());
        }

        /** Calls {@link Oldest#find} on each node, and waits until {@code gather} has enough. */
        public Replies<String> find(String id, Gather<String> gather) {
            return target.call(OldestMessages.FIND, id, gather);
        }
    }

    /** {@link Oldest} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Oldest#find} on each node, and promises all replies. */
        public CompletableFuture<Replies<String>> find(String id) {
            return find(id, Gather.all());
        }

        /**
         * Calls {@link Oldest#find} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<String>> find(String id, Gather<String> gather) {
            return target.callAsync(OldestMessages.FIND, id, gather);
        }
    }
}
