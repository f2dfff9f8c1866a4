package dev.meshapi.internal.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through JSON byte by byte. Knows the plain forms of header fields, and the bounds of any value, which it checks to be
 * JSON to the letter. Once something is otherwise it has failed, and what it returns means nothing.
 */
final class JsonScan {
    /** Deeper than this is left to the general parser. One bit for each level. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_NUMBER = 18;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private static final int STOP = -1;

    /** For each byte of a string: 0 if it is a character, STOP if it cannot be, else how many bytes follow. */
    private static final byte[] FOLLOWING = new byte[256];

    static {
        Arrays.fill(FOLLOWING, 0, 0x20, (byte) STOP);
        FOLLOWING['"'] = STOP;
        FOLLOWING['\\'] = STOP;
        Arrays.fill(FOLLOWING, 0x80, 0xc0, (byte) STOP);
        Arrays.fill(FOLLOWING, 0xc0, 0xe0, (byte) 1);
        Arrays.fill(FOLLOWING, 0xe0, 0xf0, (byte) 2);
        Arrays.fill(FOLLOWING, 0xf0, 0xf8, (byte) 3);
        Arrays.fill(FOLLOWING, 0xf8, 0x100, (byte) STOP);
    }

    private final byte[] bytes;
    private int at;
    private boolean failed;

