package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.wire.BadFrame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message is one frame, or several with a line feed between them; a line stands for itself. */
class MessageLinesTest {
    private static final String BEAT = "{\"requestId\":\"a\",\"heartbeat\":true}";
    private static final String REPLY = "{\"requestId\":\"b\",\"reply\":true,\"data\":[1,{\"x\":\"}\\n{\"}]}";
    private static final String SPACED = "{ \"requestId\" : \"c\" , \"heartbeat\" : true }";

    private final FrameReader reader = new FrameReader(1_000);
    private final List<Frame> frames = new ArrayList<>();
    private final List<Kind> bad = new ArrayList<>();

    @Test
    void oneFrameIsAMessage() {
        read(BEAT);
        read(SPACED);
        assertThat(ids()).containsExactly("a", "c");
        assertThat(bad).isEmpty();
    }

    @Test
    void eachLineIsAFrameOfAnyForm() {
        read(BEAT + "\n" + REPLY + "\n" + SPACED + "\r\n" + BEAT);
        assertThat(ids()).containsExactly("a", "b", "c", "a");
        assertThat(((Frame.Reply) frames.get(1)).data()).hasToString("[1,{\"x\":\"}\\n{\"}]");
        assertThat(bad).isEmpty();
    }

    @Test
    void aLineFeedAtTheEndAndBlankLinesAreNothing() {
        read("\n" + BEAT + "\n\n \t\r\n" + REPLY + "\n");
        assertThat(ids()).containsExactly("a", "b");
        assertThat(bad).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", " \n\r\n"})
    void nothingIsForeign(String message) {
        read(message);
        assertThat(frames).isEmpty();
        assertThat(bad).containsExactly(Kind.FOREIGN);
    }

    @Test
    void aBadLineDropsOnlyItself() {
        read(BEAT + "\n{\"requestId\":\"x\n" + REPLY + "\n7\n{\"requestId\":9}\n" + BEAT);
        assertThat(ids()).containsExactly("a", "b", "a");
        assertThat(bad).containsExactly(Kind.MALFORMED, Kind.FOREIGN, Kind.INVALID);
    }

    @Test
    void aBadFirstLineDropsOnlyItself() {
        read("{\"requestId\":\"x\n" + BEAT + "\n" + REPLY);
        assertThat(ids()).containsExactly("a", "b");
        assertThat(bad).containsExactly(Kind.MALFORMED);
    }

    @Test
    void aFrameOnSeveralLinesIsOneFrame() {
        read("\n{\n  \"requestId\": \"m\",\n  \"reply\": true,\n  \"data\": {\n    \"a\": 1\n  }\n}\n");
        assertThat(ids()).containsExactly("m");
        assertThat(((Frame.Reply) frames.get(0)).data()).hasToString("{\n    \"a\": 1\n  }");
        assertThat(bad).isEmpty();
    }

    @Test
    void theLimitIsThatOfEachLine() {
        String fits = "{\"requestId\":\"b\",\"reply\":true,\"data\":\"" + "x".repeat(960) + "\"}";
        assertThat(fits).hasSizeLessThanOrEqualTo(1_000);
        read(fits + "\n" + fits);
        assertThat(ids()).containsExactly("b", "b");
        read(BEAT + "\n" + fits.replace("xx", "xxx") + "\n" + BEAT);
        assertThat(ids()).containsExactly("b", "b", "a", "a");
        assertThat(bad).containsExactly(Kind.OVERSIZED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsWrittenTogetherIsReadAsIfAlone(long seed) throws Exception {
        RandomFrames any = new RandomFrames(new Random(seed));
        for (int round = 0; round < 100; round++) {
            List<Frame> sent = Stream.generate(any::next).limit(1 + round % 64).toList();
            FrameReader wide = new FrameReader(1 << 20);
            List<String> got = new ArrayList<>();
            wide.read(
                    sent.stream()
                            .map(frame -> new String(FrameWriter.write(frame), UTF_8))
                            .collect(Collectors.joining("\n"))
                            .getBytes(UTF_8),
                    frame -> got.add(frame.toString()),
                    e -> got.add(e.toString()));
            List<String> alone = new ArrayList<>();
            for (Frame frame : sent) {
                alone.add(wide.read(FrameWriter.write(frame)).toString());
            }
            assertThat(got).isEqualTo(alone);
        }
    }

    private void read(String message) {
        reader.read(message.getBytes(UTF_8), frames::add, e -> bad.add(e.kind()));
    }

    private List<String> ids() {
        return frames.stream()
                .map(frame -> frame instanceof Frame.Reply reply ? reply.requestId() : ((Frame.Beat) frame).requestId())
                .toList();
    }
}
