package dev.meshapi;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What durations and numbers may be. Each failure names the setting, the value and the rule. */
final class Limits {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    /** Far beyond any use, and small enough for arithmetic in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private static final int LONGEST_HEADER = 4_096;
    private static final int MOST_HEADERS = 16_384;

    private Limits() {}

    static String name(String setting, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    setting + " is '" + value + "'; it must be 1 to 100 letters, digits, '_', '-' or '.'");
        }
        return value;
    }

    static String headerName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a header: 1 to 100 letters, digits, '_', '-' or '.'");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    static String headerValue(String name, String value) {
        if (value.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException(
                    "The header " + name + " has " + value.length() + " characters; it may have " + LONGEST_HEADER);
        }
        return value;
    }

    /** Never changed. */
    static Map<String, String> headers(Map<String, String> headers) {
        int sum = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            sum += header.getKey().length() + header.getValue().length();
        }
        if (sum > MOST_HEADERS) {
            throw new IllegalArgumentException("The headers " + headers.keySet() + " have " + sum
                    + " characters together; they may have " + MOST_HEADERS);
        }
        return Map.copyOf(headers);
    }

    static Duration timeout(String setting, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(setting + " is " + value + "; it must be between 1 ms and 365 days");
        }
        return value;
    }

    static Duration deadline(String setting, Duration value) {
        if (value.isZero()) {
            return value;
        }
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    setting + " is " + value + "; it must be between 1 ms and 365 days, or zero for none");
        }
        return value;
    }

    static int atLeast(int least, String setting, int value) {
        if (value < least) {
            throw new IllegalArgumentException(setting + " is " + value + "; it must be at least " + least);
        }
        return value;
    }
}
