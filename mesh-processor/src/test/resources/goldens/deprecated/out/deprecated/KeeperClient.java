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
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Keeper} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
public final class KeeperClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Keeper} that sends through this mesh. */
    public KeeperClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private KeeperClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Keeper} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Keeper} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Keeper} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Keeper} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Keeper} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Keeper} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Keeper} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Keeper} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Keeper} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Keeper} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public KeeperClient with(CallOptions options) {
        return new KeeperClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public KeeperClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Keeper} on one node: blocks until the reply is there. */
    public static final class One implements Keeper {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /**
         * Calls {@link Keeper#keep}, and waits for the acknowledgement. Runs in order for each
         * {@code kept.key}.
         */
        @Override
        public void keep(Kept kept) {
            target.call(KeeperMessages.KEEP, kept);
        }

        /** Calls {@link Keeper#move}, and waits for the acknowledgement. */
        @Override
        public void move(String from) {
            target.call(KeeperMessages.MOVE, from);
        }

        /**
         * Calls {@link Keeper#move}, listens to what it reports, and waits for the acknowledgement.
         */
        public void move(String from, Consumer<? super Legacy> progress) {
            target.call(KeeperMessages.MOVE, from, progress);
        }
    }

    /** {@link Keeper} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /**
         * Calls {@link Keeper#keep}, and promises the acknowledgement. Runs in order for each
         * {@code kept.key}.
         */
        public CompletableFuture<Void> keep(Kept kept) {
            return target.callAsync(KeeperMessages.KEEP, kept);
        }

        /** Calls {@link Keeper#move}, and promises the acknowledgement. */
        public CompletableFuture<Void> move(String from) {
            return target.callAsync(KeeperMessages.MOVE, from);
        }

        /**
         * Calls {@link Keeper#move}, listens to what it reports, and promises the acknowledgement.
         */
        public CompletableFuture<Void> move(String from, Consumer<? super Legacy> progress) {
            return target.callAsync(KeeperMessages.MOVE, from, progress);
        }
    }

    /** {@link Keeper} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /**
         * Calls {@link Keeper#keep} on each node, and waits for all of them. Runs in order for each
         * {@code kept.key}.
         */
        public Replies<Void> keep(Kept kept) {
            return keep(kept, Gather.all());
        }

        /**
         * Calls {@link Keeper#keep} on each node, and waits until {@code gather} has enough. Runs
         * in order for each {@code kept.key}.
         */
        public Replies<Void> keep(Kept kept, Gather<Void> gather) {
            return target.call(KeeperMessages.KEEP, kept, gather);
        }

        /** Calls {@link Keeper#move} on each node, and waits for all of them. */
        public Replies<Void> move(String from) {
            return move(from, Gather.all());
        }

        /** Calls {@link Keeper#move} on each node, and waits until {@code gather} has enough. */
        public Replies<Void> move(String from, Gather<Void> gather) {
            return target.call(KeeperMessages.MOVE, from, gather);
        }
    }

    /** {@link Keeper} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /**
         * Calls {@link Keeper#keep} on each node, and promises all replies. Runs in order for each
         * {@code kept.key}.
         */
        public CompletableFuture<Replies<Void>> keep(Kept kept) {
            return keep(kept, Gather.all());
        }

        /**
         * Calls {@link Keeper#keep} on each node, and promises replies until {@code gather} has
         * enough. Runs in order for each {@code kept.key}.
         */
        public CompletableFuture<Replies<Void>> keep(Kept kept, Gather<Void> gather) {
            return target.callAsync(KeeperMessages.KEEP, kept, gather);
        }

        /** Calls {@link Keeper#move} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> move(String from) {
            return move(from, Gather.all());
        }

        /**
         * Calls {@link Keeper#move} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Void>> move(String from, Gather<Void> gather) {
            return target.callAsync(KeeperMessages.MOVE, from, gather);
        }
    }
}
