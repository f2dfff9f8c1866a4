package deprecated;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Keeper}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("deprecation")
public final class KeeperDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Keeper} with code that blocks. */
    public KeeperDispatcher(KeeperHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.running(KeeperMessages.KEEP, (kept, call) -> handler.keep(kept, call)),
                Binding.running(KeeperMessages.MOVE, (from, call) ->
                        handler.move(from, call.progress(Legacy.class), call)));
    }

    /** Serves {@link Keeper} with code that promises. */
    public KeeperDispatcher(KeeperHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(KeeperMessages.KEEP, (kept, call) -> handler.keep(kept, call)),
                Binding.promising(KeeperMessages.MOVE, (from, call) ->
                        handler.move(from, call.progress(Legacy.class), call)));
    }

    @Override
    public Class<?> api() {
        return Keeper.class;
    }

    @Override
    public String name() {
        return "Keeper";
    }

    @Override
    public String fingerprint() {
        return "69db3f771c25c3fb";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
