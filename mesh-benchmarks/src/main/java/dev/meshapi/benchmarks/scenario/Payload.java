package dev.meshapi.benchmarks.scenario;

import java.nio.charset.StandardCharsets;

/** What travels, in both directions. */
public enum Payload {
    /** {@code {"verbose":true}} there, {@code {"status":"ok","uptime":123}} back. */
    SMALL("small", 27),
    /** A text of 1 KiB there and back. */
    KIB("1 KiB", 1024),
    /** A text of 16 KiB there and back. */
    KIB16("16 KiB", 16 * 1024);

    private static final String PROSE = "The quick brown fox jumps over the lazy dog, 42 times a day. ";

    private final String label;
    private final int size;

    Payload(String label, int size) {
        this.label = label;
        this.size = size;
    }

    /** How a table calls it. */
    public String label() {
        return label;
    }

    /** A text of that many characters, all ASCII and none of them escaped in JSON. */
    public String text() {
        return PROSE.repeat(size / PROSE.length() + 1).substring(0, size);
    }

    /** That many bytes, for those who do not look into them. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }
}
