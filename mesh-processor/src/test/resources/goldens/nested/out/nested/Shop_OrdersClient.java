package nested;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Shop.Orders} on other instances: choose who, then call what. Immutable and
 * thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class Shop_OrdersClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Shop.Orders} that sends through this mesh. */
    public Shop_OrdersClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private Shop_OrdersClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Shop.Orders} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Shop.Orders} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Shop.Orders} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Shop.Orders} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Shop.Orders} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Shop.Orders} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public Shop_OrdersClient with(CallOptions options) {
        return new Shop_OrdersClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public Shop_OrdersClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Shop.Orders} on one node: blocks until the reply is there. */
    public static final class One implements Shop.Orders {
        private final dev.meshapi.Target.One target;

        private One(dev.meshapi.Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public nested.Shop_OrdersClient.Async async() {
            return new nested.Shop_OrdersClient.Async(target);
        }

        /** Calls {@link Shop.Orders#async}. */
        @java.lang.Override
        public Shop.Orders.Async async(Shop.Orders.One one, Shop.Orders.Many many) {
            return target.call(Shop_OrdersMessages.ASYNC,
                    new Shop_OrdersMessages.AsyncRequest(one, many));
        }

        /** Calls {@link Shop.Orders#target}. */
        @java.lang.Override
        public Shop.Orders.Target target(Shop.Orders.List list) throws Shop.Orders.Failure {
            return target.call(Shop_OrdersMessages.TARGET, list);
        }

        /** Sends {@link Shop.Orders#send}. */
        @java.lang.Override
        public void send(Shop.Orders.ManyAsync many) {
            target.call(Shop_OrdersMessages.SEND, many);
        }

        /** Calls {@link Shop.Orders#message}. */
        @java.lang.Override
        public Shop.Orders.Message message(Shop.Orders.Override override) {
            return target.call(Shop_OrdersMessages.MESSAGE, override);
        }
    }

    /** {@link Shop.Orders} on one node, with futures. */
    public static final class Async {
        private final dev.meshapi.Target.One target;

        private Async(dev.meshapi.Target.One target) {
            this.target = target;
        }

        /** Calls {@link Shop.Orders#async}. */
        public CompletableFuture<Shop.Orders.Async> async(Shop.Orders.One one,
                Shop.Orders.Many many) {
            return target.callAsync(Shop_OrdersMessages.ASYNC,
                    new Shop_OrdersMessages.AsyncRequest(one, many));
        }

        /** Calls {@link Shop.Orders#target}. */
        public CompletableFuture<Shop.Orders.Target> target(Shop.Orders.List list) {
            return target.callAsync(Shop_OrdersMessages.TARGET, list);
        }

        /** Sends {@link Shop.Orders#send}. */
        public CompletableFuture<Void> send(Shop.Orders.ManyAsync many) {
            return target.callAsync(Shop_OrdersMessages.SEND, many);
        }

        /** Calls {@link Shop.Orders#message}. */
        public CompletableFuture<Shop.Orders.Message> message(Shop.Orders.Override override) {
            return target.callAsync(Shop_OrdersMessages.MESSAGE, override);
        }
    }

    /** {@link Shop.Orders} on several nodes: one-way messages, each a single publish. */
    public static final class Many {
        private final dev.meshapi.Target.Many target;

        private Many(dev.meshapi.Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public nested.Shop_OrdersClient.ManyAsync async() {
            return new nested.Shop_OrdersClient.ManyAsync(target);
        }

        /** Sends {@link Shop.Orders#send}. */
        public void send(Shop.Orders.ManyAsync many) {
            target.send(Shop_OrdersMessages.SEND, many);
        }
    }

    /** {@link Shop.Orders} on several nodes, with futures. */
    public static final class ManyAsync {
        private final dev.meshapi.Target.Many target;

        private ManyAsync(dev.meshapi.Target.Many target) {
            this.target = target;
        }

        /** Sends {@link Shop.Orders#send}. */
        public CompletableFuture<Void> send(Shop.Orders.ManyAsync many) {
            return target.sendAsync(Shop_OrdersMessages.SEND, many);
        }
    }
}
