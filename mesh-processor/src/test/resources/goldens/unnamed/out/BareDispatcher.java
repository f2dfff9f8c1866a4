import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Bare}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class BareDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Bare} with code that blocks. */
    public BareDispatcher(BareHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(BareMessages.SEND, (request, call) ->
                        handler.send(request.payload(), request.priority(), call)),
                Binding.replying(BareMessages.SENT, (request, call) ->
                        handler.sent(request.first(), request.second(), call)));
    }

    /** Serves {@link Bare} with code that promises. */
    public BareDispatcher(BareHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(BareMessages.SEND, (request, call) ->
                        handler.send(request.payload(), request.priority(), call)),
                Binding.promising(BareMessages.SENT, (request, call) ->
                        handler.sent(request.first(), request.second(), call)));
    }

    @Override
    public Class<?> api() {
        return Bare.class;
    }

    @Override
    public String name() {
        return "Bare";
    }

    @Override
    public String fingerprint() {
        return "0447e3cd56bd1553";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
