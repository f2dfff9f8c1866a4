package single;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Alarm} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class AlarmClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Alarm} that sends through this mesh. */
    public AlarmClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private AlarmClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Alarm} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Alarm} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Alarm} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Alarm} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Alarm} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Alarm} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Alarm} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Alarm} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Alarm} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Alarm} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public AlarmClient with(CallOptions options) {
        return new AlarmClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public AlarmClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Alarm} on one node: blocks until the reply is there. */
    public static final class One implements Alarm {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Sends {@link Alarm#ring}, and waits until Redis has taken it. */
        @Override
        public void ring() {
            target.call(AlarmMessages.RING);
        }
    }

    /** {@link Alarm} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Sends {@link Alarm#ring}, and promises that Redis has taken it. */
        public CompletableFuture<Void> ring() {
            return target.callAsync(AlarmMessages.RING);
        }
    }

    /** {@link Alarm} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Sends {@link Alarm#ring} to each node, and waits until Redis has taken it. */
        public void ring() {
            target.send(AlarmMessages.RING);
        }
    }

    /** {@link Alarm} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Sends {@link Alarm#ring} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> ring() {
            return target.sendAsync(AlarmMessages.RING);
        }
    }
}
