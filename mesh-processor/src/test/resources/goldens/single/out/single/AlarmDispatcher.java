package single;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Alarm}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class AlarmDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Alarm} with code that blocks. */
    public AlarmDispatcher(AlarmHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.running(AlarmMessages.RING, (nothing, call) -> handler.ring(call)));
    }

    /** Serves {@link Alarm} with code that promises. */
    public AlarmDispatcher(AlarmHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(AlarmMessages.RING, (nothing, call) -> handler.ring(call)));
    }

    @Override
    public Class<?> api() {
        return Alarm.class;
    }

    @Override
    public String name() {
        return "Alarm";
    }

    @Override
    public String fingerprint() {
        return "de218122fe4286da";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
