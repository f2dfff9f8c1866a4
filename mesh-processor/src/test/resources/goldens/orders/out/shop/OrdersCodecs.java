package shop;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Orders}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class OrdersCodecs {
    static final RecordCodec<OrdersMessages.ReserveRequest> RESERVE_REQUEST =
            new ReserveRequestCodec();

    static final RecordCodec<Reservation> RESERVATION = new ReservationCodec();

    static final RecordCodec<ReservationId> RESERVATION_ID = new ReservationIdCodec();

    static final JsonCodec<List<Reservation>> RESERVATION_LIST = JsonCodecs.list(RESERVATION);

    static final RecordCodec<PriceChanged> PRICE_CHANGED = new PriceChangedCodec();

    static final RecordCodec<OrdersMessages.OutOfStockState> OUT_OF_STOCK_STATE =
            new OutOfStockStateCodec();

    private OrdersCodecs() {}

    private static final class ReserveRequestCodec
            extends RecordCodec<OrdersMessages.ReserveRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("sku", "quantity").requiring("quantity");

        @Override
        protected void writeFields(JsonOutput out, OrdersMessages.ReserveRequest value) {
            out.field(FIELDS, 0).writeString(value.sku());
            out.field(FIELDS, 1).writeInt(value.quantity());
        }

        @Override
        protected OrdersMessages.ReserveRequest readFields(JsonInput in) {
            String sku = null;
            int quantity = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> sku = in.readString();
                    case 1 -> quantity = in.readInt();
                }
            }
            return new OrdersMessages.ReserveRequest(sku, quantity);
        }
    }

    private static final class ReservationCodec extends RecordCodec<Reservation> {
        private static final JsonNames FIELDS =
                JsonNames.of("id", "sku", "quantity").requiring("quantity");

        @Override
        protected void writeFields(JsonOutput out, Reservation value) {
            out.field(FIELDS, 0).write(value.id(), RESERVATION_ID);
            out.field(FIELDS, 1).writeString(value.sku());
            out.field(FIELDS, 2).writeInt(value.quantity());
        }

        @Override
        protected Reservation readFields(JsonInput in) {
            ReservationId id = null;
            String sku = null;
            int quantity = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> id = in.read(RESERVATION_ID);
                    case 1 -> sku = in.readString();
                    case 2 -> quantity = in.readInt();
                }
            }
            return new Reservation(id, sku, quantity);
        }
    }

    private static final class ReservationIdCodec extends RecordCodec<ReservationId> {
        private static final JsonNames FIELDS = JsonNames.of("value");

        @Override
        protected void writeFields(JsonOutput out, ReservationId value) {
            out.field(FIELDS, 0).writeString(value.value());
        }

        @Override
        protected ReservationId readFields(JsonInput in) {
            String value = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> value = in.readString();
                }
            }
            return new ReservationId(value);
        }
    }

    private static final class PriceChangedCodec extends RecordCodec<PriceChanged> {
        private static final JsonNames FIELDS = JsonNames.of("sku", "cents").requiring("cents");

        @Override
        protected void writeFields(JsonOutput out, PriceChanged value) {
            out.field(FIELDS, 0).writeString(value.sku());
            out.field(FIELDS, 1).writeLong(value.cents());
        }

        @Override
        protected PriceChanged readFields(JsonInput in) {
            String sku = null;
            long cents = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> sku = in.readString();
                    case 1 -> cents = in.readLong();
                }
            }
            return new PriceChanged(sku, cents);
        }
    }

    private static final class OutOfStockStateCodec
            extends RecordCodec<OrdersMessages.OutOfStockState> {
        private static final JsonNames FIELDS = JsonNames.of("sku", "left").requiring("left");

        @Override
        protected void writeFields(JsonOutput out, OrdersMessages.OutOfStockState value) {
            out.field(FIELDS, 0).writeString(value.sku());
            out.field(FIELDS, 1).writeInt(value.left());
        }

        @Override
        protected OrdersMessages.OutOfStockState readFields(JsonInput in) {
            String sku = null;
            int left = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> sku = in.readString();
                    case 1 -> left = in.readInt();
                }
            }
            return new OrdersMessages.OutOfStockState(sku, left);
        }
    }
}
