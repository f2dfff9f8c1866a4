package inherited;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Watched} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class WatchedClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Watched} that sends through this mesh. */
    public WatchedClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private WatchedClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Watched} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Watched} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Watched} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Watched} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Watched} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Watched} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Watched} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Watched} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Watched} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Watched} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public WatchedClient with(CallOptions options) {
        return new WatchedClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public WatchedClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Watched} on one node: blocks until the reply is there. */
    public static final class One implements Watched {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Sends {@link Watched#changed}, and waits until Redis has taken it. */
        @Override
        public void changed(String id) {
            target.call(WatchedMessages.CHANGED, id);
        }

        /** Calls {@link Watched#describe}, and waits for the reply. */
        @Override
        public Collection<String> describe(String id) throws IOException {
            return target.call(WatchedMessages.DESCRIBE, id);
        }
    }

    /** {@link Watched} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Sends {@link Watched#changed}, and promises that Redis has taken it. */
        public CompletableFuture<Void> changed(String id) {
            return target.callAsync(WatchedMessages.CHANGED, id);
        }

        /** Calls {@link Watched#describe}, and promises the reply. */
        public CompletableFuture<Collection<String>> describe(String id) {
            return target.callAsync(WatchedMessages.DESCRIBE, id);
        }
    }

    /** {@link Watched} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Sends {@link Watched#changed} to each node, and waits until Redis has taken it. */
        public void changed(String id) {
            target.send(WatchedMessages.CHANGED, id);
        }

        /** Calls {@link Watched#describe} on each node, and waits for all of them. */
        public Replies<Collection<String>> describe(String id) {
            return describe(id, Gather.all());
        }

        /**
         * Calls {@link Watched#describe} on each node, and waits until {@code gather} has enough.
         */
        public Replies<Collection<String>> describe(String id, Gather<Collection<String>> gather) {
            return target.call(WatchedMessages.DESCRIBE, id, gather);
        }
    }

    /** {@link Watched} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Sends {@link Watched#changed} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> changed(String id) {
            return target.sendAsync(WatchedMessages.CHANGED, id);
        }

        /** Calls {@link Watched#describe} on each node, and promises all replies. */
        public CompletableFuture<Replies<Collection<String>>> describe(String id) {
            return describe(id, Gather.all());
        }

        /**
         * Calls {@link Watched#describe} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<Replies<Collection<String>>> describe(String id,
                Gather<Collection<String>> gather) {
            return target.callAsync(WatchedMessages.DESCRIBE, id, gather);
        }
    }
}
