package dev.meshapi.internal.call;

import dev.meshapi.internal.membership.Identity;

/** The names of calls on the wire: {@code <incarnation>-<number>}. So no two nodes, nor lives of a node, use the same. */
final class RequestIds {
    /** More digits do not fit into a long. */
    private static final int MOST_DIGITS = 18;

    private final String prefix;

    RequestIds(Identity self) {
        this.prefix = self.hex() + '-';
    }

    String of(long number) {
        return prefix + number;
    }

    /** The number in an id of ours; 0 if it is none. */
    long number(String requestId) {
        int at = prefix.length();
        int end = requestId.length();
        if (end == at || end - at > MOST_DIGITS || !requestId.startsWith(prefix)) {
            return 0;
        }
        long number = 0;
        for (; at < end; at++) {
            int digit = requestId.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
