package dev.meshapi.internal.wire;

import dev.meshapi.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An array that grows, and texts in it. Short ones of plain characters are written one by one; others are encoded by the platform as
 * a whole, and copied in runs between what has to be escaped.
 */
abstract class TextOutput extends JsonOutput {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private static final int SHORT = 40;

    protected byte[] bytes;
    protected int length;

    TextOutput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public final RuntimeException declined() {
        return Declined.INSTANCE;
    }

    /** Makes room; if there is not enough, the array doubles at least. */
    final void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
    }

    final void put(int ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    @SuppressWarnings("deprecation") // copies the low bytes, which is all there is
    final void ascii(String text) {
        int count = text.length();
        room(count);
        text.getBytes(0, count, bytes, length);
        length += count;
    }

    /** Any text, in quotes. */
    final void text(String text) {
        put('"');
        if (text.length() > SHORT || !isPlain(text)) {
            encoded(text);
        }
        put('"');
    }

    /** Whether nothing in it needs an escape or more than a byte; then it is written. */
    private boolean isPlain(String text) {
        int count = text.length();
        room(count);
        byte[] target = bytes;
        int start = length;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
            target[start + i] = (byte) c;
        }
        length += count;
        return true;
    }

    private void encoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean whole = false;
        int from = 0;
        for (int at = special(utf8, 0); at < utf8.length; at = special(utf8, at + 1)) {
            if (utf8[at] == '?') {
                whole = whole || isWhole(text, utf8, at);
            } else {
                copy(utf8, from, at);
                escape(utf8[at]);
                from = at + 1;
            }
        }
        copy(utf8, from, utf8.length);
    }

    /** Whether a question mark is what it seems to be. The answer is that no other needs to be looked at. */
    private static boolean isWhole(String text, byte[] utf8, int at) {
        boolean ascii = utf8.length == text.length();
        if (ascii ? text.charAt(at) != '?' : !text.equals(new String(utf8, StandardCharsets.UTF_8))) {
            throw Declined.INSTANCE;
        }
        return !ascii;
    }

    private static int special(byte[] utf8, int from) {
        return Words.special(utf8, from, utf8.length);
    }

    final void copy(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    private void escape(byte b) {
        switch (b) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\b' -> ascii("\\b");
            case '\f' -> ascii("\\f");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> {
                ascii("\\u00");
                put(HEX[b >> 4]);
                put(HEX[b & 0xf]);
            }
        }
    }
}
