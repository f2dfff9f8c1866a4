package dev.meshapi.internal.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in the one form of ISO 8601 that the formatters of the platform write, for years of four digits. What is
 * something else is neither written nor read here.
 */
@SuppressWarnings("JavaLocalDateTimeGetNano") // the seconds are looked at beside it
final class IsoTimes {
    /** The most bytes that one of them has. */
    static final int LONGEST = "2026-01-31T12:00:00.123456789Z".length();

    private static final int DATE = "2026-01-31".length();
    private static final int SECONDS = "2026-01-31T12:00:00".length();
    private static final int NANOS = 9;

    private IsoTimes() {}

    /** Writes a date; the answer is where it ends, or where it began if it is left to others. */
    static int write(LocalDate date, byte[] target, int at) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            return at;
        }
        int end = Digits.write(year, 4, target, at);
        target[end] = '-';
        end = Digits.write(date.getMonthValue(), 2, target, end + 1);
        target[end] = '-';
        return Digits.write(date.getDayOfMonth(), 2, target, end + 1);
    }

    /** Writes a date with its time, likewise. */
    static int write(LocalDateTime time, byte[] target, int at) {
        int end = seconds(time, target, at);
        return end == at ? at : fraction(time.getNano(), 1, target, end);
    }

    /** Writes a point in time, likewise. */
    static int write(Instant instant, byte[] target, int at) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        int end = seconds(time, target, at);
        if (end == at) {
            return at;
        }
        end = fraction(time.getNano(), 3, target, end);
        target[end] = 'Z';
        return end + 1;
    }

    private static int seconds(LocalDateTime time, byte[] target, int at) {
        int end = write(time.toLocalDate(), target, at);
        if (end == at) {
            return at;
        }
        target[end] = 'T';
        end = Digits.write(time.getHour(), 2, target, end + 1);
        target[end] = ':';
        end = Digits.write(time.getMinute(), 2, target, end + 1);
        target[end] = ':';
        return Digits.write(time.getSecond(), 2, target, end + 1);
    }

    /** Without zeros at its end, as far as whole groups of digits have them. */
    private static int fraction(int nanos, int group, byte[] target, int at) {
        if (nanos == 0) {
            return at;
        }
        target[at] = '.';
        int end = Digits.write(nanos, NANOS, target, at + 1);
        while (isZeros(target, end - group, end)) {
            end -= group;
        }
        return end;
    }

    private static boolean isZeros(byte[] bytes, int from, int to) {
        boolean zeros = true;
        for (int i = from; i < to; i++) {
            zeros &= bytes[i] == '0';
        }
        return zeros;
    }

    /** Reads a date that fills the space; null if it is left to others. */
    static @Nullable LocalDate date(byte[] bytes, int from, int to) {
        if (to - from != DATE || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return null;
        }
        int year = Digits.read(4, bytes, from);
        int month = Digits.read(2, bytes, from + 5);
        int day = Digits.read(2, bytes, from + 8);
        return (year | month | day) < 0 ? null : LocalDate.of(year, month, day);
    }

    /** Reads a date with its time, likewise. */
    static @Nullable LocalDateTime dateTime(byte[] bytes, int from, int to) {
        if (to - from < SECONDS
                || bytes[from + DATE] != 'T'
                || bytes[from + DATE + 3] != ':'
                || bytes[from + DATE + 6] != ':') {
            return null;
        }
        LocalDate date = date(bytes, from, from + DATE);
        int hour = Digits.read(2, bytes, from + DATE + 1);
        int minute = Digits.read(2, bytes, from + DATE + 4);
        int second = Digits.read(2, bytes, from + DATE + 7);
        int nanos = nanos(bytes, from + SECONDS, to);
        return date == null || (hour | minute | second | nanos) < 0 ? null : date.atTime(hour, minute, second, nanos);
    }

    /** Reads a point in time, likewise. */
    static @Nullable Instant instant(byte[] bytes, int from, int to) {
        if (to == from || bytes[to - 1] != 'Z') {
            return null;
        }
        LocalDateTime time = dateTime(bytes, from, to - 1);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static int nanos(byte[] bytes, int from, int to) {
        int digits = to - from - 1;
        if (digits < 0) {
            return 0;
        } else if (bytes[from] != '.' || digits == 0 || digits > NANOS) {
            return -1;
        }
        int nanos = Digits.read(digits, bytes, from + 1);
        for (int i = digits; i < NANOS; i++) {
            nanos *= 10;
        }
        return nanos;
    }
}
