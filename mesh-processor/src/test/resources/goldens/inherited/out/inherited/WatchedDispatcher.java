package inherited;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Watched}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class WatchedDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Watched} with code that blocks. */
    public WatchedDispatcher(WatchedHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.running(WatchedMessages.CHANGED, (id, call) -> handler.changed(id, call)),
                Binding.replying(WatchedMessages.DESCRIBE, (id, call) ->
                        handler.describe(id, call)));
    }

    /** Serves {@link Watched} with code that promises. */
    public WatchedDispatcher(WatchedHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(WatchedMessages.CHANGED, (id, call) -> handler.changed(id, call)),
                Binding.promising(WatchedMessages.DESCRIBE, (id, call) ->
                        handler.describe(id, call)));
    }

    @Override
    public Class<?> api() {
        return Watched.class;
    }

    @Override
    public String name() {
        return "Watched";
    }

    @Override
    public String fingerprint() {
        return "1684cbc341318b00";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
