package shapes;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/** The messages of {@link Shapes} as they travel. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
final class ShapesMessages {
    static final Message<Void, Void> NOTHING = Message.request(
            "shapes-v2.nothing", TypeRef.NOTHING, TypeRef.NOTHING);

    static final Message<Void, Integer> COUNT = Message.request(
            "shapes-v2.count", TypeRef.NOTHING, TypeRef.of(int.class));

    static final Message<Long, Boolean> IS_EVEN = Message.request(
            "shapes-v2.isEven", TypeRef.of(long.class), TypeRef.of(boolean.class));

    static final Message<AddRequest, Double> ADD = Message.request(
            "shapes-v2.add", TypeRef.of(AddRequest.class, ShapesCodecs.ADD_REQUEST),
            TypeRef.of(double.class));

    static final Message<byte[], byte[]> COMPRESS = Message.request(
            "shapes-v2.compress", TypeRef.of(byte[].class), TypeRef.of(byte[].class));

    static final Message<TableRequest, String[][]> TABLE = Message.request(
            "shapes-v2.table", TypeRef.of(TableRequest.class, ShapesCodecs.TABLE_REQUEST),
            TypeRef.of(String[][].class, ShapesCodecs.STRING_ARRAY_ARRAY));

    static final Message<List<? extends Long>, List<String>> NAMES = Message.request(
            "shapes-v2.names", new TypeRef<List<? extends Long>>() {}, new TypeRef<List<String>>(
            ShapesCodecs.STRING_LIST) {});

    static final Message<Map<Shapes.Color, Set<Instant>>, Map<String, List<Optional<Shapes.Color>>>> COLORS =
            Message.request(
            "shapes-v2.colors", new TypeRef<Map<Shapes.Color, Set<Instant>>>(
            ShapesCodecs.INSTANT_SET_BY_COLOR) {},
            new TypeRef<Map<String, List<Optional<Shapes.Color>>>>(
            ShapesCodecs.OPTIONAL_COLOR_LIST_BY_STRING) {});

    static final Message<String, Optional<Map.Entry<String, Shapes.Color>>> FIRST = Message.request(
            "shapes-v2.first", TypeRef.of(String.class, ShapesCodecs.STRING),
            new TypeRef<Optional<Map.Entry<String, Shapes.Color>>>() {});

    static final Message<List<String>[], List<String>[]> CHUNKS = Message.request(
            "shapes-v2.chunks", new TypeRef<List<String>[]>() {}, new TypeRef<List<String>[]>() {});

    static final Message<PageRequest, Shapes.Page<Shapes.Color>> PAGE = Message.request(
            "shapes-v2.page", TypeRef.of(PageRequest.class, ShapesCodecs.PAGE_REQUEST),
            new TypeRef<Shapes.Page<Shapes.Color>>(ShapesCodecs.PAGE_OF_COLOR) {});

    static final Message<Long, Integer> BOXED = Message.request(
            "shapes-v2.boxed", TypeRef.of(Long.class), TypeRef.of(Integer.class));

    static final Message<Shapes.Color, Shapes.Color> PAINT = Message.request(
            "paint.v1", TypeRef.of(Shapes.Color.class, ShapesCodecs.COLOR),
            TypeRef.of(Shapes.Color.class, ShapesCodecs.COLOR));

    private ShapesMessages() {}

    /** The parameters of {@link Shapes#add}. */
    record AddRequest(double left, double right) {}

    /** The parameters of {@link Shapes#table}. */
    record TableRequest(int[] columns, String[] rows) {}

    /** The parameters of {@link Shapes#page}. */
    record PageRequest(Shapes.Page<Shapes.Page<Shapes.Color>> pages, Map<String, int[]> sizes) {}
}
