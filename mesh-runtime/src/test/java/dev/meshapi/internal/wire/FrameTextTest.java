package dev.meshapi.internal.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.wire.Frame.Sender;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The canonical text of each frame, to the byte: what other implementations see. */
class FrameTextTest {
    private static final Sender SENDER = new Sender(3, 0xabcL);

    @Test
    void request() {
        assertThat(text(new Frame.Request(
                        "r-1", SENDER, 0xffL, "Orders.reserve", 1000, 2000, false, json("{\"a\":1}"))))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"targetIncarnation\":\"00000000000000ff\",\"type\":\"Orders.reserve\","
                        + "\"timeoutMs\":1000,\"deadlineMs\":2000,\"data\":{\"a\":1}}");
    }

    @Test
    void requestWithoutWhatIsOptional() {
        assertThat(text(new Frame.Request("r-1", SENDER, 0, "Orders.reserve", 0, 0, false, null)))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"Orders.reserve\"}");
    }

    @Test
    void oneWayRequest() {
        assertThat(text(new Frame.Request("r-1", SENDER, 0, "Orders.gone", 5, 0, true, json("\"x\""))))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"Orders.gone\",\"oneWay\":true,\"timeoutMs\":5,\"data\":\"x\"}");
    }

    @Test
    void incarnationAboveTheSignedRange() {
        assertThat(text(new Frame.Broadcast(new Sender(Long.MAX_VALUE, -1), "A.b", null)))
                .isEqualTo("{\"broadcast\":true,\"senderInstanceId\":9223372036854775807,"
                        + "\"senderIncarnation\":\"ffffffffffffffff\",\"type\":\"A.b\"}");
    }

    @Test
    void broadcast() {
        assertThat(text(new Frame.Broadcast(SENDER, "Orders.gone", json("[1,2]"))))
                .isEqualTo("{\"broadcast\":true,\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"Orders.gone\",\"data\":[1,2]}");
    }

    @Test
    void reply() {
        assertThat(text(new Frame.Reply("r-1", json("7"), null)))
                .isEqualTo("{\"requestId\":\"r-1\",\"reply\":true,\"data\":7}");
    }

    @Test
    void acknowledgement() {
        assertThat(text(new Frame.Reply("r-1", null, null))).isEqualTo("{\"requestId\":\"r-1\",\"reply\":true}");
    }

    @Test
    void error() {
        WireError error = new WireError(WireError.Kind.DECLARED, "OutOfStock", "none \"left\"", json("{\"sku\":1}"));
        assertThat(text(new Frame.Reply("r-1", null, error)))
                .isEqualTo(
                        "{\"requestId\":\"r-1\",\"reply\":true,\"error\":{\"kind\":\"declared\",\"type\":\"OutOfStock\","
                                + "\"message\":\"none \\\"left\\\"\",\"data\":{\"sku\":1}}}");
    }

    @Test
    void errorThatIsOnlyAKind() {
        assertThat(text(new Frame.Reply("r-1", null, new WireError(WireError.Kind.NO_HANDLER, null, null, null))))
                .isEqualTo("{\"requestId\":\"r-1\",\"reply\":true,\"error\":{\"kind\":\"noHandler\"}}");
    }

    @Test
    void beat() {
        assertThat(text(new Frame.Beat("r-1"))).isEqualTo("{\"requestId\":\"r-1\",\"heartbeat\":true}");
    }

    @Test
    void cancel() {
        assertThat(text(new Frame.Cancel("r-1", 3)))
                .isEqualTo("{\"requestId\":\"r-1\",\"cancel\":true,\"senderInstanceId\":3}");
    }

    @Test
    void textIsEscapedAndNeverContainsALineFeed() {
        assertThat(text(new Frame.Beat("a\"b\\c\nd\u0001é漢😀")))
                .isEqualTo("{\"requestId\":\"a\\\"b\\\\c\\nd\\u0001é漢😀\",\"heartbeat\":true}");
    }

    @Test
    void halfOfASurrogatePairIsReplacedAndDoesNotKeepAFrameFromBeingWritten() {
        assertThat(text(new Frame.Beat("a\ud83db"))).isEqualTo("{\"requestId\":\"a?b\",\"heartbeat\":true}");
    }

    @Test
    void anErrorTextIsCutButNotInTheMiddleOfACharacter() throws Exception {
        WireError error = WireError.of(WireError.Kind.HANDLER, "x" + "😀".repeat(3_000));
        Frame.Reply read =
                (Frame.Reply) new FrameReader(100_000).read(FrameWriter.write(new Frame.Reply("r", null, error)));
        assertThat(requireNonNull(read.error()).message())
                .hasSizeLessThanOrEqualTo(4_000)
                .startsWith("x😀")
                .endsWith("😀…");
    }

    private static String text(Frame frame) {
        return new String(FrameWriter.write(frame), StandardCharsets.UTF_8);
    }

    private static @Nullable Slice json(String text) {
        return Slice.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
