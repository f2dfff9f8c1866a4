package com.example.warehouse.fulfilment;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link WarehouseFulfilmentOrchestration}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class WarehouseFulfilmentOrchestrationCodecs {
    static final RecordCodec<WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest> RESERVE_MANY_ORDER_LINES_ATOMICALLY_REQUEST =
            new ReserveManyOrderLinesAtomicallyRequestCodec();

    static final RecordCodec<FulfilmentReservation> FULFILMENT_RESERVATION =
            new FulfilmentReservationCodec();

    static final JsonCodec<List<FulfilmentReservation>> FULFILMENT_RESERVATION_LIST =
            JsonCodecs.list(FULFILMENT_RESERVATION);

    static final JsonCodec<Map<String, List<FulfilmentReservation>>> FULFILMENT_RESERVATION_LIST_BY_STRING =
            JsonCodecs.map(String.class, FULFILMENT_RESERVATION_LIST);

    static final RecordCodec<WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest> ANNOUNCE_WAREHOUSE_MAINTENANCE_WINDOW_REQUEST =
            new AnnounceWarehouseMaintenanceWindowRequestCodec();

    private WarehouseFulfilmentOrchestrationCodecs() {}

    private static final class ReserveManyOrderLinesAtomicallyRequestCodec
            extends RecordCodec<WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest> {
        private static final JsonNames FIELDS = JsonNames.of("warehouseIdentifier",
                "requestedReservations", "reservationTimeoutInSeconds", "allowPartialReservations",
                "requestingCustomerIdentifier").requiring("reservationTimeoutInSeconds",
                "allowPartialReservations");

        @Override
        protected void writeFields(JsonOutput out,
                WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest value) {
            out.field(FIELDS, 0).writeString(value.warehouseIdentifier());
            out.field(FIELDS, 1).write(value.requestedReservations(), FULFILMENT_RESERVATION_LIST);
            out.field(FIELDS, 2).writeLong(value.reservationTimeoutInSeconds());
            out.field(FIELDS, 3).writeBoolean(value.allowPartialReservations());
            out.field(FIELDS, 4).writeString(value.requestingCustomerIdentifier());
        }

        @Override
        protected WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest readFields(
                JsonInput in) {
            String warehouseIdentifier = null;
            List<FulfilmentReservation> requestedReservations = null;
            long reservationTimeoutInSeconds = 0;
            boolean allowPartialReservations = false;
            String requestingCustomerIdentifier = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> warehouseIdentifier = in.readString();
                    case 1 -> requestedReservations = in.read(FULFILMENT_RESERVATION_LIST);
                    case 2 -> reservationTimeoutInSeconds = in.readLong();
                    case 3 -> allowPartialReservations = in.readBoolean();
                    case 4 -> requestingCustomerIdentifier = in.readString();
                }
            }
            return new WarehouseFulfilmentOrchestrationMessages.ReserveManyOrderLinesAtomicallyRequest(
                    warehouseIdentifier, requestedReservations, reservationTimeoutInSeconds,
                    allowPartialReservations, requestingCustomerIdentifier);
        }
    }

    private static final class FulfilmentReservationCodec
            extends RecordCodec<FulfilmentReservation> {
        private static final JsonNames FIELDS =
                JsonNames.of("sku", "quantity").requiring("quantity");

        @Override
        protected void writeFields(JsonOutput out, FulfilmentReservation value) {
            out.field(FIELDS, 0).writeString(value.sku());
            out.field(FIELDS, 1).writeInt(value.quantity());
        }

        @Override
        protected FulfilmentReservation readFields(JsonInput in) {
            String sku = null;
            int quantity = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> sku = in.readString();
                    case 1 -> quantity = in.readInt();
                }
            }
            return new FulfilmentReservation(sku, quantity);
        }
    }

    private static final class AnnounceWarehouseMaintenanceWindowRequestCodec
            extends RecordCodec<WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest> {
        private static final JsonNames FIELDS = JsonNames.of("warehouseIdentifier",
                "maintenanceStartInEpochMillis").requiring("maintenanceStartInEpochMillis");

        @Override
        protected void writeFields(JsonOutput out,
                WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest value) {
            out.field(FIELDS, 0).writeString(value.warehouseIdentifier());
            out.field(FIELDS, 1).writeLong(value.maintenanceStartInEpochMillis());
        }

        @Override
        protected WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest readFields(
                JsonInput in) {
            String warehouseIdentifier = null;
            long maintenanceStartInEpochMillis = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> warehouseIdentifier = in.readString();
                    case 1 -> maintenanceStartInEpochMillis = in.readLong();
                }
            }
            return new WarehouseFulfilmentOrchestrationMessages.AnnounceWarehouseMaintenanceWindowRequest(
                    warehouseIdentifier, maintenanceStartInEpochMillis);
        }
    }
}