    JsonScan(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int at() {
        return at;
    }

    boolean hasFailed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    boolean isLineEnd() {
        return at == bytes.length || bytes[at] == '\n';
    }

    /** The byte so far ahead; 0 if there is none. */
    byte peek(int ahead) {
        int there = at + ahead;
        return there < bytes.length ? bytes[there] : 0;
    }

    /** Whether this comes next; then it is passed. */
    boolean take(char punctuation) {
        if (at < bytes.length && bytes[at] == punctuation) {
            at++;
            return true;
        }
        return false;
    }

    /** How long the name is that begins here in quotes; 0 if there is none. */
    int nameLength() {
        if (peek(0) != '"') {
            return 0;
        }
        int quote = at + 1;
        while (quote < bytes.length && bytes[quote] != '"') {
            quote++;
        }
        return quote - at - 1;
    }

    /** Passes this name, in quotes and with its colon. */
    boolean takeName(byte[] name) {
        int from = at + 1;
        int quote = from + name.length;
        if (quote + 1 >= bytes.length
                || bytes[quote] != '"'
                || bytes[quote + 1] != ':'
                || !Arrays.equals(name, 0, name.length, bytes, from, quote)) {
            return false;
        }
        at = quote + 2;
        return true;
    }

    /** A string of 1 to so many plain characters. */
    String text(int longest) {
        int from = at + 1;
        return plain(longest) ? new String(bytes, from, at - 1 - from, ISO_8859_1) : "";
    }

    /** Likewise, one of those that come often. */
    String name(Names names, int longest) {
        int from = at + 1;
        return plain(longest) ? names.of(bytes, from, at - 1) : "";
    }

    /** A name without capitals, and its colon. */
    String lowerCaseName() {
        int from = at + 1;
        if (!plain(Integer.MAX_VALUE) || !take(':')) {
            fail();
            return "";
        }
        int to = at - 2;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                fail();
            }
        }
        return new String(bytes, from, to - from, ISO_8859_1);
    }

    /** Passes a string of ASCII without escapes. */
    private boolean plain(int longest) {
        int from = at + 1;
        int quote = from;
        if (peek(0) == '"') {
            while (quote < bytes.length && bytes[quote] >= ' ' && bytes[quote] != '"' && bytes[quote] != '\\') {
                quote++;
            }
        }
        if (quote == from || quote - from > longest || quote >= bytes.length || bytes[quote] != '"') {
            failed = true;
            return false;
        }
        at = quote + 1;
        return true;
    }

    /** A whole number from 1 to a quintillion. */
    long positive() {
        long value = 0;
        int from = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from < LONGEST_NUMBER) {
            value = value * 10 + (bytes[at++] - '0');
        }
        if (at == from || bytes[from] == '0') {
            failed = true;
        }
        return value;
    }

    /** A string of 1 to 16 hexadecimal digits. */
    long hex() {
        int from = at + 1;
        if (!plain(16)) {
            return 0;
        }
        long value = 0;
        for (int i = from; i < at - 1; i++) {
            int digit = digit(bytes[i]);
            if (digit < 0) {
                failed = true;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static int digit(byte character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int letter = character | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    boolean flag() {
        if (literal(TRUE)) {
            return true;
        }
        if (!literal(FALSE)) {
            failed = true;
        }
        return false;
    }

    private boolean literal(byte[] word) {
        if (at + word.length <= bytes.length && Arrays.equals(word, 0, word.length, bytes, at, at + word.length)) {
            at += word.length;
            return true;
        }
        return false;
    }

    /** Any value, checked to be JSON and not looked at further. */
    @Nullable Slice value() {
        int from = at;
        long objects = 0;
        int depth = 0;
        while (true) {
            if (depth < DEEPEST && take('{')) {
                objects |= 1L << depth;
                if (!take('}')) {
                    depth++;
                    memberName();
                    continue;
                }
            } else if (depth < DEEPEST && take('[')) {
                objects &= ~(1L << depth);
                if (!take(']')) {
                    depth++;
                    continue;
                }
            } else {
                scalar();
            }
            while (depth > 0 && take((objects >>> (depth - 1) & 1) != 0 ? '}' : ']')) {
                depth--;
            }
            if (failed || depth == 0) {
                return failed ? null : new Slice(bytes, from, at - from);
            }
            if (!take(',')) {
                failed = true;
                return null;
            }
            if ((objects >>> (depth - 1) & 1) != 0) {
                memberName();
            }
        }
    }

    /** Names of other characters are left to the general parser, which looks at each of them. */
    private void memberName() {
        if (peek(0) == '"' && peek(1) == '"') {
            at += 2;
        } else {
            plain(Integer.MAX_VALUE);
        }
        if (!take(':')) {
            failed = true;
        }
    }

    private void scalar() {
        switch (peek(0)) {
            case '"' -> string();
            case 't' -> failed |= !literal(TRUE);
            case 'f' -> failed |= !literal(FALSE);
            case 'n' -> failed |= !literal(NULL);
            default -> number();
        }
    }

    private void string() {
        at++;
        while (at < bytes.length) {
            at = skipPlain(bytes, at);
            if (at >= bytes.length) {
                break;
            }
            byte next = bytes[at++];
            int following = FOLLOWING[next & 0xff];
            if (following == 0) {
                continue;
            }
            if (next == '"') {
                return;
            }
            if (next == '\\') {
                escape();
            } else if (following > 0) {
                continuation(following);
            } else {
                failed = true;
            }
            if (failed) {
                return;
            }
        }
        failed = true;
    }

    /** Eight at a time, as long as each of them is ASCII, no control character, no quote and no backslash. */
    private static int skipPlain(byte[] bytes, int from) {
        int i = from;
        while (i <= bytes.length - Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            long quotes = eight ^ '"' * ONES;
            long backslashes = eight ^ '\\' * ONES;
            long below = (eight - ' ' * ONES) | (quotes - ONES) | (backslashes - ONES) | eight;
            if ((below & HIGHS) != 0) {
                return i;
            }
            i += Long.BYTES;
        }
        return i;
    }

    private void escape() {
        switch (peek(0)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at++;
            case 'u' -> {
                for (int i = 1; i <= 4; i++) {
                    failed |= digit(peek(i)) < 0;
                }
                at += 5;
            }
            default -> failed = true;
        }
    }

    private void continuation(int count) {
        for (int i = 0; i < count; i++) {
            failed |= (peek(i) & 0xc0) != 0x80;
        }
        at += count;
    }

    private void number() {
        take('-');
        if (!take('0')) {
            digits();
        }
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits();
        }
    }

    /** At least one. */
    private void digits() {
        int from = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        failed |= at == from;
    }
}
