package deprecated;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Oldest}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("removal")
public final class OldestDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Oldest} with code that blocks. */
    public OldestDispatcher(OldestHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(OldestMessages.FIND, (id, call) -> handler.find(id, call)));
    }

    /** Serves {@link Oldest} with code that promises. */
    public OldestDispatcher(OldestHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(OldestMessages.FIND, (id, call) -> handler.find(id, call)));
    }

    @Override
    public Class<?> api() {
        return Oldest.class;
    }

    @Override
    public String name() {
        return "Oldest";
    }

    @Override
    public String fingerprint() {
        return "97f15ffdf355d153";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
