package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.JsonCodec;
import dev.meshapi.JsonCodecs;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the codecs of the runtime write is what databind writes, to the byte, and what they accept is read as databind reads it.
 * What is usual they must not decline.
 */
class ScalarCodecsTest {
    private static final int VALUES = 2_000;
    private static final Databind DATABIND = new Databind();

    private static final JsonCodec<Integer> INTEGER = JsonCodecs.of(Integer.class);
    private static final JsonCodec<String> STRING = JsonCodecs.of(String.class);

    enum Colour {
        RED,
        GREEN
    }

    /** A type with a codec, and any value of it. */
    private record Subject<T>(TypeRef<T> type, Function<Random, @Nullable T> values) {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    static Stream<Subject<?>> subjects() {
        return Stream.of(
                new Subject<>(TypeRef.of(boolean.class), Random::nextBoolean),
                new Subject<>(TypeRef.of(Byte.class), random -> (byte) random.nextInt()),
                new Subject<>(TypeRef.of(short.class), random -> (short) random.nextInt()),
                new Subject<>(TypeRef.of(int.class), random -> random.nextInt() >> random.nextInt(32)),
                new Subject<>(TypeRef.of(Long.class), random -> random.nextLong() >> random.nextInt(64)),
                new Subject<>(TypeRef.of(float.class), ScalarCodecsTest::aFloat),
                new Subject<>(TypeRef.of(double.class), ScalarCodecsTest::aDouble),
                new Subject<>(TypeRef.of(char.class), random -> (char) random.nextInt(0xd800)),
                new Subject<>(TypeRef.of(String.class), ScalarCodecsTest::text),
                new Subject<>(TypeRef.of(byte[].class), random -> {
                    byte[] bytes = new byte[random.nextInt(50)];
                    random.nextBytes(bytes);
                    return bytes;
                }),
                new Subject<>(
                        TypeRef.of(int[].class),
                        random -> random.ints(random.nextInt(50)).toArray()),
                new Subject<>(
                        TypeRef.of(long[].class),
                        random -> random.longs(random.nextInt(50)).toArray()),
                new Subject<>(
                        TypeRef.of(double[].class),
                        random -> random.doubles(random.nextInt(50)).toArray()),
                new Subject<>(TypeRef.of(UUID.class), random -> new UUID(random.nextLong(), random.nextLong())),
                new Subject<>(
                        TypeRef.of(BigInteger.class), random -> new BigInteger(random.nextInt(300), random).negate()),
                new Subject<>(
                        TypeRef.of(BigDecimal.class),
                        random -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(60) - 20)),
                new Subject<>(
                        TypeRef.of(Instant.class), random -> dateTime(random).toInstant(ZoneOffset.UTC)),
                new Subject<>(
                        TypeRef.of(LocalDate.class), random -> dateTime(random).toLocalDate()),
                new Subject<>(
                        TypeRef.of(LocalTime.class), random -> dateTime(random).toLocalTime()),
                new Subject<>(TypeRef.of(LocalDateTime.class), ScalarCodecsTest::dateTime),
                new Subject<>(
                        TypeRef.of(OffsetDateTime.class),
                        random -> dateTime(random).atOffset(offset(random))),
                new Subject<>(
                        TypeRef.of(Duration.class),
                        random -> Duration.ofSeconds(random.nextLong() >> random.nextInt(64), nanos(random))),
                new Subject<>(TypeRef.of(URI.class), random -> URI.create("http://h/" + random.nextInt() + "?a=%20#c")),
                new Subject<>(TypeRef.of(Currency.class), random -> one(random, Currency.getAvailableCurrencies())),
                new Subject<>(TypeRef.of(OptionalInt.class), random -> OptionalInt.of(random.nextInt())),
                new Subject<>(TypeRef.of(OptionalLong.class), random -> OptionalLong.empty()),
                new Subject<>(TypeRef.of(OptionalDouble.class), random -> OptionalDouble.of(random.nextDouble())),
                new Subject<>(
                        TypeRef.of(Colour.class, JsonCodecs.ofEnum(Colour.class)),
                        random -> one(random, List.of(Colour.values()))),
                new Subject<>(
                        new TypeRef<List<Integer>>(JsonCodecs.list(INTEGER)) {},
                        random -> many(random, new ArrayList<>(), ScalarCodecsTest::integer)),
                new Subject<>(
                        new TypeRef<Collection<List<String>>>(JsonCodecs.collection(JsonCodecs.list(STRING))) {},
                        random -> many(
                                random, new ArrayList<>(), r -> many(r, new ArrayList<>(), ScalarCodecsTest::text))),
                new Subject<>(
                        new TypeRef<Set<Integer>>(JsonCodecs.set(INTEGER)) {},
                        random -> many(random, new LinkedHashSet<>(), ScalarCodecsTest::integer)),
                new Subject<>(
                        new TypeRef<Set<Colour>>(JsonCodecs.enumSet(Colour.class)) {},
                        random -> many(random, new LinkedHashSet<>(), r -> one(r, List.of(Colour.values())))),
                new Subject<>(
                        TypeRef.of(Integer[].class, JsonCodecs.array(Integer[]::new, INTEGER)),
                        random -> many(random, new ArrayList<>(), ScalarCodecsTest::integer)
                                .toArray(new Integer[0])),
                new Subject<>(
                        new TypeRef<Optional<String>>(JsonCodecs.optional(STRING)) {},
                        random -> Optional.ofNullable(random.nextBoolean() ? text(random) : null)),
                new Subject<>(
                        new TypeRef<List<Optional<Integer>>>(JsonCodecs.list(JsonCodecs.optional(INTEGER))) {},
                        random -> many(random, new ArrayList<>(), r -> Optional.ofNullable(integer(r)))),
                new Subject<>(
                        new TypeRef<Map<String, Integer>>(JsonCodecs.map(String.class, INTEGER)) {},
                        random -> map(random, ScalarCodecsTest::text)),
                new Subject<>(
                        new TypeRef<Map<Long, Integer>>(JsonCodecs.map(Long.class, INTEGER)) {},
                        random -> map(random, Random::nextLong)),
                new Subject<>(
                        new TypeRef<Map<UUID, Integer>>(JsonCodecs.map(UUID.class, INTEGER)) {},
                        random -> map(random, r -> new UUID(r.nextLong(), r.nextLong()))),
                new Subject<>(
                        new TypeRef<Map<Colour, Integer>>(JsonCodecs.enumMap(Colour.class, INTEGER)) {},
                        random -> map(random, r -> one(r, List.of(Colour.values())))));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <T> void writesAndReadsAsDatabindDoes(Subject<T> subject) throws PayloadProblem {
        Random random = new Random(1);
        for (int i = 0; i < VALUES; i++) {
            T value = subject.values().apply(random);
            byte[] json = DATABIND.write(value, subject.type()).toBytes();

            assertThat(new String(written(value, subject.type()), UTF_8)).isEqualTo(new String(json, UTF_8));
            assertThat(accepts(json, subject.type()))
                    .describedAs(new String(json, UTF_8))
                    .isTrue();
            assertReadAlike(json, subject.type());
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <T> void neverReadsAnythingElseThanDatabindDoes(Subject<T> subject) throws PayloadProblem {
        Random random = new Random(2);
        List<byte[]> seeds = new ArrayList<>(HostileJson.all().toList());
        seeds.forEach(json -> assertReadAlike(json, subject.type()));
        for (int i = 0; i < VALUES; i++) {
            byte[] json = DATABIND.write(subject.values().apply(random), subject.type())
                    .toBytes();
            byte[] once = HostileJson.mutated(json, random);
            assertReadAlike(once, subject.type());
            assertReadAlike(HostileJson.mutated(once, random), subject.type());
        }
    }

    private static <T> byte[] written(@Nullable T value, TypeRef<T> type) {
        ByteOutput out = new ByteOutput(new byte[1], 0, DATABIND);
        out.write(value, Objects.requireNonNull(type.codec()));
        return out.slice().toBytes();
    }

    private static <T> boolean accepts(byte[] json, TypeRef<T> type) {
        try {
            ByteInput in = new ByteInput(Slice.of(json), DATABIND);
            in.read(Objects.requireNonNull(type.codec()));
            return in.atEnd();
        } catch (RuntimeException declined) {
            return false;
        }
    }

    /** In the middle of other bytes, as payloads are. */
    private static <T> void assertReadAlike(byte[] json, TypeRef<T> type) {
        byte[] frame = ("{\"data\":" + "1".repeat(json.length) + "}}").getBytes(UTF_8);
        System.arraycopy(json, 0, frame, 8, json.length);
        ByteInput in = new ByteInput(new Slice(frame, 8, json.length), DATABIND);
        T value;
        try {
            value = in.read(Objects.requireNonNull(type.codec()));
            if (!in.atEnd()) {
                return;
            }
        } catch (RuntimeException declined) {
            return;
        }
        String text = new String(json, UTF_8);
        try {
            T expected = DATABIND.decode(Slice.of(json), type);
            assertThat(value).describedAs("%s from %s", type, text).isEqualTo(expected);
            if (value != null) {
                assertThat(value.getClass())
                        .isSameAs(Objects.requireNonNull(expected).getClass());
            }
            assertThat(DATABIND.write(value, type).toBytes())
                    .isEqualTo(DATABIND.write(expected, type).toBytes());
        } catch (PayloadProblem e) {
            throw new AssertionError(type + " was read from " + text + ", which databind refuses", e);
        }
    }

    private static @Nullable Integer integer(Random random) {
        return random.nextInt(5) == 0 ? null : (Integer) random.nextInt(1000);
    }

    private static float aFloat(Random random) {
        return random.nextInt(4) == 0
                ? random.nextInt(1000) / 10f
                : Float.intBitsToFloat(random.nextInt() & 0xff7fffff);
    }

    private static double aDouble(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(100_000) / 100.0;
            case 1 -> random.nextInt(30_000_000) - 15_000_000;
            case 2 -> -0.0 * random.nextInt(3);
            case 3 -> random.nextGaussian();
            default -> Double.longBitsToDouble(random.nextLong() & 0xffefffffffffffffL);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(10) == 0 ? 200 : 12);
        int[] usual = {
            0, 9, 10, 31, '"', '\\', '/', '?', '?', 'a', 'b', ' ', '~', 0x7f, 0x80, 0xe9, 0x7ff, 0x800, 0x2028, 0x1F600,
            0xFFFF
        };
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : usual[random.nextInt(usual.length)]);
        }
        return text.toString();
    }

