package manners;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Ledger}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class LedgerDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Ledger} with code that blocks. */
    public LedgerDispatcher(LedgerHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(LedgerMessages.BALANCE, (account, call) ->
                        handler.balance(account, call)),
                Binding.replying(LedgerMessages.IS_OPEN, (nothing, call) -> handler.isOpen(call)),
                Binding.replying(LedgerMessages.CLOSE, (request, call) ->
                        handler.close(request.year(), request.forGood(), call)),
                Binding.running(LedgerMessages.AUDIT, (account, call) ->
                        handler.audit(account, call)),
                Binding.running(LedgerMessages.NOTE, (text, call) -> handler.note(text, call)),
                Binding.running(LedgerMessages.TOUCH, (account, call) ->
                        handler.touch(account, call)),
                Binding.running(LedgerMessages.FREEZE, (request, call) ->
                        handler.freeze(request.account(), request.frozen(), call)),
                Binding.running(LedgerMessages.BOOK, (booking, call) ->
                        handler.book(booking, call)),
                Binding.running(LedgerMessages.TRANSFER, (request, call) ->
                        handler.transfer(request.request(), request.cents(), call)),
                Binding.running(LedgerMessages.REVERSE, (entry, call) ->
                        handler.reverse(entry, call)));
    }

    /** Serves {@link Ledger} with code that promises. */
    public LedgerDispatcher(LedgerHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(LedgerMessages.BALANCE, (account, call) ->
                        handler.balance(account, call)),
                Binding.promising(LedgerMessages.IS_OPEN, (nothing, call) -> handler.isOpen(call)),
                Binding.promising(LedgerMessages.CLOSE, (request, call) ->
                        handler.close(request.year(), request.forGood(), call)),
                Binding.promising(LedgerMessages.AUDIT, (account, call) ->
                        handler.audit(account, call)),
                Binding.promising(LedgerMessages.NOTE, (text, call) -> handler.note(text, call)),
                Binding.promising(LedgerMessages.TOUCH, (account, call) ->
                        handler.touch(account, call)),
                Binding.promising(LedgerMessages.FREEZE, (request, call) ->
                        handler.freeze(request.account(), request.frozen(), call)),
                Binding.promising(LedgerMessages.BOOK, (booking, call) ->
                        handler.book(booking, call)),
                Binding.promising(LedgerMessages.TRANSFER, (request, call) ->
                        handler.transfer(request.request(), request.cents(), call)),
                Binding.promising(LedgerMessages.REVERSE, (entry, call) ->
                        handler.reverse(entry, call)));
    }

    @Override
    public Class<?> api() {
        return Ledger.class;
    }

    @Override
    public String name() {
        return "Ledger";
    }

    @Override
    public String fingerprint() {
        return "7982e00f29a807e5";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
