package shapes;

import dev.meshapi.Binding;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.annotation.MeshGenerated;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves {@link Shapes}: runs a handler for each message. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class ShapesDispatcher implements MeshDispatcher {
    private final List<Binding<?, ?>> bindings;

    /** Serves {@link Shapes} with code that blocks. */
    public ShapesDispatcher(ShapesHandler handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.running(ShapesMessages.NOTHING, (nothing, call) -> handler.nothing(call)),
                Binding.replying(ShapesMessages.COUNT, (nothing, call) -> handler.count(call)),
                Binding.replying(ShapesMessages.IS_EVEN, (number, call) ->
                        handler.isEven(number, call)),
                Binding.replying(ShapesMessages.ADD, (request, call) ->
                        handler.add(request.left(), request.right(), call)),
                Binding.replying(ShapesMessages.COMPRESS, (bytes, call) ->
                        handler.compress(bytes, call)),
                Binding.replying(ShapesMessages.TABLE, (request, call) ->
                        handler.table(request.columns(), request.rows(), call)),
                Binding.replying(ShapesMessages.NAMES, (numbers, call) ->
                        handler.names(numbers, call)),
                Binding.replying(ShapesMessages.COLORS, (seen, call) -> handler.colors(seen, call)),
                Binding.replying(ShapesMessages.FIRST, (prefix, call) ->
                        handler.first(prefix, call)),
                Binding.replying(ShapesMessages.CHUNKS, (chunks, call) ->
                        handler.chunks(chunks, call)),
                Binding.replying(ShapesMessages.PAGE, (request, call) ->
                        handler.page(request.pages(), request.sizes(), call)),
                Binding.replying(ShapesMessages.BOXED, (number, call) ->
                        handler.boxed(number, call)),
                Binding.replying(ShapesMessages.PAINT, (color, call) ->
                        handler.paint(color, call)));
    }

    /** Serves {@link Shapes} with code that promises. */
    public ShapesDispatcher(ShapesHandler.Async handler) {
        this.bindings = List.<Binding<?, ?>>of(
                Binding.promising(ShapesMessages.NOTHING, (nothing, call) -> handler.nothing(call)),
                Binding.promising(ShapesMessages.COUNT, (nothing, call) -> handler.count(call)),
                Binding.promising(ShapesMessages.IS_EVEN, (number, call) ->
                        handler.isEven(number, call)),
                Binding.promising(ShapesMessages.ADD, (request, call) ->
                        handler.add(request.left(), request.right(), call)),
                Binding.promising(ShapesMessages.COMPRESS, (bytes, call) ->
                        handler.compress(bytes, call)),
                Binding.promising(ShapesMessages.TABLE, (request, call) ->
                        handler.table(request.columns(), request.rows(), call)),
                Binding.promising(ShapesMessages.NAMES, (numbers, call) ->
                        handler.names(numbers, call)),
                Binding.promising(ShapesMessages.COLORS, (seen, call) ->
                        handler.colors(seen, call)),
                Binding.promising(ShapesMessages.FIRST, (prefix, call) ->
                        handler.first(prefix, call)),
                Binding.promising(ShapesMessages.CHUNKS, (chunks, call) ->
                        handler.chunks(chunks, call)),
                Binding.promising(ShapesMessages.PAGE, (request, call) ->
                        handler.page(request.pages(), request.sizes(), call)),
                Binding.promising(ShapesMessages.BOXED, (number, call) ->
                        handler.boxed(number, call)),
                Binding.promising(ShapesMessages.PAINT, (color, call) ->
                        handler.paint(color, call)));
    }

    @Override
    public Class<?> api() {
        return Shapes.class;
    }

    @Override
    public String name() {
        return "shapes-v2";
    }

    @Override
    public String fingerprint() {
        return "8864f11ad0f6cdde";
    }

    @Override
    public List<Binding<?, ?>> bindings() {
        return bindings;
    }
}
