package single;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Ping}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class PingDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Ping} with code that blocks. */
    public PingDispatcher(PingHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(PingMessages.PING, (text, call) -> handler.ping(text, call)));
    }

    /** Serves {@link Ping} with code that promises. */
    public PingDispatcher(PingHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(PingMessages.PING, (text, call) -> handler.ping(text, call)));
    }

    @Override
    public Class<?> api() {
        return Ping.class;
    }

    @Override
    public String name() {
        return "Ping";
    }

    @Override
    public String fingerprint() {
        return "debafbeb980e29d1";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
