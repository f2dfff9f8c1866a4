package dev.meshapi.internal.wire;

import dev.meshapi.JsonInput;
import java.nio.charset.StandardCharsets;

/**
 * Bytes with a place in them, and the texts that stand there. What has no escapes in it is decoded by the platform as a whole.
 */
abstract class TextInput extends JsonInput {
    /** Longer ones are left to Jackson, which has its own limit. */
    private static final int LONGEST = 16 * 1024 * 1024;

    protected final byte[] bytes;
    protected final int end;
    protected int at;

    TextInput(Slice json) {
        this.bytes = json.bytes();
        this.at = json.offset();
        this.end = json.offset() + json.length();
    }

    @Override
    public final RuntimeException declined() {
        return Declined.INSTANCE;
    }

    /** The next byte that is no white space, and is not passed; 0 at the end, which nothing begins with. */
    final byte token() {
        while (at < end) {
            byte b = bytes[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
            at++;
        }
        return 0;
    }

    /** Passes a byte that has to be the next. */
    final void expect(char token) {
        if (token() != token) {
            throw declined();
        }
        at++;
    }

    /** Passes a byte that has to stand right here. */
    final void exactly(char token) {
        if (at >= end || bytes[at] != token) {
            throw declined();
        }
        at++;
    }

    /** Whether a word stands here; then it is passed. */
    final boolean passes(String word) {
        int length = word.length();
        if (end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    @Override
    public final String readText() {
        int from = enterText();
        int stop = special(from);
        if (bytes[stop] == '"') {
            at = stop + 1;
            return decoded(from, stop);
        }
        return unescaped(from, stop, true);
    }

    /** Reads the text that is a name. Jackson takes no escaped halves of surrogate pairs there, so they are its own. */
    final String readName() {
        int from = enterText();
        int stop = special(from);
        if (bytes[stop] == '"') {
            at = stop + 1;
            return decoded(from, stop);
        }
        return unescaped(from, stop, false);
    }

    /** Passes the first quote of a text; the answer is where the text begins. */
    final int enterText() {
        expect('"');
        return at;
    }

    /** Passes the rest of a text without escapes; the answer is where its last quote is. */
    final int leaveText(int from) {
        int stop = special(from);
        at = stop;
        exactly('"');
        return stop;
    }

    /** Where a quote, a backslash or a control character comes next. */
    private int special(int from) {
        int stop = Words.special(bytes, from, end);
        while (stop < end && bytes[stop] == '?') {
            stop = Words.special(bytes, stop + 1, end);
        }
        if (stop == end || stop - from > LONGEST) {
            throw declined();
        }
        return stop;
    }

    /** What cannot be decoded becomes a replacement character, and what has always been one is rare. */
    final String decoded(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw declined();
        }
        return text;
    }

    private String unescaped(int from, int to, boolean halves) {
        StringBuilder text = new StringBuilder();
        int start = from;
        int stop = to;
        while (bytes[stop] == '\\') {
            text.append(decoded(start, stop));
            at = stop + 1;
            char c = escaped();
            if (!halves && Character.isSurrogate(c)) {
                throw declined();
            }
            text.append(c);
            start = at;
            stop = special(start);
        }
        text.append(decoded(start, stop));
        at = stop;
        exactly('"');
        return text.toString();
    }

    private char escaped() {
        byte letter = at < end ? bytes[at++] : 0;
        return switch (letter) {
            case '"', '\\', '/' -> (char) letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) hex(4);
            default -> throw declined();
        };
    }

    /** Passes that many hexadecimal digits. */
    final long hex(int digits) {
        if (end - at < digits) {
            throw declined();
        }
        long number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(bytes[at++], 16);
            if (digit < 0) {
                throw declined();
            }
            number = (number << 4) | digit;
        }
        return number;
    }
}
