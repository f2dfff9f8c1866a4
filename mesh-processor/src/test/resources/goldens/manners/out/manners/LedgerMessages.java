package manners;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** The messages of {@link Ledger} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class LedgerMessages {
    static final Message<String, Long> BALANCE = Message.request(
            "Ledger.balance", TypeRef.of(String.class), TypeRef.of(long.class))
            .idempotent();

    static final Message<Void, Boolean> IS_OPEN = Message.request(
            "Ledger.isOpen", TypeRef.NOTHING, TypeRef.of(boolean.class))
            .idleTimeout(Duration.ofMillis(200)).nonBlocking();

    static final Message<CloseRequest, String> CLOSE = Message.request(
            "Ledger.close", TypeRef.of(CloseRequest.class, LedgerCodecs.CLOSE_REQUEST),
            TypeRef.of(String.class))
            .idleTimeout(Duration.ofMillis(2_000))
            .deadline(Duration.ofMillis(31_536_000_000L))
            .idempotent()
            .ordered();

    static final Message<String, Void> AUDIT = Message.request(
            "Ledger.audit", TypeRef.of(String.class), TypeRef.NOTHING)
            .deadline(Duration.ZERO);

    static final Message<String, Void> NOTE = Message.oneWay(
            "Ledger.note", TypeRef.of(String.class))
            .ordered();

    static final Message<String, Void> TOUCH = Message.oneWay(
            "Ledger.touch", TypeRef.of(String.class))
            .orderedBy(account -> account);

    static final Message<FreezeRequest, Void> FREEZE = Message.request(
            "Ledger.freeze", TypeRef.of(FreezeRequest.class, LedgerCodecs.FREEZE_REQUEST),
            TypeRef.NOTHING)
            .orderedBy(request -> request.account());

    static final Message<Ledger.Booking, Void> BOOK = Message.request(
            "Ledger.book", TypeRef.of(Ledger.Booking.class, LedgerCodecs.BOOKING), TypeRef.NOTHING)
            .orderedBy(request -> Optional.ofNullable(request).map(booking -> booking.customer())
                    .orElse(null));

    static final Message<TransferRequest, Void> TRANSFER = Message.oneWay(
            "Ledger.transfer", TypeRef.of(TransferRequest.class, LedgerCodecs.TRANSFER_REQUEST))
            .orderedBy(request -> Optional.ofNullable(request.request())
                    .map(value -> value.booking()).map(booking -> booking.customer())
                    .map(customer -> customer.region()).orElse(null));

    static final Message<Ledger.Entry, Void> REVERSE = Message.request(
            "Ledger.reverse", TypeRef.of(Ledger.Entry.class, LedgerCodecs.ENTRY), TypeRef.NOTHING)
            .orderedBy(request -> Optional.ofNullable(request).map(entry -> entry.request())
                    .map(value -> value.reference()).orElse(null));

    private LedgerMessages() {}

    /** The parameters of {@link Ledger#close}. */
    record CloseRequest(int year, boolean forGood) {}

    /** The parameters of {@link Ledger#freeze}. */
    record FreezeRequest(String account, boolean frozen) {}

    /** The parameters of {@link Ledger#transfer}. */
    record TransferRequest(Ledger.Request request, long cents) {}
}
