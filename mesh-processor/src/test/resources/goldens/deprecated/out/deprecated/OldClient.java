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

/** Calls {@link Old} on other instances: choose who, then call what. Immutable and thread-safe. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class OldClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Old} that sends through this mesh. */
    public OldClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private OldClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Old} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Old} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Old} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Old} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Old} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Old} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Old} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Old} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Old} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Old} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public OldClient with(CallOptions options) {
        return new OldClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public OldClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Old} on one node: blocks until the reply is there. */
    public static final class One implements Old {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Old#find}, and waits for the reply. */
        @Deprecated
        @Override
        public Legacy find(String id) {
            return target.call(OldMessages.FIND, id);
        }

        /** Sends {@link Old#forget}, and waits until Redis has taken it. */
        @Deprecated
        @Override
        public void forget(String id) {
            target.call(OldMessages.FORGET, id);
        }

        /** Calls {@link Old#current}, and waits for the reply. */
        @Override
        public Legacy current(String id) {
            return target.call(OldMessages.CURRENT, id);
        }
    }

    /** {@link Old} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Old#find}, and promises the reply. */
        @Deprecated
        public CompletableFuture<Legacy> find(String id) {
            return target.callAsync(OldMessages.FIND, id);
        }

        /** Sends {@link Old#forget}, and promises that Redis has taken it. */
        @Deprecated
        public CompletableFuture<Void> forget(String id) {
            return target.callAsync(OldMessages.FORGET, id);
        }

        /** Calls {@link Old#current}, and promises the reply. */
        public CompletableFuture<Legacy> current(String id) {
            return target.callAsync(OldMessages.CURRENT, id);
        }
    }

    /** {@link Old} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Old#find} on each node, and waits for all of them. */
        @Deprecated
        public Replies<Legacy> find(String id) {
            return find(id, Gather.all());
        }

        /** Calls {@link Old#find} on each node, and waits until {@code gather} has enough. */
        @Deprecated
        public Replies<Legacy> find(String id, Gather<Legacy> gather) {
            return target.call(OldMessages.FIND, id, gather);
        }

        /** Sends {@link Old#forget} to each node, and waits until Redis has taken it. */
        @Deprecated
        public void forget(String id) {
            target.send(OldMessages.FORGET, id);
        }

        /** Calls {@link Old#current} on each node, and waits for all of them. */
        public Replies<Legacy> current(String id) {
            return current(id, Gather.all());
        }

        /** Calls {@link Old#current} on each node, and waits until {@code gather} has enough. */
        public Replies<Legacy> current(String id, Gather<Legacy> gather) {
            return target.call(OldMessages.CURRENT, id, gather);
        }
    }

    /** {@link Old} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Old#find} on each node, and promises all replies. */
        @Deprecated
        public CompletableFuture<Replies<Legacy>> find(String id) {
            return find(id, Gather.all());
        }

        /**
         * Calls {@link Old#find} on each node, and promises replies until {@code gather} has
         * enough.
         */
        @Deprecated
        public CompletableFuture<Replies<Legacy>> find(String id, Gather<Legacy> gather) {
            return target.callAsync(OldMessages.FIND, id, gather);
        }

        /** Sends {@link Old#forget} to each node, and promises that Redis has taken it. */
        @Deprecated
        public CompletableFuture<Void> forget(String id) {
            return target.sendAsync(OldMessages.FORGET, id);
        }

        /** Calls {@link Old#current} on each node, and promises all replies. */
        public CompletableFuture<Replies<Legacy>> current(String id) {
            return current(id, Gather.all());
        }

        /**
         * Calls {@link Old#current} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Legacy>> current(String id, Gather<Legacy> gather) {
            return target.callAsync(OldMessages.CURRENT, id, gather);
        }
    }
}
