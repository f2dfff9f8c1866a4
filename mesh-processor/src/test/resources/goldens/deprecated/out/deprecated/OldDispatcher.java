package deprecated;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Old}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class OldDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Old} with code that blocks. */
    public OldDispatcher(OldHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(OldMessages.FIND, (id, call) -> handler.find(id, call)),
                Binding.running(OldMessages.FORGET, (id, call) -> handler.forget(id, call)),
                Binding.replying(OldMessages.CURRENT, (id, call) -> handler.current(id, call)));
    }

    /** Serves {@link Old} with code that promises. */
    public OldDispatcher(OldHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(OldMessages.FIND, (id, call) -> handler.find(id, call)),
                Binding.promising(OldMessages.FORGET, (id, call) -> handler.forget(id, call)),
                Binding.promising(OldMessages.CURRENT, (id, call) -> handler.current(id, call)));
    }

    @Override
    public Class<?> api() {
        return Old.class;
    }

    @Override
    public String name() {
        return "Old";
    }

    @Override
    public String fingerprint() {
        return "11f635e887e420b8";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
