package dev.meshapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call to several nodes: exactly one {@link Reply} for each node of the set that was asked, sorted by the id of
 * the node. The set is frozen when the call is made: who joins later is not in it, and who dies meanwhile is in it with a
 * failure. Immutable.
 *
 * @param <T> what comes back; null for an acknowledgement
 */
public final class Replies<T extends @Nullable Object> implements Iterable<Reply<T>> {
    private final List<Reply<T>> list;

    private Replies(List<Reply<T>> list) {
        this.list = list;
    }

    /**
     * These replies, in this order.
     *
     * @param replies one for each node
     * @param <T> what comes back
     * @return the replies
     */
    public static <T extends @Nullable Object> Replies<T> of(List<Reply<T>> replies) {
        return new Replies<>(List.copyOf(replies));
    }

    /**
     * All replies.
     *
     * @return one for each node that was asked, sorted by its id
     */
    public List<Reply<T>> list() {
        return list;
    }

    /**
     * The answers of those who answered.
     *
     * @return the values, in the order of the nodes; with nulls for a message that is only acknowledged
     */
    public List<T> values() {
        List<T> values = new ArrayList<>(list.size());
        for (Reply<T> reply : list) {
            if (reply instanceof Reply.Ok<T> ok) {
                values.add(ok.value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * Those who did not answer, and why.
     *
     * @return the failures, in the order of the nodes
     */
    public List<Reply.Failed<T>> failures() {
        List<Reply.Failed<T>> failures = new ArrayList<>();
        for (Reply<T> reply : list) {
            if (reply instanceof Reply.Failed<T> failed) {
                failures.add(failed);
            }
        }
        return List.copyOf(failures);
    }

    /**
     * The reply of one node.
     *
     * @param instanceId the id of the node
     * @return its reply
     * @throws NoSuchElementException if that node was not asked
     */
    public Reply<T> get(long instanceId) {
        for (Reply<T> reply : list) {
            if (reply.node().instanceId() == instanceId) {
                return reply;
            }
        }
        throw new NoSuchElementException(
                "Node " + instanceId + " was not among the " + list.size() + " that were asked");
    }

    /**
     * How many nodes were asked.
     *
     * @return the number of replies
     */
    public int size() {
        return list.size();
    }

    /**
     * All replies, as a stream.
     *
     * @return the replies, in the order of the nodes
     */
    public Stream<Reply<T>> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Reply<T>> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Replies<?> that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return "Replies" + list;
    }
}
