package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The payload codec: what travels arrives as it was, and what cannot travel is a problem with a text that helps. */
class JsonPayloadsTest {
    private final PayloadCodec codec = new JsonPayloads();

    enum Colour {
        RED,
        GREEN
    }

    record Point(int x, int y) {}

    record Shape(String name, Colour colour, List<Point> points, Optional<String> note, Map<String, Point> named) {}

    record Pair<A, B>(A first, B second) {}

    record Times(
            Instant instant,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            LocalDate date,
            LocalDateTime local,
            Duration duration) {}

    private record Sample(TypeRef<?> type, Object value) {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    static Stream<Sample> samples() {
        Shape shape = new Shape(
                "é漢😀\"", Colour.GREEN, List.of(new Point(1, -2)), Optional.of("n"), Map.of("a", new Point(0, 0)));
        return Stream.of(
                new Sample(TypeRef.of(String.class), "é漢😀\n\"\\\u0000"),
                new Sample(TypeRef.of(String.class), "half a pair \ud83d"),
                new Sample(TypeRef.of(int.class), 7),
                new Sample(TypeRef.of(long.class), Long.MIN_VALUE),
                new Sample(TypeRef.of(double.class), 0.1 + 0.2),
                new Sample(TypeRef.of(boolean.class), true),
                new Sample(TypeRef.of(byte[].class), new byte[] {0, -1, 127}),
                new Sample(TypeRef.of(int[].class), new int[] {1, 2}),
                new Sample(TypeRef.of(UUID.class), new UUID(1, 2)),
                new Sample(TypeRef.of(URI.class), URI.create("http://a/b?c#d")),
                new Sample(TypeRef.of(BigInteger.class), BigInteger.TEN.pow(60)),
                new Sample(TypeRef.of(BigDecimal.class), new BigDecimal("12345678901234567890.000000000012300")),
                new Sample(TypeRef.of(Colour.class), Colour.RED),
                new Sample(TypeRef.of(Shape.class), shape),
                new Sample(TypeRef.of(Shape.class), new Shape("", Colour.RED, List.of(), Optional.empty(), Map.of())),
                new Sample(new TypeRef<List<Point>>() {}, List.of(new Point(1, 2), new Point(3, 4))),
                new Sample(new TypeRef<Set<Colour>>() {}, Set.of(Colour.RED, Colour.GREEN)),
                new Sample(new TypeRef<Map<Colour, List<Point>>>() {}, Map.of(Colour.RED, List.of(new Point(5, 6)))),
                new Sample(new TypeRef<Optional<Point>>() {}, Optional.of(new Point(1, 2))),
                new Sample(new TypeRef<Optional<Point>>() {}, Optional.empty()),
                new Sample(
                        new TypeRef<Pair<Point, List<Pair<Colour, String>>>>() {},
                        new Pair<>(new Point(1, 2), List.of(new Pair<>(Colour.RED, "r")))),
                new Sample(
                        TypeRef.of(Times.class),
                        new Times(
                                Instant.parse("2024-02-29T23:59:59.123456789Z"),
                                OffsetDateTime.parse("2024-06-01T12:00:00+05:30"),
                                ZonedDateTime.parse("2024-06-01T12:00:00+02:00[Europe/Berlin]"),
                                LocalDate.parse("2024-06-01"),
                                LocalDateTime.parse("2024-06-01T12:00:00.5"),
                                Duration.ofMillis(1500))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void arrivesAsItWas(Sample sample) throws Exception {
        byte[] json = codec.write(sample.value(), sample.type()).toBytes();
        assertThat((Object) codec.decode(Slice.of(json), sample.type())).isEqualTo(sample.value());
    }

    @Test
    void datesAndDurationsAreTextWithTheirOwnOffsetAndZone() throws Exception {
        Sample times = samples().toList().get((int) samples().count() - 1);
        assertThat(new String(codec.write(times.value(), times.type()).toBytes(), UTF_8))
                .isEqualTo("{\"instant\":\"2024-02-29T23:59:59.123456789Z\",\"offset\":\"2024-06-01T12:00:00+05:30\","
                        + "\"zoned\":\"2024-06-01T12:00:00+02:00[Europe/Berlin]\",\"date\":\"2024-06-01\","
                        + "\"local\":\"2024-06-01T12:00:00.5\",\"duration\":\"PT1.5S\"}");
    }

    @Test
    void readsFromTheMiddleOfAnArray() throws Exception {
        byte[] frame = "xx{\"x\":1,\"y\":2}yy".getBytes(UTF_8);
        assertThat(codec.decode(new Slice(frame, 2, frame.length - 4), TypeRef.of(Point.class)))
                .isEqualTo(new Point(1, 2));
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        assertThat(decode("{\"x\":1,\"z\":{\"a\":[]},\"y\":2}", TypeRef.of(Point.class)))
                .isEqualTo(new Point(1, 2));
    }

    @Test
    void nullIsNullForAnObject() throws Exception {
        assertThat(decode("null", TypeRef.of(Point.class))).isNull();
    }

    @Test
    void nullIsAProblemForAPrimitive() {
        problem("null", TypeRef.of(int.class)).withMessageContaining("int cannot be read from the JSON that came");
        problem("{\"x\":null,\"y\":1}", TypeRef.of(Point.class)).withMessageContaining("\"x\"");
    }

    @Test
    void trailingTokensAreAProblem() {
        problem("1 2", TypeRef.of(int.class));
        problem("{\"x\":1,\"y\":2}]", TypeRef.of(Point.class));
    }

    @Test
    void numbersAndTextAreNotTakenForEachOther() {
        problem("\"7\"", TypeRef.of(int.class));
        problem("\"true\"", TypeRef.of(boolean.class));
        problem("7.5", TypeRef.of(int.class));
        problem("7", TypeRef.of(String.class));
        problem("7.5", TypeRef.of(String.class));
        problem("true", TypeRef.of(String.class));
        problem("0", TypeRef.of(Colour.class));
        problem("3000000000", TypeRef.of(int.class));
        problem("\"\"", TypeRef.of(Point.class));
    }

    @Test
    void anUnknownConstantIsAProblemThatNamesTheKnownOnes() {
        problem("\"BLUE\"", TypeRef.of(Colour.class))
                .withMessageContaining("RED")
                .withMessageContaining("GREEN");
    }

    @Test
    void aProblemNamesTypeAndPath() {
        problem("[{\"x\":1,\"y\":2},{\"x\":\"one\",\"y\":2}]", new TypeRef<List<Point>>() {})
                .withMessageContaining("java.util.List<")
                .withMessageContaining("[1]")
                .withMessageContaining("\"x\"");
    }

    record Picky(int value) {
        Picky {
            if (value < 0) {
                throw new IllegalArgumentException("value is " + value + ", below zero");
            }
        }
    }

    @Test
    void aConstructorThatThrowsIsAProblemWithItsMessage() {
        problem("{\"value\":-1}", TypeRef.of(Picky.class)).withMessageContaining("value is -1, below zero");
    }

    static final class Broken {
        static {
            if (true) {
                throw new IllegalStateException("this class cannot be initialized");
            }
        }

        public int value() {
            return 0;
        }
    }

    @Test
    void aClassThatCannotBeInitializedIsAProblem() {
        problem("{}", TypeRef.of(Broken.class));
    }

    record Node(List<Node> children) {}

    @Test
    void aCycleIsAProblem() {
        List<Node> children = new ArrayList<>();
        Node node = new Node(children);
        children.add(node);
        assertThatExceptionOfType(PayloadProblem.class)
                .isThrownBy(() -> codec.write(node, TypeRef.of(Node.class)).toBytes())
                .withMessageContaining("Node cannot be written as JSON");
    }

    record Explosive(int value) {
        @Override
        public int value() {
            throw new UnsupportedOperationException("not today");
        }
    }

    @Test
    void aGetterThatThrowsIsAProblemWithItsMessage() {
        assertThatExceptionOfType(PayloadProblem.class)
                .isThrownBy(() -> codec.write(new Explosive(1), TypeRef.of(Explosive.class))
                        .toBytes())
                .withMessageContaining("not today");
    }

    @Test
    void aClassNameInTheDataIsJustAField() throws Exception {
        assertThat(decode("{\"@class\":\"java.net.URL\",\"@type\":\"x\",\"x\":1,\"y\":2}", TypeRef.of(Point.class)))
                .isEqualTo(new Point(1, 2));
    }

    private ThrowableAssertAlternative<PayloadProblem> problem(String json, TypeRef<?> type) {
        return assertThatExceptionOfType(PayloadProblem.class).isThrownBy(() -> decode(json, type));
    }

    private @Nullable Object decode(String json, TypeRef<?> type) throws PayloadProblem {
        return codec.decode(Slice.of(json.getBytes(UTF_8)), type);
    }
}