    private static LocalDateTime dateTime(Random random) {
        long second = switch (random.nextInt(4)) {
            case 0 -> 1_700_000_000L;
            case 1 -> -60_000_000_000L + random.nextInt();
            default -> random.nextInt();
        };
        return LocalDateTime.ofEpochSecond(second, nanos(random), ZoneOffset.UTC);
    }

    private static int nanos(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000) * 1_000_000;
            case 2 -> random.nextInt(1_000_000) * 1_000;
            default -> random.nextInt(1_000_000_000);
        };
    }

    private static ZoneOffset offset(Random random) {
        return ZoneOffset.ofTotalSeconds(random.nextInt(2 * 18 * 3600) - 18 * 3600);
    }

    private static <E, C extends Collection<@Nullable E>> C many(
            Random random, C all, Function<Random, @Nullable E> one) {
        for (int i = random.nextInt(5); i > 0; i--) {
            all.add(one.apply(random));
        }
        return all;
    }

    private static <K> Map<K, @Nullable Integer> map(Random random, Function<Random, K> key) {
        Map<K, @Nullable Integer> map = random.nextBoolean() ? new LinkedHashMap<>() : new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(key.apply(random), integer(random));
        }
        return map;
    }

    private static <T> T one(Random random, Collection<T> all) {
        return List.copyOf(all).get(random.nextInt(all.size()));
    }
}
