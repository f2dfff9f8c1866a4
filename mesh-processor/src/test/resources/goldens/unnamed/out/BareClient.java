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

/** Calls {@link Bare} on other instances: choose who, then call what. Immutable and thread-safe. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class BareClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Bare} that sends through this mesh. */
    public BareClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private BareClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Bare} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Bare} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Bare} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Bare} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Bare} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Bare} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Bare} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Bare} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Bare} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Bare} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public BareClient with(CallOptions options) {
        return new BareClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public BareClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Bare} on one node: blocks until the reply is there. */
    public static final class One implements Bare {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Bare#send}, and waits for the reply. */
        @Override
        public Payload send(Payload payload, int priority) throws LostException {
            return target.call(BareMessages.SEND, new BareMessages.SendRequest2(payload, priority));
        }

        /** Calls {@link Bare#sent}, and waits for the reply. */
        @Override
        public SendRequest sent(SendRequest first, LostState second) {
            return target.call(BareMessages.SENT, new BareMessages.SentRequest(first, second));
        }
    }

    /** {@link Bare} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Bare#send}, and promises the reply. */
        public CompletableFuture<Payload> send(Payload payload, int priority) {
            return target.callAsync(BareMessages.SEND,
                    new BareMessages.SendRequest2(payload, priority));
        }

        /** Calls {@link Bare#sent}, and promises the reply. */
        public CompletableFuture<SendRequest> sent(SendRequest first, LostState second) {
            return target.callAsync(BareMessages.SENT, new BareMessages.SentRequest(first, second));
        }
    }

    /** {@link Bare} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Bare#send} on each node, and waits for all of them. */
        public Replies<Payload> send(Payload payload, int priority) {
            return send(payload, priority, Gather.all());
        }

        /** Calls {@link Bare#send} on each node, and waits until {@code gather} has enough. */
        public Replies<Payload> send(Payload payload, int priority, Gather<Payload> gather) {
            return target.call(BareMessages.SEND, new BareMessages.SendRequest2(payload, priority),
                    gather);
        }

        /** Calls {@link Bare#sent} on each node, and waits for all of them. */
        public Replies<SendRequest> sent(SendRequest first, LostState second) {
            return sent(first, second, Gather.all());
        }

        /** Calls {@link Bare#sent} on each node, and waits until {@code gather} has enough. */
        public Replies<SendRequest> sent(SendRequest first, LostState second,
                Gather<SendRequest> gather) {
            return target.call(BareMessages.SENT, new BareMessages.SentRequest(first, second),
                    gather);
        }
    }

    /** {@link Bare} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Bare#send} on each node, and promises all replies. */
        public CompletableFuture<Replies<Payload>> send(Payload payload, int priority) {
            return send(payload, priority, Gather.all());
        }

        /**
         * Calls {@link Bare#send} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Payload>> send(Payload payload, int priority,
                Gather<Payload> gather) {
            return target.callAsync(BareMessages.SEND,
                    new BareMessages.SendRequest2(payload, priority), gather);
        }

        /** Calls {@link Bare#sent} on each node, and promises all replies. */
        public CompletableFuture<Replies<SendRequest>> sent(SendRequest first, LostState second) {
            return sent(first, second, Gather.all());
        }

        /**
         * Calls {@link Bare#sent} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<SendRequest>> sent(SendRequest first, LostState second,
                Gather<SendRequest> gather) {
            return target.callAsync(BareMessages.SENT, new BareMessages.SentRequest(first, second),
                    gather);
        }
    }
}
