package manners;

import dev.meshapi.CallContext;
import dev.meshapi.annotation.MeshGenerated;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Handles {@link Ledger}: implement it, and serve it with {@code new LedgerDispatcher(handler)}.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public interface LedgerHandler {
    /** Handles {@link Ledger#balance}. May run twice. */
    long balance(String account, CallContext call) throws Exception;

    /** Handles {@link Ledger#isOpen}. Runs on the thread that reads: it must not block. */
    boolean isOpen(CallContext call) throws Exception;

    /** Handles {@link Ledger#close}. May run twice. Runs in the order sent. */
    String close(int year, boolean forGood, CallContext call) throws Exception;

    /** Handles {@link Ledger#audit}. */
    void audit(String account, CallContext call) throws Exception;

    /** Receives {@link Ledger#note}. Runs in the order sent. */
    void note(String text, CallContext call) throws Exception;

    /** Receives {@link Ledger#touch}. Runs in order for each {@code account}. */
    void touch(String account, CallContext call) throws Exception;

    /** Handles {@link Ledger#freeze}. Runs in order for each {@code account}. */
    void freeze(String account, boolean frozen, CallContext call) throws Exception;

    /** Handles {@link Ledger#book}. Runs in order for each {@code booking.customer}. */
    void book(Ledger.Booking booking, CallContext call) throws Exception;

    /**
     * Receives {@link Ledger#transfer}. Runs in order for each
     * {@code request.booking.customer.region}.
     */
    void transfer(Ledger.Request request, long cents, CallContext call) throws Exception;

    /** Handles {@link Ledger#reverse}. Runs in order for each {@code entry.request.reference}. */
    void reverse(Ledger.Entry entry, CallContext call) throws Exception;

    /** Handles {@link Ledger} with promises. */
    interface Async {
        /** Handles {@link Ledger#balance}. May run twice. */
        CompletionStage<Long> balance(String account, CallContext call) throws Exception;

        /** Handles {@link Ledger#isOpen}. Runs on the thread that reads: it must not block. */
        CompletionStage<Boolean> isOpen(CallContext call) throws Exception;

        /** Handles {@link Ledger#close}. May run twice. Runs in the order sent. */
        CompletionStage<String> close(int year, boolean forGood, CallContext call) throws Exception;

        /** Handles {@link Ledger#audit}. */
        CompletionStage<Void> audit(String account, CallContext call) throws Exception;

        /** Receives {@link Ledger#note}. Runs in the order sent. */
        CompletionStage<Void> note(String text, CallContext call) throws Exception;

        /** Receives {@link Ledger#touch}. Runs in order for each {@code account}. */
        CompletionStage<Void> touch(String account, CallContext call) throws Exception;

        /** Handles {@link Ledger#freeze}. Runs in order for each {@code account}. */
        CompletionStage<Void> freeze(String account, boolean frozen, CallContext call) throws
                Exception;

        /** Handles {@link Ledger#book}. Runs in order for each {@code booking.customer}. */
        CompletionStage<Void> book(Ledger.Booking booking, CallContext call) throws Exception;

        /**
         * Receives {@link Ledger#transfer}. Runs in order for each
         * {@code request.booking.customer.region}.
         */
        CompletionStage<Void> transfer(Ledger.Request request, long cents, CallContext call) throws
                Exception;

        /**
         * Handles {@link Ledger#reverse}. Runs in order for each {@code entry.request.reference}.
         */
        CompletionStage<Void> reverse(Ledger.Entry entry, CallContext call) throws Exception;
    }
}
