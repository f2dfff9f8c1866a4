package shapes;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.JsonInput;
import dev.meshapi.JsonNames;
import dev.meshapi.JsonOutput;
import dev.meshapi.RecordCodec;
import dev.meshapi.annotation.MeshGenerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** What travels of {@link Shapes}, as JSON. */
@MeshGenerated
@Generated("dev.meshapi.processor.MeshProcessor")
@NullUnmarked
final class ShapesCodecs {
    static final RecordCodec<ShapesMessages.AddRequest> ADD_REQUEST = new AddRequestCodec();

    static final RecordCodec<ShapesMessages.TableRequest> TABLE_REQUEST = new TableRequestCodec();

    static final JsonCodec<int[]> INT_ARRAY = JsonCodecs.of(int[].class);

    static final JsonCodec<String> STRING = JsonCodecs.of(String.class);

    static final JsonCodec<String[]> STRING_ARRAY = JsonCodecs.array(String[]::new, STRING);

    static final JsonCodec<String[][]> STRING_ARRAY_ARRAY =
            JsonCodecs.array(String[][]::new, STRING_ARRAY);

    static final JsonCodec<List<String>> STRING_LIST = JsonCodecs.list(STRING);

    static final JsonCodec<Instant> INSTANT = JsonCodecs.of(Instant.class);

    static final JsonCodec<Set<Instant>> INSTANT_SET = JsonCodecs.set(INSTANT);

    static final JsonCodec<Map<Shapes.Color, Set<Instant>>> INSTANT_SET_BY_COLOR =
            JsonCodecs.enumMap(Shapes.Color.class, INSTANT_SET);

    static final JsonCodec<Shapes.Color> COLOR = JsonCodecs.ofEnum(Shapes.Color.class);

    static final JsonCodec<Optional<Shapes.Color>> OPTIONAL_COLOR = JsonCodecs.optional(COLOR);

    static final JsonCodec<List<Optional<Shapes.Color>>> OPTIONAL_COLOR_LIST =
            JsonCodecs.list(OPTIONAL_COLOR);

    static final JsonCodec<Map<String, List<Optional<Shapes.Color>>>> OPTIONAL_COLOR_LIST_BY_STRING =
            JsonCodecs.map(String.class, OPTIONAL_COLOR_LIST);

    static final RecordCodec<ShapesMessages.PageRequest> PAGE_REQUEST = new PageRequestCodec();

    static final RecordCodec<Shapes.Page<Shapes.Page<Shapes.Color>>> PAGE_OF_PAGE_OF_COLOR =
            new PageOfPageOfColorCodec();

    static final RecordCodec<Shapes.Page<Shapes.Color>> PAGE_OF_COLOR = new PageOfColorCodec();

    static final JsonCodec<List<Shapes.Page<Shapes.Color>>> PAGE_OF_COLOR_LIST =
            JsonCodecs.list(PAGE_OF_COLOR);

    static final JsonCodec<List<Shapes.Color>> COLOR_LIST = JsonCodecs.list(COLOR);

    static final JsonCodec<Map<String, int[]>> INT_ARRAY_BY_STRING =
            JsonCodecs.map(String.class, INT_ARRAY);

    private ShapesCodecs() {}

    private static final class AddRequestCodec extends RecordCodec<ShapesMessages.AddRequest> {
        private static final JsonNames FIELDS =
                JsonNames.of("left", "right").requiring("left", "right");

        @Override
        protected void writeFields(JsonOutput out, ShapesMessages.AddRequest value) {
            out.field(FIELDS, 0).writeDouble(value.left());
            out.field(FIELDS, 1).writeDouble(value.right());
        }

        @Override
        protected ShapesMessages.AddRequest readFields(JsonInput in) {
            double left = 0;
            double right = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> left = in.readDouble();
                    case 1 -> right = in.readDouble();
                }
            }
            return new ShapesMessages.AddRequest(left, right);
        }
    }

    private static final class TableRequestCodec extends RecordCodec<ShapesMessages.TableRequest> {
        private static final JsonNames FIELDS = JsonNames.of("columns", "rows");

        @Override
        protected void writeFields(JsonOutput out, ShapesMessages.TableRequest value) {
            out.field(FIELDS, 0).write(value.columns(), INT_ARRAY);
            out.field(FIELDS, 1).write(value.rows(), STRING_ARRAY);
        }

        @Override
        protected ShapesMessages.TableRequest readFields(JsonInput in) {
            int[] columns = null;
            String[] rows = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> columns = in.read(INT_ARRAY);
                    case 1 -> rows = in.read(STRING_ARRAY);
                }
            }
            return new ShapesMessages.TableRequest(columns, rows);
        }
    }

    private static final class PageRequestCodec extends RecordCodec<ShapesMessages.PageRequest> {
        private static final JsonNames FIELDS = JsonNames.of("pages", "sizes");

        @Override
        protected void writeFields(JsonOutput out, ShapesMessages.PageRequest value) {
            out.field(FIELDS, 0).write(value.pages(), PAGE_OF_PAGE_OF_COLOR);
            out.field(FIELDS, 1).write(value.sizes(), INT_ARRAY_BY_STRING);
        }

        @Override
        protected ShapesMessages.PageRequest readFields(JsonInput in) {
            Shapes.Page<Shapes.Page<Shapes.Color>> pages = null;
            Map<String, int[]> sizes = null;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> pages = in.read(PAGE_OF_PAGE_OF_COLOR);
                    case 1 -> sizes = in.read(INT_ARRAY_BY_STRING);
                }
            }
            return new ShapesMessages.PageRequest(pages, sizes);
        }
    }

    private static final class PageOfPageOfColorCodec
            extends RecordCodec<Shapes.Page<Shapes.Page<Shapes.Color>>> {
        private static final JsonNames FIELDS = JsonNames.of("items", "total").requiring("total");

        @Override
        protected void writeFields(JsonOutput out, Shapes.Page<Shapes.Page<Shapes.Color>> value) {
            out.field(FIELDS, 0).write(value.items(), PAGE_OF_COLOR_LIST);
            out.field(FIELDS, 1).writeInt(value.total());
        }

        @Override
        protected Shapes.Page<Shapes.Page<Shapes.Color>> readFields(JsonInput in) {
            List<Shapes.Page<Shapes.Color>> items = null;
            int total = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> items = in.read(PAGE_OF_COLOR_LIST);
                    case 1 -> total = in.readInt();
                }
            }
            return new Shapes.Page<>(items, total);
        }
    }

    private static final class PageOfColorCodec extends RecordCodec<Shapes.Page<Shapes.Color>> {
        private static final JsonNames FIELDS = JsonNames.of("items", "total").requiring("total");

        @Override
        protected void writeFields(JsonOutput out, Shapes.Page<Shapes.Color> value) {
            out.field(FIELDS, 0).write(value.items(), COLOR_LIST);
            out.field(FIELDS, 1).writeInt(value.total());
        }

        @Override
        protected Shapes.Page<Shapes.Color> readFields(JsonInput in) {
            List<Shapes.Color> items = null;
            int total = 0;
            while (in.nextField(FIELDS)) {
                switch (in.field()) {
                    case 0 -> items = in.read(COLOR_LIST);
                    case 1 -> total = in.readInt();
                }
            }
            return new Shapes.Page<>(items, total);
        }
    }
}
