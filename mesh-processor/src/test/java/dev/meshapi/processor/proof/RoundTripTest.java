package dev.meshapi.processor.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.testing.compile.JavaFileObjects;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.Databind;
import dev.meshapi.internal.wire.JsonPayloads;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.Slice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the processor accepts comes back as it was sent: any interface of shapes that it supports is compiled, any values
 * of the types in its messages are written and read as the runtime does it, with its codecs and without, and are then equal. A
 * failure names the seed.
 */
class RoundTripTest {
    private static final Path SUPPORTED = Path.of("src/test/resources/proof/supported");
    private static final int VALUES = 25;
    private static final List<PayloadCodec> PAYLOADS = List.of(new JsonPayloads(), new Databind());

    @ParameterizedTest
    @MethodSource("seeds")
    void anyInterface(long seed) throws Exception {
        check(JavaFileObjects.forSourceString("random.Any", new RandomApi(seed).source()), "random.AnyMessages", seed);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @Test
    void everySupportedShape() throws Exception {
        String source = Files.readString(SUPPORTED.resolve("Supplies.java"));
        check(JavaFileObjects.forSourceString("supplies.Supplies", source), "supplies.SuppliesMessages", 1);
    }

    private static void check(JavaFileObject source, String holder, long seed) throws Exception {
        RandomValues values = new RandomValues(seed);
        int checked = 0;
        for (TypeRef<?> type : Compiled.of(source, "seed " + seed).types(holder)) {
            for (int i = 0; i < VALUES; i++) {
                check(type, values.of(type.type(), 3), seed);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10 * VALUES);
    }

    private static void check(TypeRef<?> type, Object value, long seed) throws Exception {
        for (PayloadCodec payloads : PAYLOADS) {
            byte[] json = payloads.write(value, type).toBytes();
            String text = new String(json, StandardCharsets.UTF_8);
            Object read = payloads.decode(Slice.of(json), type);

            if (!Same.are(value, read)) {
                fail("seed %d, %s: %s of %s is read as %s", seed, type, text, value, read);
            }
            assertThat(text).doesNotContain("java.", "random.", "supplies.");
        }
    }
}
