package dev.meshapi.internal.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.wire.Frame.Sender;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The canonical text of each frame, to the byte: what other implementations see. */
class FrameTextTest {
    private static final Sender SENDER = new Sender(3, 0xabcL);

    @Test
    void request() {
        assertThat(text(new Frame.Request(
                        "r-1",
                        SENDER,
                        0xffL,
                        "Orders.reserve",
                        1000,
                        2000,
                        false,
                        0,
                        false,
                        Map.of(),
                        json("{\"a\":1}"))))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"targetIncarnation\":\"00000000000000ff\",\"type\":\"Orders.reserve\","
                        + "\"timeoutMs\":1000,\"deadlineMs\":2000,\"data\":{\"a\":1}}");
    }

    @Test
    void requestWithoutWhatIsOptional() {
        assertThat(text(new Frame.Request("r-1", SENDER, 0, "Orders.reserve", 0, 0, false, 0, false, Map.of(), null)))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"Orders.reserve\"}");
    }

    @Test
    void oneWayRequest() {
        assertThat(text(new Frame.Request(
                        "r-1", SENDER, 0, "Orders.gone", 5, 0, true, 7, false, Map.of(), json("\"x\""))))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"Orders.gone\",\"oneWay\":true,\"timeoutMs\":5,\"sequence\":7,\"data\":\"x\"}");
    }

    @Test
    void incarnationAboveTheSignedRange() {
        assertThat(text(broadcast(new Sender(Long.MAX_VALUE, -1), "A.b", null)))
                .isEqualTo("{\"broadcast\":true,\"senderInstanceId\":9223372036854775807,"
                        + "\"senderIncarnation\":\"ffffffffffffffff\",\"type\":\"A.b\"}");
    }

    @Test
    void broadcast() {
        assertThat(text(broadcast(SENDER, "Orders.gone", json("[1,2]"))))
                .isEqualTo("{\"broadcast\":true,\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"Orders.gone\",\"data\":[1,2]}");
    }

    @Test
    void reply() {
        assertThat(text(new Frame.Reply("r-1", 0, json("7"), null)))
                .isEqualTo("{\"requestId\":\"r-1\",\"reply\":true,\"data\":7}");
    }

    @Test
    void acknowledgement() {
        assertThat(text(new Frame.Reply("r-1", 0, null, null))).isEqualTo("{\"requestId\":\"r-1\",\"reply\":true}");
    }

    @Test
    void error() {
        WireError error = new WireError(WireError.Kind.DECLARED, "OutOfStock", "none \"left\"", json("{\"sku\":1}"), 0);
        assertThat(text(new Frame.Reply("r-1", 0, null, error)))
                .isEqualTo(
                        "{\"requestId\":\"r-1\",\"reply\":true,\"error\":{\"kind\":\"declared\",\"type\":\"OutOfStock\","
                                + "\"message\":\"none \\\"left\\\"\",\"data\":{\"sku\":1}}}");
    }

    @Test
    void errorThatIsOnlyAKind() {
        assertThat(text(new Frame.Reply("r-1", 0, null, new WireError(WireError.Kind.NO_HANDLER, null, null, null, 0))))
                .isEqualTo("{\"requestId\":\"r-1\",\"reply\":true,\"error\":{\"kind\":\"noHandler\"}}");
    }

    @Test
    void beat() {
        assertThat(text(new Frame.Beat("r-1", 0, null))).isEqualTo("{\"requestId\":\"r-1\",\"heartbeat\":true}");
    }

    @Test
    void requestWithHeadersWhoseSenderListensToProgress() {
        Map<String, String> headers = Map.of("tenant", "a\"b", "baggage", "x");
        assertThat(text(new Frame.Request("r-1", SENDER, 0, "A.b", 0, 0, false, 0, true, headers, json("1"))))
                .isEqualTo("{\"requestId\":\"r-1\",\"senderInstanceId\":3,\"senderIncarnation\":\"0000000000000abc\","
                        + "\"type\":\"A.b\",\"progress\":true,\"headers\":{\"baggage\":\"x\",\"tenant\":\"a\\\"b\"},"
                        + "\"data\":1}");
    }

    @Test
    void broadcastThatAsksSomeForAnAnswer() {
        IdRanges to = IdRanges.of(9, 1, 2, 3, 7);
        assertThat(text(new Frame.Broadcast(SENDER, "r-1", to, "A.b", 5, 6, 8, Map.of("h", "v"), json("1"))))
                .isEqualTo("{\"broadcast\":true,\"requestId\":\"r-1\",\"senderInstanceId\":3,"
                        + "\"senderIncarnation\":\"0000000000000abc\",\"type\":\"A.b\",\"to\":\"1-3,7,9\","
                        + "\"timeoutMs\":5,\"deadlineMs\":6,\"sequence\":8,\"headers\":{\"h\":\"v\"},\"data\":1}");
    }

    @Test
    void answersToABroadcastSayWhoAnswers() {
        assertThat(text(new Frame.Reply("r-1", 4, json("7"), null)))
                .isEqualTo("{\"requestId\":\"r-1\",\"reply\":true,\"senderInstanceId\":4,\"data\":7}");
        assertThat(text(new Frame.Beat("r-1", 4, null)))
                .isEqualTo("{\"requestId\":\"r-1\",\"heartbeat\":true,\"senderInstanceId\":4}");
    }

    @Test
    void progress() {
        assertThat(text(new Frame.Beat("r-1", 0, json("50"))))
                .isEqualTo("{\"requestId\":\"r-1\",\"heartbeat\":true,\"data\":50}");
    }

    @Test
    void query() {
        assertThat(text(new Frame.Query("r-1", SENDER)))
                .isEqualTo("{\"requestId\":\"r-1\",\"query\":true,\"senderInstanceId\":3,"
                        + "\"senderIncarnation\":\"0000000000000abc\"}");
    }

    @Test
    void anOverloadSaysWhenToTryAgain() {
        assertThat(text(new Frame.Reply("r-1", 0, null, WireError.overloaded("full", 40))))
                .isEqualTo("{\"requestId\":\"r-1\",\"reply\":true,"
                        + "\"error\":{\"kind\":\"overloaded\",\"message\":\"full\",\"retryAfterMs\":40}}");
    }

    @Test
    void cancel() {
        assertThat(text(new Frame.Cancel("r-1", 3)))
                .isEqualTo("{\"requestId\":\"r-1\",\"cancel\":true,\"senderInstanceId\":3}");
    }

    @Test
    void textIsEscapedAndNeverContainsALineFeed() {
        assertThat(text(new Frame.Beat("a\"b\\c\nd\u0001é漢😀", 0, null)))
                .isEqualTo("{\"requestId\":\"a\\\"b\\\\c\\nd\\u0001é漢😀\",\"heartbeat\":true}");
    }

    @Test
    void halfOfASurrogatePairIsReplacedAndDoesNotKeepAFrameFromBeingWritten() {
        assertThat(text(new Frame.Beat("a\ud83db", 0, null))).isEqualTo("{\"requestId\":\"a?b\",\"heartbeat\":true}");
    }

    @Test
    void anErrorTextIsCutButNotInTheMiddleOfACharacter() throws Exception {
        WireError error = WireError.of(WireError.Kind.HANDLER, "x" + "😀".repeat(3_000));
        Frame.Reply read =
                (Frame.Reply) new FrameReader(100_000).read(FrameWriter.write(new Frame.Reply("r", 0, null, error)));
        assertThat(requireNonNull(read.error()).message())
                .hasSizeLessThanOrEqualTo(4_000)
                .startsWith("x😀")
                .endsWith("😀…");
    }

    private static Frame.Broadcast broadcast(Sender sender, String type, @Nullable Slice data) {
        return new Frame.Broadcast(sender, null, null, type, 0, 0, 0, Map.of(), data);
    }

    private static String text(Frame frame) {
        return new String(FrameWriter.write(frame), StandardCharsets.UTF_8);
    }

    private static @Nullable Slice json(String text) {
        return Slice.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
