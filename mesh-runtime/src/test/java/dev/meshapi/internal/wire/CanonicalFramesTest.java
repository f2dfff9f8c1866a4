package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way either reads what the general parser reads, or declines; a failure names its seed. */
class CanonicalFramesTest {
    private final CanonicalFrames canonical = new CanonicalFrames();
    private final JsonFrames general = new JsonFrames();

    @Test
    void takesWhatWeWrite() {
        String[] ours = {
            "{\"requestId\":\"a-1\",\"senderInstanceId\":2,\"senderIncarnation\":\"620940a90af1e17b\","
                    + "\"targetIncarnation\":\"ad7bac0cfd5c75b0\",\"type\":\"Orders.reserve\",\"timeoutMs\":10000,"
                    + "\"deadlineMs\":300000,\"headers\":{\"traceparent\":\"00-1-2-01\"},\"data\":{\"sku\":\"tea\"}}",
            "{\"requestId\":\"a-1\",\"reply\":true,\"data\":[1,2.5e3,\"\\u00e9é漢😀\",null,{\"a\":{}}]}",
            "{\"requestId\":\"a-1\",\"reply\":true}",
            "{\"requestId\":\"a-1\",\"heartbeat\":true,\"data\":50}",
            "{\"requestId\":\"a-1\",\"cancel\":true,\"senderInstanceId\":2}",
            "{\"broadcast\":true,\"senderInstanceId\":2,\"senderIncarnation\":\"1\",\"type\":\"A.b\",\"to\":\"1-5,7\","
                    + "\"sequence\":1,\"data\":\"x\"}",
            "{\"ping\":7}"
        };
        for (String frame : ours) {
            assertThat(canonical.read(frame.getBytes(UTF_8), 0)).as(frame).isNotNull();
            assertThat(agreed(frame.getBytes(UTF_8), 0)).as(frame).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesOnFramesOfAnyContentAndOnAllThatIsLeftOfThem(long seed) {
        Random random = new Random(seed);
        RandomFrames any = new RandomFrames(random);
        RandomFrames plain = RandomFrames.plain(random);
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] frame = FrameWriter.write(i % 2 == 0 ? any.next() : plain.next());
            taken += agreed(frame, i) ? 1 : 0;
            for (int k = 0; k < 6; k++) {
                agreed(mutated(frame, random), i);
            }
        }
        assertThat(taken).as("frames that went the fast way").isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "-0",
                "0",
                "01",
                "1.",
                "1.5",
                ".5",
                "1e",
                "1e+",
                "1e5",
                "1E-5",
                "-1.5e300",
                "tru",
                "true",
                "truex",
                "null",
                "nul",
                "\"\"",
                "\"",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12aF\"",
                "\"\\u12ag\"",
                "\"\t\"",
                "\"\u007f\"",
                "{}",
                "{",
                "[",
                "[]",
                "[}",
                "{]",
                "[1,]",
                "[,1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"\":1}",
                "{\"é\":1}",
                "{\"a\":1 }",
                "[ 1]",
                "[[[[]]]]",
                "{\"a\":{\"b\":[{\"c\":[]}]}}",
                "[1 2]",
                "1,\"reply\":false",
                "1}",
                "{}}",
                "1,\"data\":2",
                "1,\"cancel\":true",
                "'a'",
                "NaN",
                "+1",
                "/**/1"
            })
    void agreesOnTheBoundsOfData(String data) {
        agreed(("{\"requestId\":\"r\",\"reply\":true,\"data\":" + data + "}").getBytes(UTF_8), 0);
        agreed(("{\"data\":" + data + ",\"requestId\":\"r\",\"reply\":true}").getBytes(UTF_8), 0);
    }

    @Test
    void leavesDeepDataToTheGeneralParser() throws Exception {
        String deep = "[".repeat(500) + "]".repeat(500);
        byte[] frame = ("{\"requestId\":\"r\",\"reply\":true,\"data\":" + deep + "}").getBytes(UTF_8);
        assertThat(canonical.read(frame, 0)).isNull();
        assertThat(((Frame.Reply) new FrameReader(100_000).read(frame)).data()).hasToString(deep);
    }

    /** Whether the fast way took it; then both have read the same. */
    private boolean agreed(byte[] bytes, int round) {
        Header header = canonical.read(bytes, 0);
        if (header == null) {
            return false;
        }
        byte[] line = Arrays.copyOf(bytes, header.end);
        assertThat(outcome(header::frame))
                .as("%s in round %s", new String(bytes, UTF_8), round)
                .isEqualTo(outcome(() -> general.read(line, 0, line.length)));
        return true;
    }

    private interface Reading {
        Frame read() throws BadFrame;
    }

    private static String outcome(Reading reading) {
        try {
            return reading.read().toString();
        } catch (BadFrame e) {
            return e.kind() + ": " + e.getMessage();
        }
    }

    private static byte[] mutated(byte[] frame, Random random) {
        byte[] copy = frame.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(5)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) "{}[]\",:\\0123456789truefalsn-+.eE \n".charAt(random.nextInt(33));
                case 2 -> copy = without(copy, at, Math.min(copy.length, at + 1 + random.nextInt(4)));
                case 3 -> copy = Arrays.copyOf(copy, Math.max(1, at));
                default -> copy = twice(copy, at, Math.min(copy.length, at + random.nextInt(20)));
            }
            if (copy.length == 0) {
                return frame;
            }
        }
        return copy;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        byte[] longer = new byte[bytes.length + (to - from)];
        System.arraycopy(bytes, 0, longer, 0, to);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }
}
