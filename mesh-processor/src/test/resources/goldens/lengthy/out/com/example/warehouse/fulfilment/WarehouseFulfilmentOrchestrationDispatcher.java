package com.example.warehouse.fulfilment;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link WarehouseFulfilmentOrchestration}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class WarehouseFulfilmentOrchestrationDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link WarehouseFulfilmentOrchestration} with code that blocks. */
    public WarehouseFulfilmentOrchestrationDispatcher(
            WarehouseFulfilmentOrchestrationHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(WarehouseFulfilmentOrchestrationMessages.RESERVE_MANY_ORDER_LINES_ATOMICALLY,
                        (request, call) -> handler.reserveManyOrderLinesAtomically(
                        request.warehouseIdentifier(), request.requestedReservations(),
                        request.reservationTimeoutInSeconds(), request.allowPartialReservations(),
                        request.requestingCustomerIdentifier(), call)),
                Binding.running(WarehouseFulfilmentOrchestrationMessages.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW,
                        (request, call) -> handler.announceWarehouseMaintenanceWindow(
                        request.warehouseIdentifier(), request.maintenanceStartInEpochMillis(),
                        call)),
                Binding.replying(WarehouseFulfilmentOrchestrationMessages.FIND_RESERVATION_BY_EXTERNAL_REFERENCE,
                        (externalReservationReference, call) ->
                        handler.findReservationByExternalReference(externalReservationReference,
                        call)));
    }

    /** Serves {@link WarehouseFulfilmentOrchestration} with code that promises. */
    public WarehouseFulfilmentOrchestrationDispatcher(
            WarehouseFulfilmentOrchestrationHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(WarehouseFulfilmentOrchestrationMessages.RESERVE_MANY_ORDER_LINES_ATOMICALLY,
                        (request, call) -> handler.reserveManyOrderLinesAtomically(
                        request.warehouseIdentifier(), request.requestedReservations(),
                        request.reservationTimeoutInSeconds(), request.allowPartialReservations(),
                        request.requestingCustomerIdentifier(), call)),
                Binding.promising(WarehouseFulfilmentOrchestrationMessages.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW,
                        (request, call) -> handler.announceWarehouseMaintenanceWindow(
                        request.warehouseIdentifier(), request.maintenanceStartInEpochMillis(),
                        call)),
                Binding.promising(WarehouseFulfilmentOrchestrationMessages.FIND_RESERVATION_BY_EXTERNAL_REFERENCE,
                        (externalReservationReference, call) ->
                        handler.findReservationByExternalReference(externalReservationReference,
                        call)));
    }

    @Override
    public Class<?> api() {
        return WarehouseFulfilmentOrchestration.class;
    }

    @Override
    public String name() {
        return "WarehouseFulfilmentOrchestration";
    }

    @Override
    public String fingerprint() {
        return "20ba9e098538a863";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
