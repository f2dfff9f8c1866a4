package dev.meshapi.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Valid frames of every kind with any text in them. */
final class RandomFrames {
    private static final String[] DATA = {
        "null",
        "true",
        "false",
        "0",
        "-1.5e300",
        "\"\"",
        "\"a\\u0000\\\"}{\"",
        "[]",
        "{}",
        "[1,[2,{\"a\":[]}]]",
        "{\"data\":{\"data\":1},\"requestId\":7}",
        "\"漢😀\"",
        "123456789012345678901234567890"
    };

    private final Random random;
    private final boolean plain;

    RandomFrames(Random random) {
        this(random, false);
    }

    private RandomFrames(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    /** Frames whose text is letters and digits, as most are. */
    static RandomFrames plain(Random random) {
        return new RandomFrames(random, true);
    }

    Frame next() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Frame.Request(
                        text(1, 200),
                        sender(),
                        random.nextBoolean() ? 0 : random.nextLong(),
                        text(1, 200),
                        millis(),
                        millis(),
                        random.nextBoolean(),
                        millis(),
                        random.nextBoolean(),
                        headers(),
                        data());
            case 1 ->
                new Frame.Broadcast(
                        sender(),
                        sometimes(() -> text(1, 200)),
                        sometimes(this::ids),
                        text(1, 200),
                        millis(),
                        millis(),
                        millis(),
                        headers(),
                        data());
            case 2 ->
                random.nextBoolean()
                        ? new Frame.Reply(text(1, 200), random.nextBoolean() ? 0 : id(), data(), null)
                        : new Frame.Reply(text(1, 200), random.nextBoolean() ? 0 : id(), null, error());
            case 3 -> new Frame.Beat(text(1, 200), random.nextBoolean() ? 0 : id(), data());
            case 4 -> new Frame.Query(text(1, 200), sender());
            default -> new Frame.Cancel(text(1, 200), id());
        };
    }

    private WireError error() {
        WireError.Kind[] kinds = WireError.Kind.values();
        return new WireError(
                kinds[random.nextInt(kinds.length)],
                sometimes(() -> text(0, 300)),
                sometimes(() -> text(0, 300)),
                data(),
                millis());
    }

    private IdRanges ids() {
        return IdRanges.of(random.longs(1 + random.nextInt(20), 1, 60).toArray());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.put("h" + random.nextInt(10), text(0, 300));
        }
        return headers;
    }

    private Frame.Sender sender() {
        return new Frame.Sender(id(), random.nextLong());
    }

    private long id() {
        return 1 + (random.nextLong() >>> (1 + random.nextInt(60))) % Long.MAX_VALUE;
    }

    private long millis() {
        return random.nextBoolean() ? 0 : 1 + random.nextInt(Integer.MAX_VALUE);
    }

    private @Nullable Slice data() {
        return sometimes(() -> Slice.of(DATA[random.nextInt(DATA.length)].getBytes(StandardCharsets.UTF_8)));
    }

    private <T> @Nullable T sometimes(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    /** So many UTF-16 units at most; every code point but the surrogates. */
    private String text(int least, int most) {
        StringBuilder text = new StringBuilder();
        int length = least + random.nextInt(random.nextBoolean() ? 10 : most - least);
        while (plain && text.length() < length) {
            text.append((char) ('0' + random.nextInt(10))).append((char) ('a' + random.nextInt(26)));
        }
        while (text.length() < length) {
            int point = random.nextInt(3) == 0 ? random.nextInt(0x11_0000) : random.nextInt(0x80);
            boolean fits = text.length() + Character.charCount(point) <= most;
            if (fits && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)) {
                text.appendCodePoint(point);
            }
        }
        return text.substring(0, Math.min(most, text.length()));
    }
}
