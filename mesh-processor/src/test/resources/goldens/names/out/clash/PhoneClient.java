package clash;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Phone} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class PhoneClient {
    private final dev.meshapi.Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Phone} that sends through this mesh. */
    public PhoneClient(dev.meshapi.Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private PhoneClient(dev.meshapi.Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Phone} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Phone} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Phone} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Phone} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Phone} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Phone} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public PhoneClient with(CallOptions options) {
        return new PhoneClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public PhoneClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Phone} on one node: blocks until the reply is there. */
    public static final class One implements Phone {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Phone#call}. */
        @Override
        public clash.One call(String call) {
            return target.call(PhoneMessages.CALL, call);
        }

        /** Calls {@link Phone#target}. */
        @Override
        public clash.Async target(Mesh target, Message mesh) {
            return this.target.call(PhoneMessages.TARGET,
                    new PhoneMessages.TargetRequest(target, mesh));
        }

        /** Calls {@link Phone#request}. */
        @Override
        public List request(List request, Mesh handler, String call, String context) {
            return target.call(PhoneMessages.REQUEST,
                    new PhoneMessages.RequestRequest(request, handler, call, context));
        }

        /** Sends {@link Phone#handler}. */
        @Override
        public void handler(Mesh handler) {
            target.call(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all}. */
        @Override
        public void all(String target) {
            this.target.call(PhoneMessages.ALL, target);
        }

        /** Calls {@link Phone#nothing}. */
        @Override
        public String nothing(String state, String failure) throws Dropped {
            return target.call(PhoneMessages.NOTHING,
                    new PhoneMessages.NothingRequest(state, failure));
        }

        /** Calls {@link Phone#ring(int)}. */
        @Override
        public void ring(int times) {
            target.call(PhoneMessages.RING, times);
        }

        /** Calls {@link Phone#ring()}. */
        @Override
        public void ring() {
            target.call(PhoneMessages.RING_2);
        }

        /** Calls {@link Phone#dropped}. */
        @Override
        public void dropped() {
            target.call(PhoneMessages.DROPPED_2);
        }

        /** Calls {@link Phone#yield}. */
        @Override
        public String yield(int record, String var) {
            return target.call(PhoneMessages.YIELD, new PhoneMessages.YieldRequest(record, var));
        }

        /** Calls {@link Phone#record}. */
        @Override
        public void record(String sealed) {
            target.call(PhoneMessages.RECORD, sealed);
        }

        /** Calls {@link Phone#ringRequest}. */
        @Override
        public void ringRequest(int one, int two) {
            target.call(PhoneMessages.RING_REQUEST, new PhoneMessages.RingRequestRequest(one, two));
        }

        /** Calls {@link Phone#ring(int, double)}. */
        @Override
        public void ring(int times, double loudness) {
            target.call(PhoneMessages.RING_3, new PhoneMessages.RingRequest(times, loudness));
        }
    }

    /** {@link Phone} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Phone#call}. */
        public CompletableFuture<clash.One> call(String call) {
            return target.callAsync(PhoneMessages.CALL, call);
        }

        /** Calls {@link Phone#target}. */
        public CompletableFuture<clash.Async> target(Mesh target, Message mesh) {
            return this.target.callAsync(PhoneMessages.TARGET,
                    new PhoneMessages.TargetRequest(target, mesh));
        }

        /** Calls {@link Phone#request}. */
        public CompletableFuture<List> request(List request, Mesh handler, String call,
                String context) {
            return target.callAsync(PhoneMessages.REQUEST,
                    new PhoneMessages.RequestRequest(request, handler, call, context));
        }

        /** Sends {@link Phone#handler}. */
        public CompletableFuture<Void> handler(Mesh handler) {
            return target.callAsync(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all}. */
        public CompletableFuture<Void> all(String target) {
            return this.target.callAsync(PhoneMessages.ALL, target);
        }

        /** Calls {@link Phone#nothing}. */
        public CompletableFuture<String> nothing(String state, String failure) {
            return target.callAsync(PhoneMessages.NOTHING,
                    new PhoneMessages.NothingRequest(state, failure));
        }

        /** Calls {@link Phone#ring(int)}. */
        public CompletableFuture<Void> ring(int times) {
            return target.callAsync(PhoneMessages.RING, times);
        }

        /** Calls {@link Phone#ring()}. */
        public CompletableFuture<Void> ring() {
            return target.callAsync(PhoneMessages.RING_2);
        }

        /** Calls {@link Phone#dropped}. */
        public CompletableFuture<Void> dropped() {
            return target.callAsync(PhoneMessages.DROPPED_2);
        }

        /** Calls {@link Phone#yield}. */
        public CompletableFuture<String> yield(int record, String var) {
            return target.callAsync(PhoneMessages.YIELD,
                    new PhoneMessages.YieldRequest(record, var));
        }

        /** Calls {@link Phone#record}. */
        public CompletableFuture<Void> record(String sealed) {
            return target.callAsync(PhoneMessages.RECORD, sealed);
        }

        /** Calls {@link Phone#ringRequest}. */
        public CompletableFuture<Void> ringRequest(int one, int two) {
            return target.callAsync(PhoneMessages.RING_REQUEST,
                    new PhoneMessages.RingRequestRequest(one, two));
        }

        /** Calls {@link Phone#ring(int, double)}. */
        public CompletableFuture<Void> ring(int times, double loudness) {
            return target.callAsync(PhoneMessages.RING_3,
                    new PhoneMessages.RingRequest(times, loudness));
        }
    }

    /** {@link Phone} on several nodes: one-way messages, each a single publish. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Sends {@link Phone#handler}. */
        public void handler(Mesh handler) {
            target.send(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all}. */
        public void all(String target) {
            this.target.send(PhoneMessages.ALL, target);
        }
    }

    /** {@link Phone} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Sends {@link Phone#handler}. */
        public CompletableFuture<Void> handler(Mesh handler) {
            return target.sendAsync(PhoneMessages.HANDLER, handler);
        }

        /** Sends {@link Phone#all}. */
        public CompletableFuture<Void> all(String target) {
            return this.target.sendAsync(PhoneMessages.ALL, target);
        }
    }
}
