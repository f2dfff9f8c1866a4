package dev.meshapi;

import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * An election in which this node is a candidate. At most one node leads at a time, as far as one Redis can give that: the
 * lease is bounded by this node's monotonic clock, so a node that was paused does not believe that it leads after its time.
 * Between two leaders there may be a while without one.
 *
 * <p>Work that must not be done by two should carry the {@linkplain #term() term} and be refused by its target when a
 * higher one has been seen: between the check of {@link #isLeader()} and the work, a pause of any length can lie.
 */
public interface Leadership {

    /**
     * Whether this node leads now. No I/O.
     *
     * @return true while its lease is valid by this node's own monotonic clock; never again for a term for which it was false
     */
    boolean isLeader();

    /**
     * The term of this node's leadership, or the highest that it has heard of. Grows with every change of leader.
     *
     * @return the term; 0 if there never was a leader
     */
    long term();

    /**
     * Who leads, as far as this node knows. No I/O; may be out of date by a heartbeat.
     *
     * @return the id of the leader, empty if none is known
     */
    OptionalLong current();

    /**
     * Runs code each time this node becomes the leader; at once if it leads. Callbacks of an election run one at a time on
     * the thread {@code mesh-<key>-election-<name>}, those of the mesh's own on {@code mesh-<key>-leadership}; that of a lost
     * term has ended before that of the next begins.
     *
     * @param callback gets the term
     * @return removes it
     */
    Registration onAcquired(LongConsumer callback);

    /**
     * Runs code each time this node ceases to lead, whether it lost the lease or gives it back. Before a lease is given
     * back these callbacks have run, within the drain timeout.
     *
     * @param callback gets the term that is over
     * @return removes it
     */
    Registration onLost(LongConsumer callback);
}
