package manners;

import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Ledger}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class LedgerCodecs {
    static final RecordCodec<LedgerMessages.CloseRequest> CLOSE_REQUEST = new CloseRequestCodec();

    static final RecordCodec<LedgerMessages.FreezeRequest> FREEZE_REQUEST =
            new FreezeRequestCodec();

    static final RecordCodec<Ledger.Booking> BOOKING = new BookingCodec();

    static final RecordCodec<Ledger.Customer> CUSTOMER = new CustomerCodec();

    static final RecordCodec<LedgerMessages.TransferRequest> TRANSFER_REQUEST =
            new TransferRequestCodec();

    static final RecordCodec<Ledger.Request> REQUEST = new RequestCodec();

    static final RecordCodec<Ledger.Entry> ENTRY = new EntryCodec();

    private LedgerCodecs() {}

    private static final class CloseRequestCodec extends RecordCodec<LedgerMessages.CloseRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("year", "forGood").requiring("year", "forGood");

        @Override
        protected void writeFields(JsonOutput out, LedgerMessages.CloseRequest value) {
            out.field(FIELDS, 0).writeInt(value.year());
            out.field(FIELDS, 1).writeBoolean(value.forGood());
        }

        @Override
        protected LedgerMessages.CloseRequest readFields(JsonInput in) {
            int year = 0;
            boolean forGood = false;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> year = in.readInt();
                    case 1 -> forGood = in.readBoolean();
                }
            }
            return new LedgerMessages.CloseRequest(year, forGood);
        }
    }

    private static final class FreezeRequestCodec
            extends RecordCodec<LedgerMessages.FreezeRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("account", "frozen").requiring("frozen");

        @Override
        protected void writeFields(JsonOutput out, LedgerMessages.FreezeRequest value) {
            out.field(FIELDS, 0).writeString(value.account());
            out.field(FIELDS, 1).writeBoolean(value.frozen());
        }

        @Override
        protected LedgerMessages.FreezeRequest readFields(JsonInput in) {
            String account = null;
            boolean frozen = false;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> account = in.readString();
                    case 1 -> frozen = in.readBoolean();
                }
            }
            return new LedgerMessages.FreezeRequest(account, frozen);
        }
    }

    private static final class BookingCodec extends RecordCodec<Ledger.Booking> {
        private static final JsonNames FIELDS =
                JsonNames.of("customer", "cents").requiring("cents");

        @Override
        protected void writeFields(JsonOutput out, Ledger.Booking value) {
            out.field(FIELDS, 0).write(value.customer(), CUSTOMER);
            out.field(FIELDS, 1).writeLong(value.cents());
        }

        @Override
        protected Ledger.Booking readFields(JsonInput in) {
            Ledger.Customer customer = null;
            long cents = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> customer = in.read(CUSTOMER);
                    case 1 -> cents = in.readLong();
                }
            }
            return new Ledger.Booking(customer, cents);
        }
    }

    private static final class CustomerCodec extends RecordCodec<Ledger.Customer> {
        private static final JsonNames FIELDS = JsonNames.of("name", "region").requiring("region");

        @Override
        protected void writeFields(JsonOutput out, Ledger.Customer value) {
            out.field(FIELDS, 0).writeString(value.name());
            out.field(FIELDS, 1).writeInt(value.region());
        }

        @Override
        protected Ledger.Customer readFields(JsonInput in) {
            String name = null;
            int region = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> name = in.readString();
                    case 1 -> region = in.readInt();
                }
            }
            return new Ledger.Customer(name, region);
        }
    }

    private static final class TransferRequestCodec
            extends RecordCodec<LedgerMessages.TransferRequest> {
        private static final JsonNames FIELDS = JsonNames.of("request", "cents").requiring("cents");

        @Override
        protected void writeFields(JsonOutput out, LedgerMessages.TransferRequest value) {
            out.field(FIELDS, 0).write(value.request(), REQUEST);
            out.field(FIELDS, 1).writeLong(value.cents());
        }

        @Override
        protected LedgerMessages.TransferRequest readFields(JsonInput in) {
            Ledger.Request request = null;
            long cents = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> request = in.read(REQUEST);
                    case 1 -> cents = in.readLong();
                }
            }
            return new LedgerMessages.TransferRequest(request, cents);
        }
    }

    private static final class RequestCodec extends RecordCodec<Ledger.Request> {
        private static final JsonNames FIELDS = JsonNames.of("booking", "reference");

        @Override
        protected void writeFields(JsonOutput out, Ledger.Request value) {
            out.field(FIELDS, 0).write(value.booking(), BOOKING);
            out.field(FIELDS, 1).writeString(value.reference());
        }

        @Override
        protected Ledger.Request readFields(JsonInput in) {
            Ledger.Booking booking = null;
            String reference = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> booking = in.read(BOOKING);
                    case 1 -> reference = in.readString();
                }
            }
            return new Ledger.Request(booking, reference);
        }
    }

    private static final class EntryCodec extends RecordCodec<Ledger.Entry> {
        private static final JsonNames FIELDS = JsonNames.of("request");

        @Override
        protected void writeFields(JsonOutput out, Ledger.Entry value) {
            out.field(FIELDS, 0).write(value.request(), REQUEST);
        }

        @Override
        protected Ledger.Entry readFields(JsonInput in) {
            Ledger.Request request = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> request = in.read(REQUEST);
                }
            }
            return new Ledger.Entry(request);
        }
    }
}
