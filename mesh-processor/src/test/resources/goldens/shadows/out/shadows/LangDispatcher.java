package shadows;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Lang}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
public final class LangDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Lang} with code that blocks. */
    public LangDispatcher(LangHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.replying(LangMessages.TEXT, (request, call) ->
                        handler.text(request.string(), request.number(), call)),
                Binding.replying(LangMessages.PROBLEM, (object, call) ->
                        handler.problem(object, call)),
                Binding.running(LangMessages.CLAZZ, (clazz, call) -> handler.clazz(clazz, call)),
                Binding.replying(LangMessages.SEQUENCES, (sequence, call) ->
                        handler.sequences(sequence, call)));
    }

    /** Serves {@link Lang} with code that promises. */
    public LangDispatcher(LangHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(LangMessages.TEXT, (request, call) ->
                        handler.text(request.string(), request.number(), call)),
                Binding.promising(LangMessages.PROBLEM, (object, call) ->
                        handler.problem(object, call)),
                Binding.promising(LangMessages.CLAZZ, (clazz, call) -> handler.clazz(clazz, call)),
                Binding.promising(LangMessages.SEQUENCES, (sequence, call) ->
                        handler.sequences(sequence, call)));
    }

    @java.lang.Override
    public java.lang.Class<?> api() {
        return Lang.class;
    }

    @java.lang.Override
    public java.lang.String name() {
        return "Lang";
    }

    @java.lang.Override
    public java.lang.String fingerprint() {
        return "62f9d82ec62efc90";
    }

    @java.lang.Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
