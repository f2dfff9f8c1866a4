package nested;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Shop.Hidden}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class Shop_HiddenDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Shop.Hidden} with code that blocks. */
    public Shop_HiddenDispatcher(Shop_HiddenHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.running(Shop_HiddenMessages.LOOK, (nothing, call) -> handler.look(call)));
    }

    /** Serves {@link Shop.Hidden} with code that promises. */
    public Shop_HiddenDispatcher(Shop_HiddenHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(Shop_HiddenMessages.LOOK, (nothing, call) -> handler.look(call)));
    }

    @Override
    public Class<?> api() {
        return Shop.Hidden.class;
    }

    @Override
    public String name() {
        return "Hidden";
    }

    @Override
    public String fingerprint() {
        return "30e356a0c1418b5d";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
