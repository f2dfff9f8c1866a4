package dev.meshapi.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.processor.Samples;
import dev.meshapi.processor.model.Shape.Kind;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every pair of scalars, through the codec of the runtime. */
class ScalarsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonPayloads codec = new JsonPayloads();

    /** Another meaning, even if the codec happens to read it. */
    private static boolean isOtherMeaning(Kind from, Kind to) {
        return to == Kind.URI || to == Kind.YEAR || to == Kind.MONTH || from == Kind.MONTH || to == Kind.LOCALE;
    }

    @Test
    void whatIsReadableKeepsItsValueAndNothingElseDoes() {
        List<String> wrong = new ArrayList<>();
        for (Kind from : Kind.values()) {
            for (Kind to : Kind.values()) {
                boolean keeps = Samples.of(from).stream().allMatch(value -> keeps(value, from, to));
                boolean should = Scalars.readable(from, to) || (keeps && isOtherMeaning(from, to));
                if (should != keeps) {
                    wrong.add(from + " as " + to + (keeps ? " keeps its value" : " does not keep its value"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean keeps(Object value, Kind from, Kind to) {
        try {
            Slice sent =
                    Slice.of(codec.write(value, TypeRef.of(Samples.type(from))).toBytes());
            Object read = codec.decode(sent, TypeRef.of(Samples.type(to)));
            Slice again =
                    Slice.of(codec.write(read, TypeRef.of(Samples.type(to))).toBytes());
            JsonNode left = JSON.readTree(sent.toString());
            JsonNode right = JSON.readTree(again.toString());
            return (left.isNumber() && right.isNumber())
                    ? left.decimalValue().compareTo(right.decimalValue()) == 0
                    : left.equals(right);
        } catch (PayloadProblem e) {
            return false;
        }
    }

    @Test
    void whatIsReadableAsAKeyIsRead() {
        List<String> wrong = new ArrayList<>();
        for (Kind from : Kind.values()) {
            for (Kind to : Kind.values()) {
                if (Scalars.readableKey(from, to)
                        && !Samples.of(from).stream().allMatch(value -> keepsAsKey(value, from, to))) {
                    wrong.add(from + " as " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean keepsAsKey(Object value, Kind from, Kind to) {
        try {
            Slice sent = Slice.of(codec.write(Map.of(value, 1), mapBy(from)).toBytes());
            Object read = codec.decode(sent, mapBy(to));
            return sent.toString()
                    .equals(Slice.of(codec.write(read, mapBy(to)).toBytes()).toString());
        } catch (PayloadProblem e) {
            return false;
        }
    }

    /** What generated code writes as {@code new TypeRef<Map<K, Integer>>() {}}. */
    private static TypeRef<Map<String, Integer>> mapBy(Kind kind) {
        TypeRef<Map<String, Integer>> ref = new TypeRef<>() {};
        try {
            Field type = TypeRef.class.getDeclaredField("type");
            type.setAccessible(true);
            type.set(ref, JSON.getTypeFactory().constructMapType(Map.class, Samples.type(kind), Integer.class));
            return ref;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
