package shapes;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Gather;
import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.Replies;
import dev.meshapi.Target;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

    /** {@link Shapes} on some node that serves it. */
    public One any() {
        return at(Address.any());
    }

    /** {@link Shapes} on the same node for the same key. */
    public One keyed(Object key) {
        return at(Address.keyed(key));
    }

    /** {@link Shapes} on the node that leads. */
    public One leader() {
        return at(Address.leader());
    }

    /** {@link Shapes} on the one node that the address means. */
    public One at(Address.One address) {
        return new One(mesh.target(address, options));
    }

    /** {@link Shapes} on every node that serves it, this one included. */
    public Many all() {
        return at(Address.all());
    }

    /** {@link Shapes} on every node that serves it, but not this one. */
    public Many others() {
        return at(Address.others());
    }

    /** {@link Shapes} on exactly these nodes. */
    public Many nodes(Collection<MeshNode> nodes) {
        return at(Address.nodes(nodes));
    }

    /** {@link Shapes} on the nodes that the address means. */
    public Many at(Address.Many address) {
        return new Many(mesh.target(address, options));
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

        /** Calls {@link Shapes#nothing}, and waits for the acknowledgement. */
        @Override
        public void nothing() {
            target.call(ShapesMessages.NOTHING);
        }

        /** Calls {@link Shapes#count}, and waits for the reply. */
        @Override
        public int count() {
            return target.call(ShapesMessages.COUNT);
        }

        /** Calls {@link Shapes#isEven}, and waits for the reply. */
        @Override
        public boolean isEven(long number) {
            return target.call(ShapesMessages.IS_EVEN, number);
        }

        /** Calls {@link Shapes#add}, and waits for the reply. */
        @Override
        public double add(double left, double right) {
            return target.call(ShapesMessages.ADD, new ShapesMessages.AddRequest(left, right));
        }

        /** Calls {@link Shapes#compress}, and waits for the reply. */
        @Override
        public byte[] compress(byte[] bytes) {
            return target.call(ShapesMessages.COMPRESS, bytes);
        }

        /** Calls {@link Shapes#table}, and waits for the reply. */
        @Override
        public String[][] table(int[] columns, String[] rows) {
            return target.call(ShapesMessages.TABLE,
                    new ShapesMessages.TableRequest(columns, rows));
        }

        /** Calls {@link Shapes#names}, and waits for the reply. */
        @Override
        public List<String> names(List<? extends Long> numbers) {
            return target.call(ShapesMessages.NAMES, numbers);
        }

        /** Calls {@link Shapes#colors}, and waits for the reply. */
        @Override
        public Map<String, List<Optional<Shapes.Color>>> colors(
                Map<Shapes.Color, Set<Instant>> seen) {
            return target.call(ShapesMessages.COLORS, seen);
        }

        /** Calls {@link Shapes#first}, and waits for the reply. */
        @Override
        public Optional<Map.Entry<String, Shapes.Color>> first(String prefix) {
            return target.call(ShapesMessages.FIRST, prefix);
        }

        /** Calls {@link Shapes#chunks}, and waits for the reply. */
        @Override
        public List<String>[] chunks(List<String>[] chunks) {
            return target.call(ShapesMessages.CHUNKS, chunks);
        }

        /** Calls {@link Shapes#page}, and waits for the reply. */
        @Override
        public Shapes.Page<Shapes.Color> page(Shapes.Page<Shapes.Page<Shapes.Color>> pages,
                Map<String, int[]> sizes) {
            return target.call(ShapesMessages.PAGE, new ShapesMessages.PageRequest(pages, sizes));
        }

        /** Calls {@link Shapes#boxed}, and waits for the reply. */
        @Override
        public Integer boxed(Long number) {
            return target.call(ShapesMessages.BOXED, number);
        }

        /** Calls {@link Shapes#paint}, and waits for the reply. */
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

        /** Calls {@link Shapes#nothing}, and promises the acknowledgement. */
        public CompletableFuture<Void> nothing() {
            return target.callAsync(ShapesMessages.NOTHING);
        }

        /** Calls {@link Shapes#count}, and promises the reply. */
        public CompletableFuture<Integer> count() {
            return target.callAsync(ShapesMessages.COUNT);
        }

        /** Calls {@link Shapes#isEven}, and promises the reply. */
        public CompletableFuture<Boolean> isEven(long number) {
            return target.callAsync(ShapesMessages.IS_EVEN, number);
        }

        /** Calls {@link Shapes#add}, and promises the reply. */
        public CompletableFuture<Double> add(double left, double right) {
            return target.callAsync(ShapesMessages.ADD, new ShapesMessages.AddRequest(left, right));
        }

        /** Calls {@link Shapes#compress}, and promises the reply. */
        public CompletableFuture<byte[]> compress(byte[] bytes) {
            return target.callAsync(ShapesMessages.COMPRESS, bytes);
        }

        /** Calls {@link Shapes#table}, and promises the reply. */
        public CompletableFuture<String[][]> table(int[] columns, String[] rows) {
            return target.callAsync(ShapesMessages.TABLE,
                    new ShapesMessages.TableRequest(columns, rows));
        }

        /** Calls {@link Shapes#names}, and promises the reply. */
        public CompletableFuture<List<String>> names(List<? extends Long> numbers) {
            return target.callAsync(ShapesMessages.NAMES, numbers);
        }

        /** Calls {@link Shapes#colors}, and promises the reply. */
        public CompletableFuture<Map<String, List<Optional<Shapes.Color>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen) {
            return target.callAsync(ShapesMessages.COLORS, seen);
        }

        /** Calls {@link Shapes#first}, and promises the reply. */
        public CompletableFuture<Optional<Map.Entry<String, Shapes.Color>>> first(String prefix) {
            return target.callAsync(ShapesMessages.FIRST, prefix);
        }

        /** Calls {@link Shapes#chunks}, and promises the reply. */
        public CompletableFuture<List<String>[]> chunks(List<String>[] chunks) {
            return target.callAsync(ShapesMessages.CHUNKS, chunks);
        }

        /** Calls {@link Shapes#page}, and promises the reply. */
        public CompletableFuture<Shapes.Page<Shapes.Color>> page(
                Shapes.Page<Shapes.Page<Shapes.Color>> pages, Map<String, int[]> sizes) {
            return target.callAsync(ShapesMessages.PAGE,
                    new ShapesMessages.PageRequest(pages, sizes));
        }

        /** Calls {@link Shapes#boxed}, and promises the reply. */
        public CompletableFuture<Integer> boxed(Long number) {
            return target.callAsync(ShapesMessages.BOXED, number);
        }

        /** Calls {@link Shapes#paint}, and promises the reply. */
        public CompletableFuture<Shapes.Color> paint(Shapes.Color color) {
            return target.callAsync(ShapesMessages.PAINT, color);
        }
    }

    /** {@link Shapes} on several nodes: one reply from each. */
    public static final class Many {
        private final Target.Many target;

        private Many(Target.Many target) {
            this.target = target;
        }

        /** The same nodes, with futures. */
        public ManyAsync async() {
            return new ManyAsync(target);
        }

        /** Calls {@link Shapes#nothing} on each node, and waits for all of them. */
        public Replies<Void> nothing() {
            return nothing(Gather.all());
        }

        /** Calls {@link Shapes#nothing} on each node, and waits until {@code gather} has enough. */
        public Replies<Void> nothing(Gather<Void> gather) {
            return target.call(ShapesMessages.NOTHING, null, gather);
        }

        /** Calls {@link Shapes#count} on each node, and waits for all of them. */
        public Replies<Integer> count() {
            return count(Gather.all());
        }

        /** Calls {@link Shapes#count} on each node, and waits until {@code gather} has enough. */
        public Replies<Integer> count(Gather<Integer> gather) {
            return target.call(ShapesMessages.COUNT, null, gather);
        }

        /** Calls {@link Shapes#isEven} on each node, and waits for all of them. */
        public Replies<Boolean> isEven(long number) {
            return isEven(number, Gather.all());
        }

        /** Calls {@link Shapes#isEven} on each node, and waits until {@code gather} has enough. */
        public Replies<Boolean> isEven(long number, Gather<Boolean> gather) {
            return target.call(ShapesMessages.IS_EVEN, number, gather);
        }

        /** Calls {@link Shapes#add} on each node, and waits for all of them. */
        public Replies<Double> add(double left, double right) {
            return add(left, right, Gather.all());
        }

        /** Calls {@link Shapes#add} on each node, and waits until {@code gather} has enough. */
        public Replies<Double> add(double left, double right, Gather<Double> gather) {
            return target.call(ShapesMessages.ADD, new ShapesMessages.AddRequest(left, right),
                    gather);
        }

        /** Calls {@link Shapes#compress} on each node, and waits for all of them. */
        public Replies<byte[]> compress(byte[] bytes) {
            return compress(bytes, Gather.all());
        }

        /**
         * Calls {@link Shapes#compress} on each node, and waits until {@code gather} has enough.
         */
        public Replies<byte[]> compress(byte[] bytes, Gather<byte[]> gather) {
            return target.call(ShapesMessages.COMPRESS, bytes, gather);
        }

        /** Calls {@link Shapes#table} on each node, and waits for all of them. */
        public Replies<String[][]> table(int[] columns, String[] rows) {
            return table(columns, rows, Gather.all());
        }

        /** Calls {@link Shapes#table} on each node, and waits until {@code gather} has enough. */
        public Replies<String[][]> table(int[] columns, String[] rows, Gather<String[][]> gather) {
            return target.call(ShapesMessages.TABLE, new ShapesMessages.TableRequest(columns, rows),
                    gather);
        }

        /** Calls {@link Shapes#names} on each node, and waits for all of them. */
        public Replies<List<String>> names(List<? extends Long> numbers) {
            return names(numbers, Gather.all());
        }

        /** Calls {@link Shapes#names} on each node, and waits until {@code gather} has enough. */
        public Replies<List<String>> names(List<? extends Long> numbers,
                Gather<List<String>> gather) {
            return target.call(ShapesMessages.NAMES, numbers, gather);
        }

        /** Calls {@link Shapes#colors} on each node, and waits for all of them. */
        public Replies<Map<String, List<Optional<Shapes.Color>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen) {
            return colors(seen, Gather.all());
        }

        /** Calls {@link Shapes#colors} on each node, and waits until {@code gather} has enough. */
        public Replies<Map<String, List<Optional<Shapes.Color>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen,
                Gather<Map<String, List<Optional<Shapes.Color>>>> gather) {
            return target.call(ShapesMessages.COLORS, seen, gather);
        }

        /** Calls {@link Shapes#first} on each node, and waits for all of them. */
        public Replies<Optional<Map.Entry<String, Shapes.Color>>> first(String prefix) {
            return first(prefix, Gather.all());
        }

        /** Calls {@link Shapes#first} on each node, and waits until {@code gather} has enough. */
        public Replies<Optional<Map.Entry<String, Shapes.Color>>> first(String prefix,
                Gather<Optional<Map.Entry<String, Shapes.Color>>> gather) {
            return target.call(ShapesMessages.FIRST, prefix, gather);
        }

        /** Calls {@link Shapes#chunks} on each node, and waits for all of them. */
        public Replies<List<String>[]> chunks(List<String>[] chunks) {
            return chunks(chunks, Gather.all());
        }

        /** Calls {@link Shapes#chunks} on each node, and waits until {@code gather} has enough. */
        public Replies<List<String>[]> chunks(List<String>[] chunks,
                Gather<List<String>[]> gather) {
            return target.call(ShapesMessages.CHUNKS, chunks, gather);
        }

        /** Calls {@link Shapes#page} on each node, and waits for all of them. */
        public Replies<Shapes.Page<Shapes.Color>> page(Shapes.Page<Shapes.Page<Shapes.Color>> pages,
                Map<String, int[]> sizes) {
            return page(pages, sizes, Gather.all());
        }

        /** Calls {@link Shapes#page} on each node, and waits until {@code gather} has enough. */
        public Replies<Shapes.Page<Shapes.Color>> page(Shapes.Page<Shapes.Page<Shapes.Color>> pages,
                Map<String, int[]> sizes, Gather<Shapes.Page<Shapes.Color>> gather) {
            return target.call(ShapesMessages.PAGE, new ShapesMessages.PageRequest(pages, sizes),
                    gather);
        }

        /** Calls {@link Shapes#boxed} on each node, and waits for all of them. */
        public Replies<Integer> boxed(Long number) {
            return boxed(number, Gather.all());
        }

        /** Calls {@link Shapes#boxed} on each node, and waits until {@code gather} has enough. */
        public Replies<Integer> boxed(Long number, Gather<Integer> gather) {
            return target.call(ShapesMessages.BOXED, number, gather);
        }

        /** Calls {@link Shapes#paint} on each node, and waits for all of them. */
        public Replies<Shapes.Color> paint(Shapes.Color color) {
            return paint(color, Gather.all());
        }

        /** Calls {@link Shapes#paint} on each node, and waits until {@code gather} has enough. */
        public Replies<Shapes.Color> paint(Shapes.Color color, Gather<Shapes.Color> gather) {
            return target.call(ShapesMessages.PAINT, color, gather);
        }
    }

    /** {@link Shapes} on several nodes, with futures. */
    public static final class ManyAsync {
        private final Target.Many target;

        private ManyAsync(Target.Many target) {
            this.target = target;
        }

        /** Calls {@link Shapes#nothing} on each node, and promises all replies. */
        public CompletableFuture<Replies<Void>> nothing() {
            return nothing(Gather.all());
        }

        /**
         * Calls {@link Shapes#nothing} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Void>> nothing(Gather<Void> gather) {
            return target.callAsync(ShapesMessages.NOTHING, null, gather);
        }

        /** Calls {@link Shapes#count} on each node, and promises all replies. */
        public CompletableFuture<Replies<Integer>> count() {
            return count(Gather.all());
        }

        /**
         * Calls {@link Shapes#count} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Integer>> count(Gather<Integer> gather) {
            return target.callAsync(ShapesMessages.COUNT, null, gather);
        }

        /** Calls {@link Shapes#isEven} on each node, and promises all replies. */
        public CompletableFuture<Replies<Boolean>> isEven(long number) {
            return isEven(number, Gather.all());
        }

        /**
         * Calls {@link Shapes#isEven} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Boolean>> isEven(long number, Gather<Boolean> gather) {
            return target.callAsync(ShapesMessages.IS_EVEN, number, gather);
        }

        /** Calls {@link Shapes#add} on each node, and promises all replies. */
        public CompletableFuture<Replies<Double>> add(double left, double right) {
            return add(left, right, Gather.all());
        }

        /**
         * Calls {@link Shapes#add} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Double>> add(double left, double right,
                Gather<Double> gather) {
            return target.callAsync(ShapesMessages.ADD, new ShapesMessages.AddRequest(left, right),
                    gather);
        }

        /** Calls {@link Shapes#compress} on each node, and promises all replies. */
        public CompletableFuture<Replies<byte[]>> compress(byte[] bytes) {
            return compress(bytes, Gather.all());
        }

        /**
         * Calls {@link Shapes#compress} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<byte[]>> compress(byte[] bytes, Gather<byte[]> gather) {
            return target.callAsync(ShapesMessages.COMPRESS, bytes, gather);
        }

        /** Calls {@link Shapes#table} on each node, and promises all replies. */
        public CompletableFuture<Replies<String[][]>> table(int[] columns, String[] rows) {
            return table(columns, rows, Gather.all());
        }

        /**
         * Calls {@link Shapes#table} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<String[][]>> table(int[] columns, String[] rows,
                Gather<String[][]> gather) {
            return target.callAsync(ShapesMessages.TABLE,
                    new ShapesMessages.TableRequest(columns, rows), gather);
        }

        /** Calls {@link Shapes#names} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<String>>> names(List<? extends Long> numbers) {
            return names(numbers, Gather.all());
        }

        /**
         * Calls {@link Shapes#names} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<String>>> names(List<? extends Long> numbers,
                Gather<List<String>> gather) {
            return target.callAsync(ShapesMessages.NAMES, numbers, gather);
        }

        /** Calls {@link Shapes#colors} on each node, and promises all replies. */
        public CompletableFuture<Replies<Map<String, List<Optional<Shapes.Color>>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen) {
            return colors(seen, Gather.all());
        }

        /**
         * Calls {@link Shapes#colors} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Map<String, List<Optional<Shapes.Color>>>>> colors(
                Map<Shapes.Color, Set<Instant>> seen,
                Gather<Map<String, List<Optional<Shapes.Color>>>> gather) {
            return target.callAsync(ShapesMessages.COLORS, seen, gather);
        }

        /** Calls {@link Shapes#first} on each node, and promises all replies. */
        public CompletableFuture<Replies<Optional<Map.Entry<String, Shapes.Color>>>> first(
                String prefix) {
            return first(prefix, Gather.all());
        }

        /**
         * Calls {@link Shapes#first} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Optional<Map.Entry<String, Shapes.Color>>>> first(
                String prefix, Gather<Optional<Map.Entry<String, Shapes.Color>>> gather) {
            return target.callAsync(ShapesMessages.FIRST, prefix, gather);
        }

        /** Calls {@link Shapes#chunks} on each node, and promises all replies. */
        public CompletableFuture<Replies<List<String>[]>> chunks(List<String>[] chunks) {
            return chunks(chunks, Gather.all());
        }

        /**
         * Calls {@link Shapes#chunks} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<List<String>[]>> chunks(List<String>[] chunks,
                Gather<List<String>[]> gather) {
            return target.callAsync(ShapesMessages.CHUNKS, chunks, gather);
        }

        /** Calls {@link Shapes#page} on each node, and promises all replies. */
        public CompletableFuture<Replies<Shapes.Page<Shapes.Color>>> page(
                Shapes.Page<Shapes.Page<Shapes.Color>> pages, Map<String, int[]> sizes) {
            return page(pages, sizes, Gather.all());
        }

        /**
         * Calls {@link Shapes#page} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Shapes.Page<Shapes.Color>>> page(
                Shapes.Page<Shapes.Page<Shapes.Color>> pages, Map<String, int[]> sizes,
                Gather<Shapes.Page<Shapes.Color>> gather) {
            return target.callAsync(ShapesMessages.PAGE,
                    new ShapesMessages.PageRequest(pages, sizes), gather);
        }

        /** Calls {@link Shapes#boxed} on each node, and promises all replies. */
        public CompletableFuture<Replies<Integer>> boxed(Long number) {
            return boxed(number, Gather.all());
        }

        /**
         * Calls {@link Shapes#boxed} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Integer>> boxed(Long number, Gather<Integer> gather) {
            return target.callAsync(ShapesMessages.BOXED, number, gather);
        }

        /** Calls {@link Shapes#paint} on each node, and promises all replies. */
        public CompletableFuture<Replies<Shapes.Color>> paint(Shapes.Color color) {
            return paint(color, Gather.all());
        }

        /**
         * Calls {@link Shapes#paint} on each node, and promises replies until {@code gather} has
         * enough.
         */
        public CompletableFuture<Replies<Shapes.Color>> paint(Shapes.Color color,
                Gather<Shapes.Color> gather) {
            return target.callAsync(ShapesMessages.PAINT, color, gather);
        }
    }
}
