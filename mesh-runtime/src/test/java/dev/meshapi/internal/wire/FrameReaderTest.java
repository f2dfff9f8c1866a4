package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader is tolerant: any JSON form of a frame is that frame. */
class FrameReaderTest {
    private final FrameReader reader = new FrameReader(100_000);

    @Test
    void acceptsFieldsInAnyOrderWithSpaceBetweenThem() throws Exception {
        Frame.Request request = (Frame.Request)
                read(
                        "\r\n\t { \"data\" : [ 1 , 2 ] , \"type\" : \"A.b\",\t\"timeoutMs\": 5 , \"senderInstanceId\" : 3, \"requestId\" : \"r\" } \n");
        assertThat(request.requestId()).isEqualTo("r");
        assertThat(request.sender()).isEqualTo(new Frame.Sender(3, 0));
        assertThat(request.type()).isEqualTo("A.b");
        assertThat(request.timeoutMs()).isEqualTo(5);
        assertThat(request.oneWay()).isFalse();
        assertThat(request.data()).hasToString("[ 1 , 2 ]");
    }

    @Test
    void skipsFieldsThatItDoesNotKnow() throws Exception {
        assertThat(read("{\"x\":{\"requestId\":\"no\",\"a\":[{\"data\":1}]},\"requestId\":\"r\",\"y\":[[]],\"z\":null,"
                        + "\"heartbeat\":true,\"headers\":{\"a\":\"b\"}}"))
                .isEqualTo(new Frame.Beat("r", 0, null));
    }

    @Test
    void readsEscapedNamesAndText() throws Exception {
        assertThat(read("{\"\\u0072equestId\":\"\\ud83d\\ude00\",\"heartbeat\":true}"))
                .isEqualTo(new Frame.Beat("😀", 0, null));
    }

    @Test
    void aMarkThatIsFalseIsNoMark() throws Exception {
        assertThat(
                        read(
                                "{\"requestId\":\"r\",\"heartbeat\":false,\"reply\":false,\"cancel\":true,\"broadcast\":false}"))
                .isEqualTo(new Frame.Cancel("r", 0));
    }

    @Test
    void anErrorMayBePlainText() throws Exception {
        Frame.Reply reply = (Frame.Reply) read("{\"requestId\":\"r\",\"reply\":true,\"error\":\"it broke\"}");
        assertThat(reply.error()).isEqualTo(new WireError(WireError.Kind.HANDLER, "Error", "it broke", null, 0));
    }

    @Test
    void anErrorMayBeNullWhichIsNone() throws Exception {
        Frame.Reply reply = (Frame.Reply) read("{\"requestId\":\"r\",\"reply\":true,\"error\":null,\"data\":1}");
        assertThat(reply.error()).isNull();
        assertThat(reply.data()).hasToString("1");
    }

    @Test
    void anErrorOfAnUnknownKindIsUnknownAndItsUnknownFieldsAreSkipped() throws Exception {
        Frame.Reply reply = (Frame.Reply)
                read(
                        "{\"requestId\":\"r\",\"reply\":true,\"error\":"
                                + "{\"kind\":\"melted\",\"code\":{\"kind\":\"handler\"},\"type\":\"T\",\"message\":\"m\",\"data\":[ 1 ]}}");
        WireError error = requireNonNull(reply.error());
        assertThat(error.kind()).isEqualTo(WireError.Kind.UNKNOWN);
        assertThat(error.type()).isEqualTo("T");
        assertThat(error.message()).isEqualTo("m");
        assertThat(error.data()).hasToString("[ 1 ]");
    }

    @Test
    void anErrorKindOfAnotherJsonTypeIsUnknown() throws Exception {
        Frame.Reply reply = (Frame.Reply) read(
                "{\"requestId\":\"r\",\"reply\":true,\"error\":{\"kind\":{\"kind\":\"declared\"},\"message\":[1]}}");
        assertThat(reply.error()).isEqualTo(new WireError(WireError.Kind.UNKNOWN, null, null, null, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "\"\"",
                "\"a\\\"}{\\\\\"",
                "\"漢😀\"",
                "0",
                "-12.5E+3",
                "123456789012345678901234567890",
                "true",
                "false",
                "null",
                "{}",
                "[]",
                "{ \"a\" : [ 1 , { } ] }",
                "[ [ \"]\" ] ]"
            })
    void theDataAreTheBytesOfTheirValueAndNothingElse(String value) throws Exception {
        for (String space : new String[] {"", " ", "\n\t "}) {
            Frame last = read("{\"requestId\":\"漢\",\"reply\":true,\"data\":" + space + value + space + "}");
            assertThat(((Frame.Reply) last).data()).hasToString(value);
            Frame first =
                    read("{\"data\"" + space + ":" + space + value + space + ",\"requestId\":\"r\",\"reply\":true}");
            assertThat(((Frame.Reply) first).data()).hasToString(value);
        }
    }

    @Test
    void aByteOrderMarkOfUtf8DoesNotShiftTheData() throws Exception {
        Frame frame = read("\ufeff{\"requestId\":\"r\",\"reply\":true,\"data\":[1]}");
        assertThat(((Frame.Reply) frame).data()).hasToString("[1]");
    }

    @Test
    void readsAFrameOfExactlyTheLimit() throws Exception {
        byte[] frame = "{\"requestId\":\"r\",\"heartbeat\":true}".getBytes(UTF_8);
        assertThat(new FrameReader(frame.length).read(frame)).isEqualTo(new Frame.Beat("r", 0, null));
    }

    @Test
    void aDurationOfMillenniaIsAsGoodAsAYear() throws Exception {
        Frame.Request request = (Frame.Request)
                read("{\"requestId\":\"r\",\"senderInstanceId\":1,\"type\":\"A.b\",\"timeoutMs\":9223372036854775807}");
        assertThat(request.timeoutMs()).isEqualTo(365L * 24 * 60 * 60 * 1000);
    }

    @Test
    void theEnvelopeAddsNoLimitToWhatThePayloadCodecCanWrite() throws Exception {
        String deep = "[".repeat(500) + "]".repeat(500);
        String digits = "9".repeat(5_000);
        String name = "{\"" + "n".repeat(60_000) + "\":1}";
        for (String value : new String[] {deep, digits, name}) {
            Frame frame = read("{\"requestId\":\"r\",\"reply\":true,\"data\":" + value + "}");
            assertThat(((Frame.Reply) frame).data()).hasToString(value);
        }
    }

    private Frame read(String text) throws BadFrame {
        return reader.read(text.getBytes(UTF_8));
    }
}
