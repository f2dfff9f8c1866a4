package nullness;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Notes}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class NotesDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Notes} with code that blocks. */
    public NotesDispatcher(NotesHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(NotesMessages.FIND, (id, call) -> handler.find(id, call)),
                Binding.replying(NotesMessages.ALL, (request, call) ->
                        handler.all(request.tags(), request.entry(), call)));
    }

    /** Serves {@link Notes} with code that promises. */
    public NotesDispatcher(NotesHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(NotesMessages.FIND, (id, call) -> handler.find(id, call)),
                Binding.promising(NotesMessages.ALL, (request, call) ->
                        handler.all(request.tags(), request.entry(), call)));
    }

    @Override
    public Class<?> api() {
        return Notes.class;
    }

    @Override
    public String name() {
        return "Notes";
    }

    @Override
    public String fingerprint() {
        return "5e42fbf726aa2d8f";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
