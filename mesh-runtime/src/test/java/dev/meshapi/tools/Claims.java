package dev.meshapi.tools;

import dev.meshapi.Leadership;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The moments at which one node has said that it leads, by term. Times are those of the monotonic clock, which the processes of
 * one machine share.
 */
public final class Claims {
    /**
     * What is known of one term: a claim was made between the two times that were taken around it.
     *
     * @param firstEnd the first claim had been made by then
     * @param lastStart the last claim was not made before then
     */
    public record Claim(long term, long firstEnd, long lastStart) {
        /** Reads what {@link #toString()} has written. */
        public static Claim read(String text) {
            String[] numbers = text.split(":", -1);
            return new Claim(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
        }

        @Override
        public String toString() {
            return term + ":" + firstEnd + ":" + lastStart;
        }
    }

    /** Guarded by this. */
    private final Map<Long, Claim> claims = new TreeMap<>();

    /** Asks once. */
    public synchronized void sample(Leadership leadership) {
        long before = leadership.term();
        long start = System.nanoTime();
        boolean leads = leadership.isLeader();
        long end = System.nanoTime();
        if (leads && leadership.term() == before) {
            claims.merge(
                    before,
                    new Claim(before, end, start),
                    (known, now) -> new Claim(known.term, known.firstEnd, now.lastStart));
        }
    }

    /** All of them, by term. */
    public synchronized List<Claim> all() {
        return List.copyOf(claims.values());
    }
}
