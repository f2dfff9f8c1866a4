package shop;

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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Orders} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class OrdersClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Orders} that sends through this mesh. */
    public OrdersClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private OrdersClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Orders} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Orders} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Orders} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Orders} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Orders} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Orders} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Orders} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Orders} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Orders} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Orders} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public OrdersClient with(CallOptions options) {
        return new OrdersClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public OrdersClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Orders} on one node: blocks until the reply is there. */
    public static final class One implements Orders {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Orders#reserve}, and waits for the reply. */
        @Override
        public Reservation reserve(String sku, int quantity) throws OutOfStock {
            return target.call(OrdersMessages.RESERVE,
                    new OrdersMessages.ReserveRequest(sku, quantity));
        }

        /** Calls {@link Orders#release}, and waits for the acknowledgement. */
        @Override
        public void release(ReservationId id) {
            target.call(OrdersMessages.RELEASE, id);
        }

        /** Calls {@link Orders#open}, and waits for the reply. */
        @Override
        public List<Reservation> open() {
            return target.call(OrdersMessages.OPEN);
        }

        /** Sends {@link Orders#priceChanged}, and waits until Redis has taken it. */
        @Override
        public void priceChanged(PriceChanged event) {
            target.call(OrdersMessages.PRICE_CHANGED, event);
        }
    }

    /** {@link Orders} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Orders#reserve}, and promises the reply. */
        public CompletableFuture<Reservation> reserve(String sku, int quantity) {
            return target.callAsync(OrdersMessages.RESERVE,
                    new OrdersMessages.ReserveRequest(sku, quantity));
        }

        /** Calls {@link Orders#release}, and promises the acknowledgement. */
        public CompletableFuture<Void> release(ReservationId id) {
            return target.callAsync(OrdersMessages.RELEASE, id);
        }

        /** Calls {@link Orders#open}, and promises the reply. */
        public CompletableFuture<List<Reservation>> open() {
            return target.callAsync(OrdersMessages.OPEN);
        }

        /** Sends {@link Orders#priceChanged}, and promises that Redis has taken it. */
        public CompletableFuture<Void> priceChanged(PriceChanged event) {
            return target.callAsync(OrdersMessages.PRICE_CHANGED, event);
        }
    }

    /** {@link Orders} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Orders#reserve} on each node, and waits for all of them. */
        public Replies<Reservation> reserve(String sku, int quantity) {
            return reserve(sku, quantity, Gather.all());
        }

        /** Calls {@link Orders#reserve} on each node, and waits until {@code gather} has enough. */
        public Replies<Reservation> reserve(String sku, int quantity, Gather<Reservation> gather) {
            return target.call(OrdersMessages.RESERVE,
                    new OrdersMessages.ReserveRequest(sku, quantity), gather);
        }

        /** Calls {@link Orders#release} on each node, and waits for all of them. */
        public Replies<Void> release(ReservationId id) {
            return release(id, Gather.all());
        }

        /** Calls {@link Orders#release} on each node, and waits until {@code gather} has enough. */
        public Replies<Void> release(ReservationId id, Gather<Void> gather) {
            return target.call(OrdersMessages.RELEASE, id, gather);
        }

        /** Calls {@link Orders#open} on each node, and waits for all of them. */
        public Replies<List<Reservation>> open() {
            return open(Gather.all());
        }

        /** Calls {@link Orders#open} on each node, and waits until {@code gather} has enough. */
        public Replies<List<Reservation>> open(Gather<List<Reservation>> gather) {
            return target.call(OrdersMessages.OPEN, null, gather);
        }

        /** Sends {@link Orders#priceChanged} to each node, and waits until Redis has taken it. */
        public void priceChanged(PriceChanged event) {
            target.send(OrdersMessages.PRICE_CHANGED, event);
        }
    }

    /** {@link Orders} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Orders#reserve} on each node, and promises all replies. */
        public CompletableFuture<Replies<Reservation>> reserve(String sku, int quantity) {
            return reserve(sku, quantity, Gather.all());
        }

        /**
         * Calls {@link Orders#reserve} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Reservation>> reserve(String sku, int quantity,
                Gather<Reservation> gather) {
            return target.callAsync(OrdersMessages.RESERVE,
                    new OrdersMessages.ReserveRequest(sku, quantity), gather);
        }

        /** Calls {@link Orders#release} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> release(ReservationId id) {
            return release(id, Gather.all());
        }

        /**
         * Calls {@link Orders#release} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Void>> release(ReservationId id, Gather<Void> gather) {
            return target.callAsync(OrdersMessages.RELEASE, id, gather);
        }

        /** Calls {@link Orders#open} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<Reservation>>> open() {
            return open(Gather.all());
        }

        /**
         * Calls {@link Orders#open} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<Reservation>>> open(
                Gather<List<Reservation>> gather) {
            return target.callAsync(OrdersMessages.OPEN, null, gather);
        }

        /** Sends {@link Orders#priceChanged} to each node, and promises that Redis has taken it. */
        public CompletableFuture<Void> priceChanged(PriceChanged event) {
            return target.sendAsync(OrdersMessages.PRICE_CHANGED, event);
        }
    }
}
