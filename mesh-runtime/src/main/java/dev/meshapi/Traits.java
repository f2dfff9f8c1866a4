package dev.meshapi;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of how it is called and served.
 *
 * @param idleTimeout null for that of the calling node
 * @param deadline zero for none, null for that of the calling node
 * @param marks what is so or not
 * @param orderKey takes out of a request what its order is kept by; null for the sender
 * @param progress what the handler reports; null for nothing
 * @param <Q> what is sent
 */
record Traits<Q>(
        @Nullable Duration idleTimeout,
        @Nullable Duration deadline,
        Set<Mark> marks,
        @Nullable Function<? super Q, ?> orderKey,
        @Nullable TypeRef<?> progress) {

    /** What is so or not. */
    enum Mark {
        IDEMPOTENT,
        NON_BLOCKING,
        ORDERED
    }

    /** Nothing is said. */
    static <Q> Traits<Q> none() {
        return new Traits<>(null, null, Set.of(), null, null);
    }

    boolean has(Mark mark) {
        return marks.contains(mark);
    }

    Traits<Q> withIdleTimeout(Duration timeout) {
        return new Traits<>(timeout, deadline, marks, orderKey, progress);
    }

    Traits<Q> withDeadline(Duration limit) {
        return new Traits<>(idleTimeout, limit, marks, orderKey, progress);
    }

    Traits<Q> with(Mark mark) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Traits<>(idleTimeout, deadline, Collections.unmodifiableSet(more), orderKey, progress);
    }

    Traits<Q> withOrderKey(@Nullable Function<? super Q, ?> key) {
        return new Traits<>(idleTimeout, deadline, marks, key, progress);
    }

    Traits<Q> withProgress(TypeRef<?> type) {
        return new Traits<>(idleTimeout, deadline, marks, orderKey, type);
    }
}
