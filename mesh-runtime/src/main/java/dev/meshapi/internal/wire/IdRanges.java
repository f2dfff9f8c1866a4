package dev.meshapi.internal.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of instance ids in as few characters as possible: {@code 1-5,7,9-1000}. Ids are drawn from a counter, so those of a
 * mesh lie close together.
 *
 * @param text sorted ranges, comma-separated
 */
public record IdRanges(String text) {
    private static final int LONGEST = 64 * 1024;

    /** These ids. */
    public static IdRanges of(long... ids) {
        long[] sorted = Arrays.stream(ids).sorted().distinct().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end + 1 < sorted.length && sorted[end + 1] == sorted[end] + 1) {
                end++;
            }
            text.append(text.isEmpty() ? "" : ",").append(sorted[i]);
            if (end > i) {
                text.append('-').append(sorted[end]);
            }
            i = end + 1;
        }
        return new IdRanges(text.toString());
    }

    /** Reads the form that {@link #text()} has; null if it is none. */
    static @Nullable IdRanges read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        long last = 0;
        for (int at = 0; at <= text.length(); ) {
            int end = endOf(text, at);
            int dash = text.indexOf('-', at);
            boolean single = dash < 0 || dash > end;
            long from = number(text, at, single ? end : dash);
            long to = single ? from : number(text, dash + 1, end);
            if (from <= last || to < from || (!single && to == from)) {
                return null;
            }
            last = to;
            at = end + 1;
        }
        return new IdRanges(text);
    }

    /** Whether this id is among them. */
    public boolean contains(long id) {
        for (int at = 0; at < text.length(); ) {
            int end = endOf(text, at);
            int dash = text.indexOf('-', at);
            boolean single = dash < 0 || dash > end;
            long from = number(text, at, single ? end : dash);
            if (id < from) {
                return false;
            }
            if (id <= (single ? from : number(text, dash + 1, end))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static int endOf(String text, int at) {
        int comma = text.indexOf(',', at);
        return comma < 0 ? text.length() : comma;
    }

    /** 0 if these characters are no positive number in its shortest form. */
    private static long number(String text, int from, int to) {
        if (to <= from || to - from > 18 || text.charAt(from) == '0') {
            return 0;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }
}
