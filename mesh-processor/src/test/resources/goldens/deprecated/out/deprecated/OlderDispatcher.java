package deprecated;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Older}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
public final class OlderDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Older} with code that blocks. */
    public OlderDispatcher(OlderHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(OlderMessages.FIND, (id, call) -> handler.find(id, call)));
    }

    /** Serves {@link Older} with code that promises. */
    public OlderDispatcher(OlderHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(OlderMessages.FIND, (id, call) -> handler.find(id, call)));
    }

    @Override
    public Class<?> api() {
        return Older.class;
    }

    @Override
    public String name() {
        return "Older";
    }

    @Override
    public String fingerprint() {
        return "46a8f622198e9401";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
