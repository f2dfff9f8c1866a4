package dev.meshapi;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the replies of several nodes are gathered: who hears of each as it comes, and when enough have come. Immutable.
 *
 * <pre>{@code
 * Replies<Quote> fastest = shops.all().quote("tea", Gather.first(2));
 * Replies<Quote> shown = shops.all().quote("tea", Gather.each(reply -> show(reply)));
 * Replies<Quote> both = shops.all().quote("tea", Gather.each(this::show).and(Gather.quorum()));
 * }</pre>
 *
 * <p>Once enough have come the call ends: the nodes that are still waited for are told to stop, and stand among the replies with a
 * {@link MeshCancelledException}.
 *
 * @param <T> what comes back
 */
public final class Gather<T extends @Nullable Object> {

    /** Says when enough have come: gets those that have come, and how many were asked. */
    @FunctionalInterface
    private interface Stop<T extends @Nullable Object> {
        boolean isEnough(Replies<T> soFar, int asked);
    }

    private final List<Consumer<? super Reply<T>>> ears;
    private final List<Stop<T>> stops;

    private Gather(List<Consumer<? super Reply<T>>> ears, List<Stop<T>> stops) {
        this.ears = ears;
        this.stops = stops;
    }

    /**
     * Waits for every node.
     *
     * @param <T> what comes back
     * @return the way to gather
     */
    public static <T extends @Nullable Object> Gather<T> all() {
        return new Gather<>(List.of(), List.of());
    }

    /**
     * Ends when so many have answered. Failures do not count; when too few are left, all are waited for.
     *
     * @param values how many, at least 1
     * @param <T> what comes back
     * @return the way to gather
     * @throws IllegalArgumentException if it is less than 1
     */
    public static <T extends @Nullable Object> Gather<T> first(int values) {
        Limits.atLeast(1, "values", values);
        return stopping((soFar, asked) -> soFar.values().size() >= values);
    }

    /**
     * Ends when more than half of the nodes that were asked have answered. Failures do not count.
     *
     * @param <T> what comes back
     * @return the way to gather
     */
    public static <T extends @Nullable Object> Gather<T> quorum() {
        return stopping((soFar, asked) -> soFar.values().size() > asked / 2);
    }

    /**
     * Ends when the application has what it wants.
     *
     * @param enough gets the replies that have come, failures included, after each; on the thread {@code
     *     mesh-<key>-replies}, so it must not block. If it throws, the call fails with what it threw
     * @param <T> what comes back
     * @return the way to gather
     */
    public static <T extends @Nullable Object> Gather<T> until(Predicate<? super Replies<T>> enough) {
        return stopping((soFar, asked) -> enough.test(soFar));
    }

    /**
     * Tells of each reply as it comes.
     *
     * @param ear gets each reply once, one at a time, before the call ends; on the thread {@code mesh-<key>-replies}, so
     *     it must not block. What it throws is logged and changes nothing
     * @param <T> what comes back
     * @return the way to gather
     */
    public static <T extends @Nullable Object> Gather<T> each(Consumer<? super Reply<T>> ear) {
        return new Gather<>(List.of(ear), List.of());
    }

    private static <T extends @Nullable Object> Gather<T> stopping(Stop<T> stop) {
        return new Gather<>(List.of(), List.of(stop));
    }

    /**
     * Both: whoever listens to either hears of each reply, and the call ends when either has enough.
     *
     * @param other the other way
     * @return the combination
     */
    public Gather<T> and(Gather<T> other) {
        return new Gather<>(joined(ears, other.ears), joined(stops, other.stops));
    }

    /**
     * Whether enough have come. For the runtime, and for tests of what gathers.
     *
     * @param soFar the replies that have come
     * @param asked how many nodes were asked
     * @return true if the others need not be waited for
     */
    public boolean isEnough(Replies<T> soFar, int asked) {
        return stops.stream().anyMatch(stop -> stop.isEnough(soFar, asked));
    }

    /**
     * Who is to hear of each reply. For the runtime, and for tests of what gathers.
     *
     * @return the callbacks, in the order in which they were added
     */
    public List<Consumer<? super Reply<T>>> ears() {
        return ears;
    }

    /**
     * Whether it waits for everybody and tells nobody.
     *
     * @return true for {@link #all()}
     */
    public boolean isPlain() {
        return ears.isEmpty() && stops.isEmpty();
    }

    private static <E> List<E> joined(List<E> one, List<E> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
