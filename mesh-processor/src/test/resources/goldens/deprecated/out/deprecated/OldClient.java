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

        /** Calls {@link Old#find}. */
        @Deprecated
        @Override
        public Legacy find(String id) {
            return target.call(OldMessages.FIND, id);
        }

        /** Sends {@link Old#forget}. */
        @Deprecated
        @Override
        public void forget(String id) {
            target.call(OldMessages.FORGET, id);
        }

        /** Calls {@link Old#current}. */
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

        /** Calls {@link Old#find}. */
        @Deprecated
        public CompletableFuture<Legacy> find(String id) {
            return target.callAsync(OldMessages.FIND, id);
        }

        /** Sends {@link Old#forget}. */
        @Deprecated
        public CompletableFuture<Void> forget(String id) {
            return target.callAsync(OldMessages.FORGET, id);
        }

        /** Calls {@link Old#current}. */
        public CompletableFuture<Legacy> current(String id) {
            return target.callAsync(OldMessages.CURRENT, id);
        }
    }

    /** {@link Old} on several nodes: one-way messages, each a single publish. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Sends {@link Old#forget}. */
        @Deprecated
        public void forget(String id) {
            target.send(OldMessages.FORGET, id);
        }
    }

    /** {@link Old} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Sends {@link Old#forget}. */
        @Deprecated
        public CompletableFuture<Void> forget(String id) {
            return target.sendAsync(OldMessages.FORGET, id);
        }
    }
}
