package dev.meshapi.internal.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for the bytes of a text that need a second look: quotes, backslashes, control characters and question marks, as which the
 * platform encodes what it cannot. Sixteen bytes at a time, as long as there is nothing but plain ASCII; the arithmetic is that of
 * "Determine if a word has a zero byte" in Anderson's Bit Twiddling Hacks.
 */
final class Words {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private static final boolean[] SPECIAL = new boolean[256];

    static {
        for (int b = 0; b < ' '; b++) {
            SPECIAL[b] = true;
        }
        SPECIAL['"'] = true;
        SPECIAL['\\'] = true;
        SPECIAL['?'] = true;
    }

    private Words() {}

    /** Where the next of them is; the end if there is none. */
    static int special(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 16 <= to && isPlain((long) EIGHT.get(bytes, at)) && isPlain((long) EIGHT.get(bytes, at + 8))) {
            at += 16;
        }
        while (at < to && !SPECIAL[bytes[at] & 0xff]) {
            at++;
        }
        return at;
    }

    /** Whether nothing in it, with any of them taken off or away, goes below zero or has been there. */
    private static boolean isPlain(long word) {
        long quotes = (word ^ ONES * '"') - ONES;
        long backslashes = (word ^ ONES * '\\') - ONES;
        long questionMarks = (word ^ ONES * '?') - ONES;
        long controls = word - ONES * ' ';
        return ((quotes | backslashes | questionMarks | controls | word) & TOPS) == 0;
    }
}
