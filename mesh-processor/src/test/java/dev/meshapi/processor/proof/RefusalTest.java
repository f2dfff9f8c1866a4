package dev.meshapi.processor.proof;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.TypeRef;
import dev.meshapi.annotation.MeshName;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.processor.MeshProcessor;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor refuses is refused for a reason: some value of it cannot be sent, or comes back as another one. */
class RefusalTest {
    private static final String HERE = "RefusalTest.";

    /** A type as it is written in an interface, the same for the runtime, and a value that shows the reason. */
    private record Refused(String source, TypeRef<?> type, Object value) {
        @Override
        public String toString() {
            return source;
        }
    }

    static Stream<Refused> refused() {
        TreeMap<String, Integer> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(Map.of("a", 1, "b", 2));
        return Stream.of(
                new Refused("Number", TypeRef.of(Number.class), 1L),
                new Refused("Object", TypeRef.of(Object.class), 1L),
                new Refused("CharSequence", TypeRef.of(CharSequence.class), CharBuffer.wrap("a")),
                new Refused("Thread", TypeRef.of(Thread.class), Thread.currentThread()),
                new Refused("Runnable", TypeRef.of(Runnable.class), (Runnable) () -> {}),
                new Refused(
                        "java.util.SortedMap<String, Integer>", new TypeRef<TreeMap<String, Integer>>() {}, backwards),
                new Refused(
                        "java.util.ArrayDeque<String>",
                        new TypeRef<ArrayDeque<String>>() {},
                        new ArrayDeque<>(List.of("a"))),
                new Refused("java.util.regex.Pattern", TypeRef.of(Pattern.class), Pattern.compile("a")),
                new Refused(
                        "java.util.concurrent.atomic.AtomicInteger",
                        TypeRef.of(AtomicInteger.class),
                        new AtomicInteger(1)),
                new Refused(HERE + "Later", TypeRef.of(Later.class), new Later(CompletableFuture.completedFuture("a"))),
                new Refused(
                        "java.util.Map<" + HERE + "Point, String>",
                        new TypeRef<Map<Point, String>>() {},
                        Map.of(new Point(1, 2), "a")),
                new Refused(
                        "java.util.List<java.util.Optional<java.util.Optional<String>>>",
                        new TypeRef<List<Optional<Optional<String>>>>() {},
                        List.of(Optional.empty())),
                new Refused(HERE + "Payment", TypeRef.of(Payment.class), new Cash(1)),
                new Refused(HERE + "Listed", TypeRef.of(Listed.class), new Unlisted(1)),
                new Refused(HERE + "Clash", TypeRef.of(Clash.class), new Box("a", 1)),
                new Refused(HERE + "Grow<String>", new TypeRef<Grow<String>>() {}, new Grow<>("a", null)),
                new Refused(HERE + "Ignored", TypeRef.of(Ignored.class), new Ignored("a", "b")),
                new Refused(HERE + "Sparse", TypeRef.of(Sparse.class), new Sparse(List.of())),
                new Refused(HERE + "Flat", TypeRef.of(Flat.class), new Flat(new Point(1, 2), 3)),
                new Refused(HERE + "Sum", TypeRef.of(Sum.class), new Sum(1)),
                new Refused(HERE + "Closed", TypeRef.of(Closed.class), new Closed(1)),
                new Refused(HERE + "Half", TypeRef.of(Half.class), Half.of(1, 2)),
                new Refused(HERE + "Open", TypeRef.of(Open.class), new OpenOne(1)),
                new Refused("Exception", TypeRef.of(Exception.class), new IllegalStateException("a")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theProcessorRefusesIt(Refused refused) {
        Compilation compilation = javac().withProcessors(new MeshProcessor())
                .compile(JavaFileObjects.forSourceString(
                        "dev.meshapi.processor.proof.Any",
                        "package dev.meshapi.processor.proof;\n\n@dev.meshapi.annotation.MeshApi\ninterface Any {\n    void put("
                                + refused.source() + " value);\n}\n"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).startsWith("[mesh:Unsendable] Any.put cannot send");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theWireWouldLoseIt(Refused refused) throws IllegalAccessException {
        JsonPayloads payloads = new JsonPayloads();
        Object read;
        try {
            byte[] json = payloads.write(refused.value(), refused.type()).toBytes();
            if (isOddJson(new String(json, StandardCharsets.UTF_8))) {
                return;
            }
            read = payloads.decode(Slice.of(json), refused.type());
        } catch (PayloadProblem failed) {
            assertThat(failed).hasMessageContaining(refused.type().toString());
            return;
        }
        boolean byFields = refused.value() instanceof Record || refused.value() instanceof Half;
        boolean same = byFields
                ? Same.are(refused.value(), read)
                : refused.value().equals(read) && refused.value().toString().equals(read.toString());
        assertThat(same).describedAs("%s is read as %s", refused.value(), read).isFalse();
    }

    /** The name of a class, which may change, or a field that is there twice, which other readers do not take. */
    private static boolean isOddJson(String json) {
        return json.contains("RefusalTest") || json.split("\"type\"", -1).length > 2;
    }

    public record Point(int x, int y) {}

    public record Later(CompletableFuture<String> value) {}

    public sealed interface Payment permits Cash {}

    public record Cash(int amount) implements Payment {}

    @JsonSubTypes(@JsonSubTypes.Type(OnTheList.class))
    public sealed interface Listed permits OnTheList, Unlisted {}

    @MeshName("listed")
    public record OnTheList(int amount) implements Listed {}

    @MeshName("unlisted")
    public record Unlisted(int amount) implements Listed {}

    public sealed interface Clash permits Box {}

    @MeshName("box")
    public record Box(String type, int size) implements Clash {}

    public record Grow<T>(T value, @Nullable Grow<List<T>> next) {}

    public record Ignored(String id, @JsonIgnore String name) {}

    public record Sparse(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> all) {}

    public record Flat(@JsonUnwrapped(prefix = "p") Point point, int px) {}

    public record Sum(int total) {
        public String getTotal() {
            return "one";
        }
    }

    public static class Closed {
        private final int size;

        public Closed(int size) {
            this.size = size;
        }

        public int getSize() {
            return size;
        }

        public boolean isBig() {
            return size > 9;
        }
    }

    public static class Half {
        private int size;
        private int hidden;

        static Half of(int size, int hidden) {
            Half half = new Half();
            half.size = size;
            half.hidden = hidden;
            return half;
        }

        @Override
        public String toString() {
            return size + " and " + hidden;
        }

        public int getSize() {
            return size;
        }

        public void setSize(int size) {
            this.size = size;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    public interface Open {}

    public record OpenOne(int size) implements Open {}
}
