package dev.meshapi.internal.membership;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line on the channel {@code :events}: {@code <epoch> <event> <instance id> <the rest>}. The rest is the node's record, or
 * the incarnation of a node that is gone.
 *
 * @param epoch the number of the change; 0 for what changes nothing
 * @param kind what happened
 * @param instanceId to whom; 0 for nobody
 * @param rest the record, the incarnation, or the name of an election
 */
record MembershipEvent(long epoch, Kind kind, long instanceId, String rest) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([a-z]{1,20}) (\\d{1,18}) (.*)", Pattern.DOTALL);

    /** What happened. */
    enum Kind {
        JOINED,
        UPDATED,
        DRAINING,
        LEFT,
        EVICTED,
        /** A lease was given back. */
        RELEASED,
        /** A node hears again; what was sent to it meanwhile may be lost. */
        RETURNED,
        /** A change of which this version does not know what it means. */
        UNKNOWN
    }

    /** Reads a line; null if it is none. */
    static @Nullable MembershipEvent read(byte[] line) {
        Matcher form = FORM.matcher(new String(line, StandardCharsets.UTF_8));
        return form.matches()
                ? new MembershipEvent(
                        Long.parseLong(form.group(1)),
                        kind(form.group(2)),
                        Long.parseLong(form.group(3)),
                        form.group(4))
                : null;
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        return Kind.UNKNOWN;
    }
}
