package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.time.Timers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last answers, in case somebody asks for one: Redis counts a receiver as soon as an answer is in the buffer of a connection,
 * and that may be cut before it is read. Kept as bytes in one ring, so that keeping one is a copy of some hundred bytes and
 * nothing for the garbage collector; who asks for the first time pays for the index.
 *
 * <p>An answer is there for at least half a minute, unless the ring has reached its limit and more has come since.
 */
final class RecentReplies {
    static final Duration CLEARED = Duration.ofSeconds(30);

    private static final int SMALLEST = 16 * 1024;

    /** Length of the record, caller, hash of the request id. */
    private static final int HEADER = Integer.BYTES + Long.BYTES + Integer.BYTES;

    /** In place of a length: the next record is at the beginning. */
    private static final int WRAP = -1;

    private static final byte[] BEFORE_ID = "{\"requestId\":\"".getBytes(StandardCharsets.US_ASCII);

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Timers timers;
    private final int most;

    // All guarded by this.
    private byte[] ring = new byte[0];
    /** The oldest record. */
    private int first;
    /** Where the next record goes. */
    private int end;

    private int records;
    /** How many records have been added and removed, ever; and had been added when it was last cleared. */
    private long added;

    private long removed;
    private long addedBefore;

    private @Nullable Map<CallHash, Integer> index;

    private record CallHash(long callerId, int hash) {}

    /**
     * Nothing is kept yet.
     *
     * @param most how many bytes altogether; 0 to keep nothing
     */
    RecentReplies(Timers timers, int most) {
        this.timers = timers;
        this.most = most;
    }

    /** Keeps an answer. */
    synchronized void add(long callerId, String requestId, byte[] frame) {
        int size = HEADER + frame.length;
        if (size > most / 2) {
            return;
        }
        makeRoom(size);
        INTS.set(ring, end, size);
        LONGS.set(ring, end + Integer.BYTES, callerId);
        INTS.set(ring, end + Integer.BYTES + Long.BYTES, requestId.hashCode());
        System.arraycopy(frame, 0, ring, end + HEADER, frame.length);
        if (index != null) {
            index.put(new CallHash(callerId, requestId.hashCode()), end);
        }
        end += size;
        records++;
        added++;
    }

    /** The last answer to this request; null if there is none. */
    synchronized byte @Nullable [] find(long callerId, String requestId) {
        if (index == null) {
            index = indexed();
        }
        Integer at = index.get(new CallHash(callerId, requestId.hashCode()));
        if (at == null) {
            return null;
        }
        byte[] frame = Arrays.copyOfRange(ring, at + HEADER, at + size(at));
        byte[] id = requestId.getBytes(StandardCharsets.UTF_8);
        int from = BEFORE_ID.length;
        boolean same = frame.length > from + id.length
                && Arrays.equals(frame, from, from + id.length, id, 0, id.length)
                && frame[from + id.length] == '"';
        return same ? frame : null;
    }

    /** How many bytes are held for it. */
    synchronized int capacity() {
        return ring.length;
    }

    private void makeRoom(int size) {
        if (ring.length == 0) {
            timers.after(CLEARED, this::clear);
        }
        while (!fits(size)) {
            if (ring.length < most) {
                grow(size);
            } else {
                removeFirst();
            }
        }
    }

    /** Whether there is room at the end; goes to the beginning if there may be some. */
    private boolean fits(int size) {
        if (records == 0) {
            first = 0;
            end = 0;
        } else if (end <= first) {
            return first - end >= size;
        }
        if (ring.length - end >= size) {
            return true;
        }
        if (records == 0 || first == 0) {
            return false;
        }
        markWrap();
        end = 0;
        return first >= size;
    }

    private void markWrap() {
        if (ring.length - end >= Integer.BYTES) {
            INTS.set(ring, end, WRAP);
        }
    }

    private void removeFirst() {
        first = present(first);
        if (index != null) {
            index.remove(hashed(first), first);
        }
        first += size(first);
        records--;
        removed++;
    }

    /** Where the record is that should be here. */
    private int present(int at) {
        return ring.length - at < Integer.BYTES || size(at) == WRAP ? 0 : at;
    }

    /** Copies the records to the beginning of a larger ring. */
    private void grow(int size) {
        long wanted = Math.max(SMALLEST, Math.max(2L * ring.length, ring.length + (long) size));
        byte[] larger = new byte[(int) Math.min(most, wanted)];
        int to = 0;
        int from = first;
        for (int i = 0; i < records; i++) {
            from = present(from);
            System.arraycopy(ring, from, larger, to, size(from));
            to += size(from);
            from += size(from);
        }
        ring = larger;
        first = 0;
        end = to;
        index = null;
    }

    private Map<CallHash, Integer> indexed() {
        Map<CallHash, Integer> all = new HashMap<>(records * 2);
        int at = first;
        for (int i = 0; i < records; i++) {
            at = present(at);
            all.put(hashed(at), at);
            at += size(at);
        }
        return all;
    }

    /** Removes what was there the last time already; lets everything go when there is nothing. */
    private synchronized void clear() {
        while (removed < addedBefore) {
            removeFirst();
        }
        addedBefore = added;
        index = null;
        if (records == 0) {
            ring = new byte[0];
        } else {
            timers.after(CLEARED, this::clear);
        }
    }

    private int size(int at) {
        return (int) INTS.get(ring, at);
    }

    private CallHash hashed(int at) {
        return new CallHash(
                (long) LONGS.get(ring, at + Integer.BYTES), (int) INTS.get(ring, at + Integer.BYTES + Long.BYTES));
    }
}
