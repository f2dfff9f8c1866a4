package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.dispatch.Window.Mark;
import dev.meshapi.internal.wire.Frame;
import org.jspecify.annotations.Nullable;

/** What this node remembers of one that sends to it: which of its requests have come, and where its one-way messages have gaps. */
final class Caller {
    private static final int HEX = 16;

    private final Frame.Sender identity;
    private final Window requests = new Window();
    private final Sequence direct;
    private final Sequence broadcasts;

    /** When it was last heard of: decides who is forgotten first. */
    private volatile long heardAt;

    /**
     * A sender that was heard of now.
     *
     * @param direct the first number of its one-way messages to this node; 0 if that is not known
     * @param broadcasts likewise of its broadcasts
     */
    Caller(Frame.Sender identity, long direct, long broadcasts) {
        this.identity = identity;
        this.direct = new Sequence(direct);
        this.broadcasts = new Sequence(broadcasts);
    }

    Frame.Sender identity() {
        return identity;
    }

    void heard(long now) {
        heardAt = now;
    }

    long heardAt() {
        return heardAt;
    }

    /** Its one-way messages to this node, or to all. */
    Sequence sequence(boolean broadcast) {
        return broadcast ? broadcasts : direct;
    }

    /** Marks a request as come; null if its id is not one that this library made. */
    @Nullable Mark add(String requestId) {
        long number = number(requestId);
        return number == 0 ? null : requests.add(number);
    }

    /** A request that has come did not run; false if its id is not one that this library made. */
    boolean didNotRun(String requestId) {
        long number = number(requestId);
        if (number == 0) {
            return false;
        }
        requests.didNotRun(number);
        return true;
    }

    /** The number in {@code <incarnation>-<number>}; 0 if the id has another form, or another incarnation. */
    private long number(String requestId) {
        int length = requestId.length();
        if (identity.incarnation() == 0
                || length < HEX + 2
                || length > HEX + 19
                || requestId.charAt(HEX) != '-'
                || !startsWithIncarnation(requestId)
                || requestId.charAt(HEX + 1) == '0') {
            return 0;
        }
        long number = 0;
        for (int i = HEX + 1; i < length; i++) {
            int digit = requestId.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private boolean startsWithIncarnation(String requestId) {
        long rest = identity.incarnation();
        for (int i = 0; i < HEX; i++) {
            int digit = (int) (rest >>> 60);
            if (requestId.charAt(i) != (digit < 10 ? '0' + digit : 'a' + digit - 10)) {
                return false;
            }
            rest <<= 4;
        }
        return true;
    }
}
