package dev.meshapi.internal.dispatch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which request numbers of one caller have come: the highest, and a bit for each of those before it, as the anti-replay window of
 * RFC 4303, 3.4.3. Numbers grow at the caller and arrive nearly in order, so what is older than the window was either seen or
 * is no use to anybody. The bits cover what has been used so far, up to the width.
 */
final class Window {
    /** 16 KiB for each kind of bits, at most. At 100,000 calls a second it is more than a second wide. */
    static final int WIDTH = 1 << 17;

    private static final int FIRST_WORDS = 16;

    /** What is known of a number. */
    enum Mark {
        /** It has not come before. */
        NEW,
        /** It has come, and may have run. */
        CAME,
        /** It has come, or was asked for, and did not run nor will it. */
        NOT_RUN,
        /** It is older than the window. */
        TOO_OLD
    }

    // All guarded by this.
    private long highest;
    private long lowest = Long.MAX_VALUE;
    private long[] came = new long[FIRST_WORDS];
    private long @Nullable [] notRun;

    /** Marks a number as come; tells what was known of it before. */
    synchronized Mark add(long number) {
        if (number > highest) {
            slideTo(number);
        } else if (isTooOld(number)) {
            return Mark.TOO_OLD;
        } else {
            cover(highest, number);
        }
        int word = word(number);
        long bit = bit(number);
        if ((came[word] & bit) != 0) {
            return notRun != null && (notRun[word] & bit) != 0 ? Mark.NOT_RUN : Mark.CAME;
        }
        came[word] |= bit;
        lowest = Math.min(lowest, number);
        return Mark.NEW;
    }

    /** What has come did not run, nor will it. */
    synchronized void didNotRun(long number) {
        if (number <= highest && !isTooOld(number)) {
            if (notRun == null) {
                notRun = new long[came.length];
            }
            notRun[word(number)] |= bit(number);
        }
    }

    /** How many numbers the bits cover. */
    synchronized int capacity() {
        return came.length * Long.SIZE;
    }

    private void slideTo(long number) {
        cover(number, Math.min(lowest, number));
        long words = number / Long.SIZE - highest / Long.SIZE;
        if (words >= came.length) {
            clear(0, came.length);
        } else {
            for (long next = highest / Long.SIZE + 1; next <= number / Long.SIZE; next++) {
                clear((int) (next & (came.length - 1)), 1);
            }
        }
        highest = number;
    }

    /** Grows until the bits cover all from the lowest on, or as many as the window is wide. */
    private void cover(long upTo, long from) {
        long wanted = Math.min(WIDTH / Long.SIZE, upTo / Long.SIZE - from / Long.SIZE + 1);
        if (wanted <= came.length) {
            return;
        }
        int length = came.length;
        while (length < wanted) {
            length *= 2;
        }
        came = grown(came, length);
        notRun = notRun == null ? null : grown(notRun, length);
    }

    /** The same bits in a ring of more words. */
    private long[] grown(long[] bits, int length) {
        long[] more = new long[length];
        long last = highest / Long.SIZE;
        for (long word = Math.max(0, last - bits.length + 1); word <= last; word++) {
            more[(int) (word & (length - 1))] = bits[(int) (word & (bits.length - 1))];
        }
        return more;
    }

    private void clear(int from, int words) {
        Arrays.fill(came, from, from + words, 0);
        if (notRun != null) {
            Arrays.fill(notRun, from, from + words, 0);
        }
    }

    /** By words, which are what slides. */
    private boolean isTooOld(long number) {
        return number / Long.SIZE <= highest / Long.SIZE - WIDTH / Long.SIZE;
    }

    private int word(long number) {
        return (int) (number / Long.SIZE & (came.length - 1));
    }

    private static long bit(long number) {
        return 1L << (number % Long.SIZE);
    }
}
