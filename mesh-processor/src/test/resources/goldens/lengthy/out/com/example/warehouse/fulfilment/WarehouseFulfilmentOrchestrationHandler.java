package com.example.warehouse.fulfilment;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link WarehouseFulfilmentOrchestration}: implement it, and serve it with
 * {@code new WarehouseFulfilmentOrchestrationDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface WarehouseFulfilmentOrchestrationHandler {
    /** Handles {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically}. */
    Map<String, List<FulfilmentReservation>> reserveManyOrderLinesAtomically(
            String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
            long reservationTimeoutInSeconds, boolean allowPartialReservations,
            String requestingCustomerIdentifier, CallContext call) throws Exception;

    /** Receives {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow}. */
    void announceWarehouseMaintenanceWindow(String warehouseIdentifier,
            long maintenanceStartInEpochMillis, CallContext call) throws Exception;

    /** Handles {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference}. */
    FulfilmentReservation findReservationByExternalReference(String externalReservationReference,
            CallContext call) throws Exception;

    /** Handles {@link WarehouseFulfilmentOrchestration} with promises. */
    interface Async {
        /** Handles {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically}. */
        CompletionStage<Map<String, List<FulfilmentReservation>>> reserveManyOrderLinesAtomically(
                String warehouseIdentifier, List<FulfilmentReservation> requestedReservations,
                long reservationTimeoutInSeconds, boolean allowPartialReservations,
                String requestingCustomerIdentifier, CallContext call) throws Exception;

        /** Receives {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow}. */
        CompletionStage<Void> announceWarehouseMaintenanceWindow(String warehouseIdentifier,
                long maintenanceStartInEpochMillis, CallContext call) throws Exception;

        /** Handles {@link WarehouseFulfilmentOrchestration#findReservationByExternalReference}. */
        CompletionStage<FulfilmentReservation> findReservationByExternalReference(
                String externalReservationReference, CallContext call) throws Exception;
    }
}
