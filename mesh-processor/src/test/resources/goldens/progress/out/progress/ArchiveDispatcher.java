package progress;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Archive}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@SuppressWarnings("overloads")
public final class ArchiveDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Archive} with code that blocks. */
    public ArchiveDispatcher(ArchiveHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(ArchiveMessages.SEARCH, (request, call) -> handler.search(
                        request.text(), request.limit(), call.progress(Percent.class), call)),
                Binding.running(ArchiveMessages.REBUILD, (nothing, call) ->
                        handler.rebuild(call.progress(int.class), call)),
                Binding.replying(ArchiveMessages.PACK, (request, context) -> handler.pack(
                        request.progress(), request.call(), context.progress(Archive.Step.class),
                        context)),
                Binding.replying(ArchiveMessages.PACK_2, (names, call) ->
                        handler.pack(names, call.progress(byte[].class), call)),
                Binding.replying(ArchiveMessages.COUNT, (of, call) ->
                        handler.count(of, call.progress(String.class), call)),
                Binding.running(ArchiveMessages.CHECK, (step, call) ->
                        handler.check(step, call.progress(Percent.class), call)),
                Binding.running(ArchiveMessages.CHECK_2, (reading, call) ->
                        handler.check(reading, call.progress(String.class), call)));
    }

    /** Serves {@link Archive} with code that promises. */
    public ArchiveDispatcher(ArchiveHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(ArchiveMessages.SEARCH, (request, call) -> handler.search(
                        request.text(), request.limit(), call.progress(Percent.class), call)),
                Binding.promising(ArchiveMessages.REBUILD, (nothing, call) ->
                        handler.rebuild(call.progress(int.class), call)),
                Binding.promising(ArchiveMessages.PACK, (request, context) -> handler.pack(
                        request.progress(), request.call(), context.progress(Archive.Step.class),
                        context)),
                Binding.promising(ArchiveMessages.PACK_2, (names, call) ->
                        handler.pack(names, call.progress(byte[].class), call)),
                Binding.promising(ArchiveMessages.COUNT, (of, call) ->
                        handler.count(of, call.progress(String.class), call)),
                Binding.promising(ArchiveMessages.CHECK, (step, call) ->
                        handler.check(step, call.progress(Percent.class), call)),
                Binding.promising(ArchiveMessages.CHECK_2, (reading, call) ->
                        handler.check(reading, call.progress(String.class), call)));
    }

    @Override
    public Class<?> api() {
        return Archive.class;
    }

    @Override
    public String name() {
        return "Archive";
    }

    @Override
    public String fingerprint() {
        return "1f9513959b563fcc";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
