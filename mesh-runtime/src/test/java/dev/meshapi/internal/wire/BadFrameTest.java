package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.meshapi.internal.wire.BadFrame.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is no frame is a {@link BadFrame} of the right kind, and never anything else. */
class BadFrameTest {
    private final FrameReader reader = new FrameReader(100_000);

    @Test
    void oneByteMoreThanTheLimitIsOversized() {
        byte[] frame = "{\"requestId\":\"r\",\"heartbeat\":true}".getBytes(UTF_8);
        assertThatExceptionOfType(BadFrame.class)
                .isThrownBy(() -> new FrameReader(frame.length - 1).read(frame))
                .satisfies(bad -> assertThat(bad.kind()).isEqualTo(Kind.OVERSIZED))
                .withMessage("34 bytes; the limit is 33");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "hello",
                "{'requestId':'r','heartbeat':true}",
                "{requestId:\"r\"}",
                "{\"requestId\":\"r\",\"heartbeat\":true} x",
                "{\"requestId\":\"r\",\"heartbeat\":true}\n{\"requestId\":\"s\",\"heartbeat\":true}",
                "{\"requestId\":\"r\",\"heartbeat\":true,}",
                "{\"requestId\":\"r\\q\",\"heartbeat\":true}",
                "{\"requestId\":\"r\",\"heartbeat\":tru}",
                "{\"requestId\":\"r\",\"reply\":true,\"data\":}",
                "{\"requestId\":\"r\",\"reply\":true,\"data\":[}",
                "{\"requestId\":\"r\",\"reply\":true,\"data\":01}",
                "{\"requestId\":\"r\",\"reply\":true,\"data\":NaN}",
                "{\"requestId\":\"a\nb\",\"heartbeat\":true}"
            })
    void whatIsNotJsonIsMalformed(String text) {
        assertThat(kindOf(text.getBytes(UTF_8))).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "[]", "null", "7", "\"text\"", "true", "[{\"requestId\":\"r\"}]"})
    void whatIsNoObjectIsForeign(String text) {
        assertThat(kindOf(text.getBytes(UTF_8))).isEqualTo(Kind.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"event\":\"joined\",\"instanceId\":4}",
                "{\"heartbeat\":true}",
                "{\"reply\":true,\"data\":1}",
                "{\"requestId\":\"r\"}",
                "{\"requestId\":\"r\",\"type\":\"A.b\"}",
                "{\"requestId\":\"r\",\"senderInstanceId\":1}",
                "{\"broadcast\":true,\"senderInstanceId\":1}",
                "{\"broadcast\":true,\"type\":\"A.b\"}"
            })
    void anObjectThatLacksWhatItsFrameNeedsIsForeign(String text) {
        assertThat(kindOf(text.getBytes(UTF_8))).isEqualTo(Kind.FOREIGN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "requestId|7",
                "requestId|null",
                "requestId|\"\"",
                "requestId|{}",
                "type|7",
                "type|\"\"",
                "type|[]",
                "senderInstanceId|\"3\"",
                "senderInstanceId|0",
                "senderInstanceId|-1",
                "senderInstanceId|1.0",
                "senderInstanceId|1e3",
                "senderInstanceId|null",
                "senderIncarnation|7",
                "senderIncarnation|\"xyz\"",
                "senderIncarnation|\"00000000000000000\"",
                "senderIncarnation|\"-1\"",
                "targetIncarnation|\"\"",
                "targetIncarnation|\"+f\"",
                "timeoutMs|0",
                "timeoutMs|-5",
                "timeoutMs|\"5\"",
                "timeoutMs|2.5",
                "deadlineMs|-1",
                "deadlineMs|true",
                "oneWay|1",
                "oneWay|\"true\"",
                "reply|null",
                "heartbeat|\"yes\"",
                "cancel|{}",
                "broadcast|0",
                "error|7",
                "error|[]",
                "error|true",
                "senderInstanceId|9223372036854775808",
                "timeoutMs|1000000000000000000000"
            })
    void aFieldOfTheWrongTypeOrRangeIsInvalid(String field, String value) {
        String frame = "{\"" + field + "\":" + value + ",\"a\":1}";
        assertThat(kindOf(frame.getBytes(UTF_8))).isEqualTo(Kind.INVALID);
    }

    @Test
    void anIdOrTypeOfMoreThan200CharactersIsInvalid() {
        String longest = "x".repeat(200);
        assertThat(catchThrowable(
                        () -> reader.read(("{\"requestId\":\"" + longest + "\",\"heartbeat\":true}").getBytes(UTF_8))))
                .isNull();
        assertThat(kindOf(("{\"requestId\":\"" + longest + "x\"}").getBytes(UTF_8)))
                .isEqualTo(Kind.INVALID);
        assertThat(kindOf(("{\"type\":\"" + longest + "x\"}").getBytes(UTF_8))).isEqualTo(Kind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void anotherEncodingThanUtf8IsMalformed(String encoding) {
        for (String text : new String[] {
            "{\"requestId\":\"r\",\"reply\":true,\"data\":{\"a\":1}}", "{\"requestId\":\"r\",\"heartbeat\":true}"
        }) {
            assertThat(kindOf(text.getBytes(Charset.forName(encoding)))).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] frame = "{\"requestId\":\"r?\",\"heartbeat\":true}".getBytes(StandardCharsets.ISO_8859_1);
        for (int bad : new int[] {0x80, 0xc0, 0xff, 0xe9, 0xf8}) {
            byte[] bytes = frame.clone();
            bytes[15] = (byte) bad;
            assertThat(kindOf(bytes)).as("byte %x", bad).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void nestingWithoutEndIsMalformed() {
        for (String open : new String[] {"[", "{\"a\":"}) {
            String frame = "{\"requestId\":\"r\",\"reply\":true,\"data\":" + open.repeat(15_000);
            assertThat(kindOf(frame.getBytes(UTF_8))).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void aFrameCutOffAnywhereIsNoFrame() {
        RandomFrames frames = new RandomFrames(new Random(11));
        for (int i = 0; i < 200; i++) {
            byte[] whole = FrameWriter.write(frames.next());
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThat(catchThrowable(() -> reader.read(part)))
                        .as("the first %s of %s", length, new String(whole, UTF_8))
                        .isInstanceOf(BadFrame.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void changedBytesAreAFrameOrABadOneAndNothingElse(long seed) {
        Random random = new Random(seed);
        RandomFrames frames = new RandomFrames(random);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = FrameWriter.write(frames.next());
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextBoolean()
                                ? random.nextInt(256)
                                : "{}[]\",:0129eE+-.\\untfalse ".charAt(random.nextInt(26)));
            }
            try {
                Frame frame = reader.read(bytes);
                FrameWriter.write(frame); // what was read can be answered
                read++;
            } catch (BadFrame expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        assertThat(read).as("some changes are harmless").isPositive();
    }

    private Kind kindOf(byte[] bytes) {
        Throwable thrown = catchThrowable(() -> reader.read(bytes));
        assertThat(thrown).isInstanceOf(BadFrame.class);
        return ((BadFrame) thrown).kind();
    }
}
