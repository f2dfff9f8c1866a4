package com.example.warehouse.fulfilment;

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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link WarehouseFulfilmentOrchestration} on other instances: choose who, then call what.
 * Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class WarehouseFulfilmentOrchestrationClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link WarehouseFulfilmentOrchestration} that sends through this mesh. */
    public WarehouseFulfilmentOrchestrationClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private WarehouseFulfilmentOrchestrationClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link WarehouseFulfilmentOrchestration} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link WarehouseFulfilmentOrchestration} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link WarehouseFulfilmentOrchestration} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link WarehouseFulfilmentOrchestration} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link WarehouseFulfilmentOrchestration} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link WarehouseFulfilmentOrchestration} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link WarehouseFulfilmentOrchestration} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link WarehouseFulfilmentOrchestration} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link WarehouseFulfilmentOrchestration} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link WarehouseFulfilmentOrchestration} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public WarehouseFulfilmentOrchestrationClient with(CallOptions options) {
        return new WarehouseFulfilmentOrchestrationClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public WarehouseFulfilmentOrchestrationClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link WarehouseFulfilmentOrchestration} on one node: blocks until the reply is there. */
    public static final class One implements WarehouseFulfilmentOrchestration {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically}, and waits
         * for the reply.
         */
        @Override
        public Map<String, List<FulfilmentReservation>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier) {
            return target.call(WarehouseFulfilmentOrchestrationMessages.RESERVE_MANY_ORDER_LINES_ATOMICALLY,
                    new WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest(
                    warehouseIdentifier, requestedReservations, reservationTimeoutInSeconds,
                    allowPartialReservations, requestingCustomerIdentifier));
        }

        /**
         * Sends {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow}, and
         * waits until Redis has taken it.
         */
        @Override
        public void announceWarehouseMaintenanceWindow(String warehouseIdentifier,
                long maintenanceStartInEpochMillis) {
            target.call(WarehouseFulfilmentOrchestrationMessages.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW,
                    new WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest(
                    warehouseIdentifier, maintenanceStartInEpochMillis));
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference}, and
         * waits for the reply.
         */
        @Override
        public FulfilmentReservation findReservationByExternalReference(
                String externalReservationReference) {
            return target.call(WarehouseFulfilmentOrchestrationMessages.FIND_RESERVATION_BY_EXTERNAL_REFERENCE,
                    externalReservationReference);
        }
    }

    /** {@link WarehouseFulfilmentOrchestration} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically}, and
         * promises the reply.
         */
        public CompletableFuture<Map<String, List<FulfilmentReservation>>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier) {
            return target.callAsync(WarehouseFulfilmentOrchestrationMessages.RESERVE_MANY_ORDER_LINES_ATOMICALLY,
                    new WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest(
                    warehouseIdentifier, requestedReservations, reservationTimeoutInSeconds,
                    allowPartialReservations, requestingCustomerIdentifier));
        }

        /**
         * Sends {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow}, and
         * promises that Redis has taken it.
         */
        public CompletableFuture<Void> announceWarehouseMaintenanceWindow(
                String warehouseIdentifier, long maintenanceStartInEpochMillis) {
            return target.callAsync(WarehouseFulfilmentOrchestrationMessages.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW,
                    new WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest(
                    warehouseIdentifier, maintenanceStartInEpochMillis));
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference}, and
         * promises the reply.
         */
        public CompletableFuture<FulfilmentReservation> findReservationByExternalReference(
                String externalReservationReference) {
            return target.callAsync(WarehouseFulfilmentOrchestrationMessages.FIND_RESERVATION_BY_EXTERNAL_REFERENCE,
                    externalReservationReference);
        }
    }

    /** {@link WarehouseFulfilmentOrchestration} on several nodes: one reply from each. */
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
         * Calls {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically} on each
         * node, and waits for all of them.
         */
        public Replies<Map<String, List<FulfilmentReservation>>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier) {
            return reserveManyOrderLinesAtomically(warehouseIdentifier, requestedReservations,
                    reservationTimeoutInSeconds, allowPartialReservations,
                    requestingCustomerIdentifier, Gather.all());
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically} on each
         * node, and waits until {@code gather} has enough.
         */
        public Replies<Map<String, List<FulfilmentReservation>>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier,
                Gather<Map<String, List<FulfilmentReservation>>> gather) {
            return target.call(WarehouseFulfilmentOrchestrationMessages.RESERVE_MANY_ORDER_LINES_ATOMICALLY,
                    new WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest(
                    warehouseIdentifier, requestedReservations, reservationTimeoutInSeconds,
                    allowPartialReservations, requestingCustomerIdentifier), gather);
        }

        /**
         * Sends {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow} to each
         * node, and waits until Redis has taken it.
         */
        public void announceWarehouseMaintenanceWindow(String warehouseIdentifier,
                long maintenanceStartInEpochMillis) {
            target.send(WarehouseFulfilmentOrchestrationMessages.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW,
                    new WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest(
                    warehouseIdentifier, maintenanceStartInEpochMillis));
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference} on each
         * node, and waits for all of them.
         */
        public Replies<FulfilmentReservation> findReservationByExternalReference(
                String externalReservationReference) {
            return findReservationByExternalReference(externalReservationReference, Gather.all());
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference} on each
         * node, and waits until {@code gather} has enough.
         */
        public Replies<FulfilmentReservation> findReservationByExternalReference(
                String externalReservationReference, Gather<FulfilmentReservation> gather) {
            return target.call(WarehouseFulfilmentOrchestrationMessages.FIND_RESERVATION_BY_EXTERNAL_REFERENCE,
                    externalReservationReference, gather);
        }
    }

    /** {@link WarehouseFulfilmentOrchestration} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically} on each
         * node, and promises all replies.
         */
        public CompletableFuture<Replies<Map<String, List<FulfilmentReservation>>>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier) {
            return reserveManyOrderLinesAtomically(warehouseIdentifier, requestedReservations,
                    reservationTimeoutInSeconds, allowPartialReservations,
                    requestingCustomerIdentifier, Gather.all());
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically} on each
         * node, and promises replies until {@code gather} has enough.
         */
        public CompletableFuture<Replies<Map<String, List<FulfilmentReservation>>>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier,
                Gather<Map<String, List<FulfilmentReservation>>> gather) {
            return target.callAsync(WarehouseFulfilmentOrchestrationMessages.RESERVE_MANY_ORDER_LINES_ATOMICALLY,
                    new WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest(
                    warehouseIdentifier, requestedReservations, reservationTimeoutInSeconds,
                    allowPartialReservations, requestingCustomerIdentifier), gather);
        }

        /**
         * Sends {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow} to each
         * node, and promises that Redis has taken it.
         */
        public CompletableFuture<Void> announceWarehouseMaintenanceWindow(
                String warehouseIdentifier, long maintenanceStartInEpochMillis) {
            return target.sendAsync(WarehouseFulfilmentOrchestrationMessages.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW,
                    new WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest(
                    warehouseIdentifier, maintenanceStartInEpochMillis));
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference} on each
         * node, and promises all replies.
         */
        public CompletableFuture<Replies<FulfilmentReservation>> findReservationByExternalReference(
                String externalReservationReference) {
            return findReservationByExternalReference(externalReservationReference, Gather.all());
        }

        /**
         * Calls {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference} on each
         * node, and promises replies until {@code gather} has enough.
         */
        public CompletableFuture<Replies<FulfilmentReservation>> findReservationByExternalReference(
                String externalReservationReference, Gather<FulfilmentReservation> gather) {
            return target.callAsync(WarehouseFulfilmentOrchestrationMessages.FIND_RESERVATION_BY_EXTERNAL_REFERENCE,
                    externalReservationReference, gather);
        }
    }
}
