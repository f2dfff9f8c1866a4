package dev.meshapi.processor.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.JsonCodec;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.ByteInput;
import dev.meshapi.internal.wire.ByteOutput;
import dev.meshapi.internal.wire.Databind;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated codecs write what databind writes, to the byte. What they accept databind accepts, and reads as the same value: what was
 * written, the same written otherwise, what is nearly the same, and rubbish. What is usual they do accept.
 */
class CodecsTest {
    private static final int VALUES = 20;
    private static final Databind DATABIND = new Databind();

    /** What every codec declines: numbers that are none, the one that has no opposite, and names with both escapes and pairs. */
    private static final List<String> UNUSUAL = List.of("NaN", "Infinity", String.valueOf(Long.MIN_VALUE), "😀");

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAnyInterface(long seed) throws Exception {
        Tally tally = check(new RandomApi(seed).source(), seed);
        assertThat(tally.withCodec).isGreaterThan(tally.types / 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofAnInterfaceThatNeedsNothingElse(long seed) throws Exception {
        Tally tally = check(new RandomApi(seed, true).source(), seed);
        assertThat(tally.withCodec).isGreaterThan(tally.types / 2);
        assertThat(tally.written).isGreaterThan(tally.values * 9 / 10);
        assertThat(tally.readOtherwise).isGreaterThan(tally.otherwise / 2);
        assertThat(tally.readStrange).isGreaterThan(tally.strange / 5);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    /** How much was tried, and how much of it the codecs did not decline. */
    private static final class Tally {
        private int types;
        private int withCodec;
        private int values;
        private int written;
        private int otherwise;
        private int readOtherwise;
        private int strange;
        private int readStrange;
    }

    private static Tally check(String source, long seed) throws Exception {
        Tally tally = new Tally();
        Compiled compiled = Compiled.of(JavaFileObjects.forSourceString("random.Any", source), "seed " + seed);
        RandomValues values = new RandomValues(seed);
        Variants variants = new Variants(seed);
        for (TypeRef<?> type : compiled.types("random.AnyMessages")) {
            tally.types++;
            if (type.codec() != null) {
                tally.withCodec++;
                for (int i = 0; i < VALUES; i++) {
                    check(type, type.codec(), values.of(type.type(), 4), variants, tally);
                }
            }
        }
        return tally;
    }

    @SuppressWarnings("unchecked") // a value of the type
    private static <T> void check(
            TypeRef<?> type, JsonCodec<T> codec, @Nullable Object value, Variants variants, Tally tally)
            throws Exception {
        byte[] json = DATABIND.write(value, type).toBytes();
        String text = new String(json, UTF_8);
        byte[] written = written((T) value, codec);
        tally.values++;
        if (written != null) {
            tally.written++;
            assertThat(new String(written, UTF_8)).isEqualTo(text);
            assertThat(isReadAlike(json, type, codec) || UNUSUAL.stream().anyMatch(text::contains))
                    .describedAs(text)
                    .isTrue();
        }
        for (int i = 0; i < 3; i++) {
            tally.otherwise++;
            tally.readOtherwise += isReadAlike(variants.sameAs(json), type, codec) ? 1 : 0;
            for (byte[] strange : List.of(variants.similarTo(json), variants.corrupted(json))) {
                tally.strange++;
                tally.readStrange += isReadAlike(strange, type, codec) ? 1 : 0;
            }
        }
    }

    private static <T> byte @Nullable [] written(@Nullable T value, JsonCodec<T> codec) {
        try {
            ByteOutput out = new ByteOutput(new byte[8], 0, DATABIND);
            out.write(value, codec);
            return out.slice().toBytes();
        } catch (RuntimeException declined) {
            return null;
        }
    }

    /** Whether the codec reads it; then as databind does. */
    private static boolean isReadAlike(byte[] json, TypeRef<?> type, JsonCodec<?> codec) throws Exception {
        Object value;
        try {
            ByteInput in = new ByteInput(Slice.of(json), DATABIND);
            value = in.read(codec);
            if (!in.atEnd()) {
                return false;
            }
        } catch (RuntimeException declined) {
            return false;
        }
        String text = new String(json, UTF_8);
        try {
            Object expected = DATABIND.decode(Slice.of(json), type);
            assertThat(Same.are(value, expected))
                    .describedAs("%s from %s", type, text)
                    .isTrue();
            assertThat(DATABIND.write(value, type).toBytes())
                    .describedAs("%s from %s", type, text)
                    .isEqualTo(DATABIND.write(expected, type).toBytes());
        } catch (PayloadProblem e) {
            throw new AssertionError(type + " from " + text + ", which databind refuses", e);
        }
        return true;
    }
}
