package nested;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.Collection;
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

    /** {@link Shop.Orders} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Shop.Orders} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Shop.Orders} on the node that leads. */
    public One leader() {
        return at(Address.leader());
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

    /** {@link Shop.Orders} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
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

        /** Calls {@link Shop.Orders#async}, and waits for the reply. */
        @java.lang.Override
        public Shop.Orders.Async async(Shop.Orders.One one, Shop.Orders.Many many) {
            return target.call(Shop_OrdersMessages.ASYNC,
                    new Shop_OrdersMessages.AsyncRequest(one, many));
        }

        /** Calls {@link Shop.Orders#target}, and waits for the reply. */
        @java.lang.Override
        public Shop.Orders.Target target(Shop.Orders.List list) throws Shop.Orders.Failure {
            return target.call(Shop_OrdersMessages.TARGET, list);
        }

        /** Sends {@link Shop.Orders#send}, and waits until Redis has taken it. */
        @java.lang.Override
        public void send(Shop.Orders.ManyAsync many) {
            target.call(Shop_OrdersMessages.SEND, many);
        }

        /** Calls {@link Shop.Orders#message}, and waits for the reply. */
        @java.lang.Override
        public Shop.Orders.Message message(Shop.Orders.Override override) {
            return target.call(Shop_OrdersMessages.MESSAGE, override);
        }

        /** Calls {@link Shop.Orders#reply}, and waits for the reply. */
        @java.lang.Override
        public Shop.Orders.Replies reply(Shop.Orders.Gather gather) {
            return target.call(Shop_OrdersMessages.REPLY, gather);
        }

        /** Calls {@link Shop.Orders#reply}, listens to what it reports, and waits for the reply. */
        public Shop.Orders.Replies reply(Shop.Orders.Gather gather,
                java.util.function.Consumer<? super Shop.Orders.Consumer> progress) {
            return target.call(Shop_OrdersMessages.REPLY, gather, progress);
        }
    }

    /** {@link Shop.Orders} on one node, with futures. */
    public static final class Async {
        private final dev.meshapi.Target.One target;

        private Async(dev.meshapi.Target.One target) {
            this.target = target;
        }

        /** Calls {@link Shop.Orders#async}, and promises the reply. */
        public CompletableFuture<Shop.Orders.Async> async(Shop.Orders.One one,
                Shop.Orders.Many many) {
            return target.callAsync(Shop_OrdersMessages.ASYNC,
                    new Shop_OrdersMessages.AsyncRequest(one, many));
        }

        /** Calls {@link Shop.Orders#target}, and promises the reply. */
        public CompletableFuture<Shop.Orders.Target> target(Shop.Orders.List list) {
            return target.callAsync(Shop_OrdersMessages.TARGET, list);
        }

        /** Sends {@link Shop.Orders#send}, and promises that Redis has taken it. */
        public CompletableFuture<Void> send(Shop.Orders.ManyAsync many) {
            return target.callAsync(Shop_OrdersMessages.SEND, many);
        }

        /** Calls {@link Shop.Orders#message}, and promises the reply. */
        public CompletableFuture<Shop.Orders.Message> message(Shop.Orders.Override override) {
            return target.callAsync(Shop_OrdersMessages.MESSAGE, override);
        }

        /** Calls {@link Shop.Orders#reply}, and promises the reply. */
        public CompletableFuture<Shop.Orders.Replies> reply(Shop.Orders.Gather gather) {
            return target.callAsync(Shop_OrdersMessages.REPLY, gather);
        }

        /** Calls {@link Shop.Orders#reply}, listens to what it reports, and promises the reply. */
        public CompletableFuture<Shop.Orders.Replies> reply(Shop.Orders.Gather gather,
                java.util.function.Consumer<? super Shop.Orders.Consumer> progress) {
            return target.callAsync(Shop_OrdersMessages.REPLY, gather, progress);
        }
    }

    /** {@link Shop.Orders} on several nodes: one reply from each. */
    public static final class Many {
        private final dev.meshapi.Target.Many target;

        private Many(dev.meshapi.Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public nested.Shop_OrdersClient.ManyAsync async() {
            return new nested.Shop_OrdersClient.ManyAsync(target);
        }

        /** Calls {@link Shop.Orders#async} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Shop.Orders.Async> async(Shop.Orders.One one,
                Shop.Orders.Many many) {
            return async(one, many, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#async} on each node, and waits until {@code gather} has enough.
         */
        public dev.meshapi.Replies<Shop.Orders.Async> async(Shop.Orders.One one,
                Shop.Orders.Many many, dev.meshapi.Gather<Shop.Orders.Async> gather) {
            return target.call(Shop_OrdersMessages.ASYNC,
                    new Shop_OrdersMessages.AsyncRequest(one, many), gather);
        }

        /** Calls {@link Shop.Orders#target} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Shop.Orders.Target> target(Shop.Orders.List list) {
            return target(list, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#target} on each node, and waits until {@code gather} has enough.
         */
        public dev.meshapi.Replies<Shop.Orders.Target> target(Shop.Orders.List list,
                dev.meshapi.Gather<Shop.Orders.Target> gather) {
            return target.call(Shop_OrdersMessages.TARGET, list, gather);
        }

        /** Sends {@link Shop.Orders#send} to each node, and waits until Redis has taken it. */
        public void send(Shop.Orders.ManyAsync many) {
            target.send(Shop_OrdersMessages.SEND, many);
        }

        /** Calls {@link Shop.Orders#message} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Shop.Orders.Message> message(Shop.Orders.Override override) {
            return message(override, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#message} on each node, and waits until {@code gather} has
         * enough.
         */
        public dev.meshapi.Replies<Shop.Orders.Message> message(Shop.Orders.Override override,
                dev.meshapi.Gather<Shop.Orders.Message> gather) {
            return target.call(Shop_OrdersMessages.MESSAGE, override, gather);
        }

        /** Calls {@link Shop.Orders#reply} on each node, and waits for all of them. */
        public dev.meshapi.Replies<Shop.Orders.Replies> reply(Shop.Orders.Gather gather) {
            return reply(gather, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#reply} on each node, and waits until {@code gathering} has
         * enough.
         */
        public dev.meshapi.Replies<Shop.Orders.Replies> reply(Shop.Orders.Gather gather,
                dev.meshapi.Gather<Shop.Orders.Replies> gathering) {
            return target.call(Shop_OrdersMessages.REPLY, gather, gathering);
        }
    }

    /** {@link Shop.Orders} on several nodes, with futures. */
    public static final class ManyAsync {
        private final dev.meshapi.Target.Many target;

        private ManyAsync(dev.meshapi.Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Shop.Orders#async} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Async>> async(Shop.Orders.One one,
                Shop.Orders.Many many) {
            return async(one, many, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#async} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Async>> async(Shop.Orders.One one,
                Shop.Orders.Many many, dev.meshapi.Gather<Shop.Orders.Async> gather) {
            return target.callAsync(Shop_OrdersMessages.ASYNC,
                    new Shop_OrdersMessages.AsyncRequest(one, many), gather);
        }

        /** Calls {@link Shop.Orders#target} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Target>> target(
                Shop.Orders.List list) {
            return target(list, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#target} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Target>> target(
                Shop.Orders.List list, dev.meshapi.Gather<Shop.Orders.Target> gather) {
            return target.callAsync(Shop_OrdersMessages.TARGET, list, gather);
        }

        /** Sends {@link Shop.Orders#send} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> send(Shop.Orders.ManyAsync many) {
            return target.sendAsync(Shop_OrdersMessages.SEND, many);
        }

        /** Calls {@link Shop.Orders#message} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Message>> message(
                Shop.Orders.Override override) {
            return message(override, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#message} on each node, and promises replies until {@code gather}
         * has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Message>> message(
                Shop.Orders.Override override, dev.meshapi.Gather<Shop.Orders.Message> gather) {
            return target.callAsync(Shop_OrdersMessages.MESSAGE, override, gather);
        }

        /** Calls {@link Shop.Orders#reply} on each node, and promises all replies. */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Replies>> reply(
                Shop.Orders.Gather gather) {
            return reply(gather, dev.meshapi.Gather.all());
        }

        /**
         * Calls {@link Shop.Orders#reply} on each node, and promises replies until
         * {@code gathering} has enough.
         */
        public CompletableFuture<dev.meshapi.Replies<Shop.Orders.Replies>> reply(
                Shop.Orders.Gather gather, dev.meshapi.Gather<Shop.Orders.Replies> gathering) {
            return target.callAsync(Shop_OrdersMessages.REPLY, gather, gathering);
        }
    }
}
