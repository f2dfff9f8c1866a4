package dev.meshapi.internal.dispatch;

/**
 * The numbers on the one-way messages of one sender: which have come, and which are missing for good. Two threads of a sender
 * may publish their numbers the other way round, so a gap is a loss only when it has stayed open for a while.
 */
final class Sequence {
    /** How far ahead of a gap numbers are told apart; whoever is further ahead closes it. */
    static final int WIDTH = 1024;

    /** How long a gap may stay open. */
    static final long PATIENCE_NANOS = 1_000_000_000;

    // All guarded by this.
    private final long[] ahead = new long[WIDTH / Long.SIZE];
    /** The lowest number that has not come; 0 before the first has. */
    private long next;

    private long highest;
    /** Up to which number it is decided at the end of the patience, 0 if no gap is open, and since when that runs. */
    private long doubtful;

    private long since;

    /** Losses that no call could return. */
    private long lost;

    /**
     * No number has come yet.
     *
     * @param first the number that the sender began with while this node was there to hear it; 0 if it may have begun before,
     *     and then the first that comes is taken for it
     */
    Sequence(long first) {
        this.next = first;
        this.highest = first - 1;
    }

    /** A number has come; false if it had come before, or is lost already. */
    synchronized boolean come(long number, long now) {
        if (next == 0) {
            next = number;
            highest = number - 1;
        }
        if (number < next || (number <= highest && isAhead(number))) {
            return false;
        }
        if (number - next >= WIDTH) { // too far ahead: who is missing at the beginning is lost
            pass(number - WIDTH + 1);
        }
        highest = Math.max(highest, number);
        if (number == next && number == highest) {
            next++;
            return true;
        }
        setAhead(number, true);
        advance();
        if (next > highest) {
            doubtful = 0;
        } else if (next > doubtful) {
            since = now;
            doubtful = highest;
        }
        return true;
    }

    /** Whether there is a gap that may still close. */
    synchronized boolean isOpen() {
        return next > 0 && next <= highest;
    }

    /** How many were lost since the last time; counts a gap that has been open for too long. */
    synchronized long lost(long now) {
        if (next > 0 && next <= highest && now - since >= PATIENCE_NANOS) {
            pass(doubtful + 1);
            since = now;
            doubtful = highest;
        }
        long sum = lost;
        lost = 0;
        return sum;
    }

    /** Nothing below this number is waited for any more. */
    private void pass(long to) {
        long end = Math.min(to, highest + 1);
        while (next < end) {
            if (isAhead(next)) {
                setAhead(next, false);
            } else {
                lost++;
            }
            next++;
        }
        if (next < to) { // nobody has come from here on
            lost += to - next;
            next = to;
            highest = Math.max(highest, to - 1);
        }
        advance();
    }

    private void advance() {
        while (next <= highest && isAhead(next)) {
            setAhead(next, false);
            next++;
        }
    }

    private boolean isAhead(long number) {
        return (ahead[word(number)] & bit(number)) != 0;
    }

    private void setAhead(long number, boolean is) {
        if (is) {
            ahead[word(number)] |= bit(number);
        } else {
            ahead[word(number)] &= ~bit(number);
        }
    }

    private static int word(long number) {
        return (int) (number / Long.SIZE % (WIDTH / Long.SIZE));
    }

    private static long bit(long number) {
        return 1L << (number % Long.SIZE);
    }
}
