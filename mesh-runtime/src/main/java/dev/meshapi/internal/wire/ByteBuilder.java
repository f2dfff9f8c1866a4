package dev.meshapi.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;

/** Builds a frame as bytes. What goes in unescaped is known to need no escapes. */
final class ByteBuilder {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    ByteBuilder(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Characters below 128, as they are. */
    @SuppressWarnings("deprecation") // copies the low bytes, which is all there is
    ByteBuilder ascii(String text) {
        room(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
        return this;
    }

    /** A positive number. */
    ByteBuilder number(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        room(digits);
        length += digits;
        long rest = value;
        for (int i = length - 1; i >= length - digits; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** A quoted hexadecimal number of 16 digits. */
    ByteBuilder hex(long value) {
        room(18);
        bytes[length++] = '"';
        for (int shift = 60; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(int) (value >>> shift) & 0xf];
        }
        bytes[length++] = '"';
        return this;
    }

    /** Any text, quoted and escaped; what is no character (half of a surrogate pair) becomes a question mark. */
    ByteBuilder quoted(String text) {
        if (isPlain(text)) {
            return ascii('"').ascii(text).ascii('"');
        }
        byte[] escaped = escaped(text);
        room(escaped.length + 2);
        bytes[length++] = '"';
        append(escaped, 0, escaped.length);
        bytes[length++] = '"';
        return this;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private ByteBuilder ascii(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    private static byte[] escaped(String text) {
        try {
            return JsonStringEncoder.getInstance().quoteAsUTF8(text);
        } catch (IllegalArgumentException half) {
            String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            return JsonStringEncoder.getInstance().quoteAsUTF8(whole);
        }
    }

    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** What was built, and behind it JSON that is already bytes and these characters below 128. */
    @SuppressWarnings("deprecation") // copies the low bytes, which is all there is
    byte[] toBytes(Slice json, String tail) {
        byte[] whole = new byte[length + json.length() + tail.length()];
        System.arraycopy(bytes, 0, whole, 0, length);
        System.arraycopy(json.bytes(), json.offset(), whole, length, json.length());
        tail.getBytes(0, tail.length(), whole, length + json.length());
        return whole;
    }

    private void append(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
