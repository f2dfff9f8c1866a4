package shapes;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Shapes} on other instances: choose who, then call what. Immutable and thread-safe.
 */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class ShapesClient {
    private final Mesh mesh;

    private final CallOptions options;

    /** A client of {@link Shapes} that sends through this mesh. */
    public ShapesClient(Mesh mesh) {
        this(mesh, CallOptions.defaults());
    }

    private ShapesClient(Mesh mesh, CallOptions options) {
        this.mesh = mesh;
        this.options = options;
    }

    /** {@link Shapes} on the node with this id. */
    public One node(long instanceId) {
        return at(Address.node(instanceId));
    }

    /** {@link Shapes} on exactly this node. */
    public One node(MeshNode node) {
        return at(Address.node(node));
    }

    /** {@link Shapes} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** A copy that calls with these options. */
    public ShapesClient with(CallOptions options) {
        return new ShapesClient(mesh, options);
    }

    /** A copy that waits this long for a sign of life. */
    public ShapesClient withTimeout(Duration idleTimeout) {
        return with(options.idleTimeout(idleTimeout));
    }

    /** {@link Shapes} on one node: blocks until the reply is there. */
    public static final class One implements Shapes {
        private final Target.One target;

        private One(Target.One target) {
            this.target = target;
        }

        /** The same node, with futures. */
        public Async async() {
            return new Async(target);
        }

        /** Calls {@link Shapes#nothing}. */
        @Override
        public void nothing() {
            target.call(ShapesMessages.NOTHING);
        }

        /** Calls {@link Shapes#count}. */
        @Override
        public int count() {
            return target.call(ShapesMessages.COUNT);
        }

        /** Calls {@link Shapes#isEven}. */
        @Override
        public boolean isEven(long number) {
            return target.call(ShapesMessages.IS_EVEN, number);
        }

        /** Calls {@link Shapes#add}. */
        @Override
        public double add(double left, double right) {
            return target.call(ShapesMessages.ADD, new ShapesMessages.AddRequest(left, right));
        }

        /** Calls {@link Shapes#compress}. */
        @Override
        public byte[] compress(byte[] bytes) {
            return target.call(ShapesMessages.COMPRESS, bytes);
        }

        /** Calls {@link Shapes#table}. */
        @Override
        public String[][] table(int[] columns, String[] rows) {
            return target.call(ShapesMessages.TABLE,
                    new ShapesMessages.TableRequest(columns, rows));
        }

        /** Calls {@link Shapes#names}. */
        @Override
        public List<String> names(List<? extends Long> numbers) {
            return target.call(ShapesMessages.NAMES, numbers);
        }

        /** Calls {@link Shapes#colors}. */
        @Override
        public Map<String, List<Optional<Shapes.Color>>> colors(
                Map<Shapes.Color, Set<Instant>> seen) {
            return target.call(ShapesMessages.COLORS, seen);
        }

        /** Calls {@link Shapes#first}. */
        @Override
        public Optional<Map.Entry<String, Shapes.Color>> first(String prefix) {
            return target.call(ShapesMessages.FIRST, prefix);
        }

        /** Calls {@link Shapes#chunks}. */
        @Override
        public List<String>[] chunks(List<String>[] chunks) {
            return target.call(ShapesMessages.CHUNKS, chunks);
        }

        /** Calls {@link Shapes#page}. */
        @Override
        public Shapes.Page<Shapes.Color> page(Shapes.Page<Shapes.Page<Shapes.Color>> pages,
                Map<String, int[]> sizes) {
            return target.call(ShapesMessages.PAGE, new ShapesMessages.PageRequest(pages, sizes));
        }

        /** Calls {@link Shapes#boxed}. */
        @Override
        public Integer boxed(Long number) {
            return target.call(ShapesMessages.BOXED, number);
        }

        /** Calls {@link Shapes#paint}. */
        @Override
        public Shapes.Color paint(Shapes.Color color) {
            return target.call(ShapesMessages.PAINT, color);
        }
    }

    /** {@link Shapes} on one node, with futures. */
    public static final class Async {
        private final Target.One target;

        private Async(Target.One target) {
            this.target = target;
        }

        /** Calls {@link Shapes#nothing}. */
        public CompletableFuture<Void> nothing() {
            return target.callAsync(ShapesMessages.NOTHING);
        }

        /** Calls {@link Shapes#count}. */
        public CompletableFuture<Integer> count() {
            return target.callAsync(ShapesMessages.COUNT);
        }

        /** Calls {@link Shapes#isEven}. */
        public CompletableFuture<Boolean> isEven(long number) {
            return target.callAsync(ShapesMessages.IS_EVEN, number);
        }

        /** Calls {@link Shapes#add}. */
        public CompletableFuture<Double> add(double left, double right) {
            return target.callAsync(ShapesMessages.ADD, new ShapesMessages.AddRequest(left, right));
        }

        /** Calls {@link Shapes#compress}. */
        public CompletableFuture<byte[]> compress(byte[] bytes) {
            return target.callAsync(ShapesMessages.COMPRESS, bytes);
        }

        /** Calls {@link Shapes#table}. */
        public CompletableFuture<String[][]> table(int[] columns, String[] rows) {
            return target.callAsync(ShapesMessages.TABLE,
                    new ShapesMessages.TableRequest(columns, rows));
        }

        /** Calls {@link Shapes#names}. */
        public CompletableFuture<List<String>> names(List<? extends Long> numbers) {
            return target.callAsync(ShapesMessages.NAMES, numbers);
        }

        /** Calls {@link Shapes#colors}. */
        public CompletableFuture<Map<String, List<Optional<Shapes.Color>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen) {
            return target.callAsync(ShapesMessages.COLORS, seen);
        }

        /** Calls {@link Shapes#first}. */
        public CompletableFuture<Optional<Map.Entry<String, Shapes.Color>>> first(String prefix) {
            return target.callAsync(ShapesMessages.FIRST, prefix);
        }

        /** Calls {@link Shapes#chunks}. */
        public CompletableFuture<List<String>[]> chunks(List<String>[] chunks) {
            return target.callAsync(ShapesMessages.CHUNKS, chunks);
        }

        /** Calls {@link Shapes#page}. */
        public CompletableFuture<Shapes.Page<Shapes.Color>> page(
                Shapes.Page<Shapes.Page<Shapes.Color>> pages, Map<String, int[]> sizes) {
            return target.callAsync(ShapesMessages.PAGE,
                    new ShapesMessages.PageRequest(pages, sizes));
        }

        /** Calls {@link Shapes#boxed}. */
        public CompletableFuture<Integer> boxed(Long number) {
            return target.callAsync(ShapesMessages.BOXED, number);
        }

        /** Calls {@link Shapes#paint}. */
        public CompletableFuture<Shapes.Color> paint(Shapes.Color color) {
            return target.callAsync(ShapesMessages.PAINT, color);
        }
    }
}
