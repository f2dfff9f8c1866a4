package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that have certainly not arrived: Redis could not be reached, or handed them to nobody. The first are sent again, the
 * others wait to be asked for. Bounded by bytes and by time; the oldest go first.
 */
final class Undelivered {
    /** Longer than any reconnection takes, and than most callers wait. */
    static final Duration KEPT = Duration.ofMinutes(1);

    /** An answer. */
    static final class Entry {
        final Frame.Sender to;
        final String requestId;
        final byte[] frame;
        /** When it was first sent. */
        final long since;
        /** Whether it could not be sent; else nobody was there to receive it. */
        final boolean failed;

        Entry(Frame.Sender to, String requestId, byte[] frame, long since, boolean failed) {
            this.to = to;
            this.requestId = requestId;
            this.frame = frame;
            this.since = since;
            this.failed = failed;
        }

        /** The same, sent again. */
        Entry again(boolean failedAgain) {
            return new Entry(to, requestId, frame, since, failedAgain);
        }

        private CallKey key() {
            return new CallKey(to.instanceId(), requestId);
        }
    }

    private final int most;

    /** In the order in which they were to be sent. Guarded by this, as is the sum of their bytes. */
    private final Map<CallKey, Entry> entries = new LinkedHashMap<>();

    private int bytes;

    Undelivered(int most) {
        this.most = most;
    }

    /** Keeps an answer; returns how many others had to go for it, itself included if it is too large. */
    synchronized int keep(Entry entry) {
        forget(entry.key());
        entries.put(entry.key(), entry);
        bytes += entry.frame.length;
        int dropped = 0;
        for (Iterator<Entry> all = entries.values().iterator(); bytes > most; dropped++) {
            bytes -= all.next().frame.length;
            all.remove();
        }
        return dropped;
    }

    /** The answer to this request; null if there is none. */
    synchronized byte @Nullable [] find(long callerId, String requestId) {
        Entry entry = entries.get(new CallKey(callerId, requestId));
        return entry == null ? null : entry.frame;
    }

    /** Takes up to so many of those that can be sent again, the oldest first. */
    synchronized List<Entry> takeFailed(int count) {
        List<Entry> failed = new ArrayList<>();
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext() && failed.size() < count; ) {
            Entry entry = all.next();
            if (entry.failed) {
                failed.add(entry);
                bytes -= entry.frame.length;
                all.remove();
            }
        }
        return failed;
    }

    /** Forgets what nobody waits for any more; returns how many of those were never sent. */
    synchronized int expire(long now) {
        int lost = 0;
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (now - entry.since >= KEPT.toNanos()) {
                lost += entry.failed ? 1 : 0;
                bytes -= entry.frame.length;
                all.remove();
            }
        }
        return lost;
    }

    /** Forgets what is for a node that is gone. */
    synchronized void gone(Frame.Sender node) {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (entry.to.equals(node)) {
                bytes -= entry.frame.length;
                all.remove();
            }
        }
    }

    synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    private void forget(CallKey key) {
        Entry before = entries.remove(key);
        if (before != null) {
            bytes -= before.frame.length;
        }
    }
}
