package com.example.warehouse.fulfilment;

import dev.meshapi.annotation.MeshApi;
import dev.meshapi.annotation.OneWay;
import java.util.List;
import java.util.Map;

/** Everything has a long name. */
@MeshApi
public interface WarehouseFulfilmentOrchestration {
    Map<String, List<FulfilmentReservation>> reserveManyOrderLinesAtomically(
            String warehouseIdentifier,
            List<FulfilmentReservation> requestedReservations,
            long reservationTimeoutInSeconds,
            boolean allowPartialReservations,
            String requestingCustomerIdentifier);

    @OneWay
    void announceWarehouseMaintenanceWindow(String warehouseIdentifier, long maintenanceStartInEpochMillis);

    FulfilmentReservation findReservationByExternalReference(String externalReservationReference);
}
