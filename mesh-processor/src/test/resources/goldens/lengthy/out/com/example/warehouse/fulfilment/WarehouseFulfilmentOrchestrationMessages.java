package com.example.warehouse.fulfilment;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** The messages of {@link WarehouseFulfilmentOrchestration} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class WarehouseFulfilmentOrchestrationMessages {
    static final Message<ReserveManyOrderLinesAtomicallyRequest, Map<String, List<FulfilmentReservation>>> RESERVE_MANY_ORDER_LINES_ATOMICALLY =
            Message.request(
            "WarehouseFulfilmentOrchestration.reserveManyOrderLinesAtomically",
            TypeRef.of(ReserveManyOrderLinesAtomicallyRequest.class, WarehouseFulfilmentOrchestrationCodecs.RESERVE_MANY_ORDER_LINES_ATOMICALLY_REQUEST),
            new TypeRef<Map<String, List<FulfilmentReservation>>>(
            WarehouseFulfilmentOrchestrationCodecs.FULFILMENT_RESERVATION_LIST_BY_STRING) {});

    static final Message<AnnounceWarehouseMaintenanceWindowRequest, Void> ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW =
            Message.oneWay(
            "WarehouseFulfilmentOrchestration.announceWarehouseMaintenanceWindow",
            TypeRef.of(AnnounceWarehouseMaintenanceWindowRequest.class, WarehouseFulfilmentOrchestrationCodecs.ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW_REQUEST));

    static final Message<String, FulfilmentReservation> FIND_RESERVATION_BY_EXTERNAL_REFERENCE =
            Message.request(
            "WarehouseFulfilmentOrchestration.findReservationByExternalReference",
            TypeRef.of(String.class),
            TypeRef.of(FulfilmentReservation.class, WarehouseFulfilmentOrchestrationCodecs.FULFILMENT_RESERVATION));

    private WarehouseFulfilmentOrchestrationMessages() {}

    /**
     * The parameters of {@link WarehouseFulfilmentOrchestration#reserveManyOrderLinesAtomically}.
     */
    record ReserveManyOrderLinesAtomicallyRequest(String warehouseIdentifier,
            List<FulfilmentReservation> requestedReservations, long reservationTimeoutInSeconds,
            boolean allowPartialReservations, String requestingCustomerIdentifier) {}

    /**
     * The parameters of
     * {@link WarehouseFulfilmentOrchestration#announceWarehouseMaintenanceWindow}.
     */
    record AnnounceWarehouseMaintenanceWindowRequest(String warehouseIdentifier,
            long maintenanceStartInEpochMillis) {}
}
