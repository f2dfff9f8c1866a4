package dev.meshapi.internal.redis;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where frames wait for the next flush: one per iteration of the event loop, whatever the number of frames, as each flush
 * wakes Redis. Whoever adds the first frame asks for the flush, so nothing waits while there is little to do; what comes
 * until it runs leaves with it. Frames for one channel leave in the order in which they were added.
 */
final class Outbox {
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** A quarter of the memory: what is held beyond that would end the process sooner than Redis would catch up. */
    static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 4;

    private final Executor loop;
    private final Consumer<List<Bundle>> wire;
    private final Predicate<Channel> bundled;
    private final long limit;

    /** The frames that wait, the newest first; null if none does. Whoever replaces null asks for a flush. */
    private final AtomicReference<@Nullable Outgoing> newest = new AtomicReference<>();

    /** How many flushes are asked for and not done. Only who counts it up from 0 flushes, for the others too. */
    private final AtomicInteger flushes = new AtomicInteger();

    /** What Redis has been sent and has not answered, in bytes. */
    private final AtomicLong unanswered = new AtomicLong();

    private final AtomicLong refused = new AtomicLong();
    private final Runnable flush = this::flush;

    /**
     * An empty outbox.
     *
     * @param loop runs the flushes: the event loop of the connection, if it is known
     * @param wire takes the bundles of a flush, in order, and writes them at once
     * @param bundled whether those who listen to a channel understand several frames in one message
     * @param limit how many bytes may wait for Redis, for a place in the socket or for an answer
     */
    Outbox(Executor loop, Consumer<List<Bundle>> wire, Predicate<Channel> bundled, long limit) {
        this.loop = loop;
        this.wire = wire;
        this.bundled = bundled;
        this.limit = limit;
    }

    /** Takes a frame; from any thread. */
    void add(Outgoing frame) {
        Outgoing before;
        do {
            before = newest.get();
            frame.next = before;
            frame.waiting = frame.weight() + (before == null ? 0 : before.waiting);
            long held = frame.waiting + unanswered.get();
            if (held > limit && held > frame.weight()) {
                refuse(frame);
                return;
            }
        } while (!newest.compareAndSet(before, frame));
        if (before == null) {
            askForFlush();
        }
    }

    /** How many frames found no room. */
    long refused() {
        return refused.get();
    }

    private void askForFlush() {
        try {
            loop.execute(flush);
        } catch (RejectedExecutionException ended) {
            fail(
                    drain(),
                    new MeshConnectionException(Execution.NOT_EXECUTED, "The connection to Redis is closed", ended));
        }
    }

    /** Sends what waits. If that is being done already, by another thread, then that one does it again. */
    void flush() {
        if (flushes.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            send(drain());
            done = flushes.addAndGet(-done);
        } while (done != 0);
    }

    /** The frames that wait, the oldest first. */
    private @Nullable Outgoing drain() {
        Outgoing frame = newest.getAndSet(null);
        Outgoing oldest = null;
        while (frame != null) {
            Outgoing older = frame.next;
            frame.next = oldest;
            oldest = frame;
            frame = older;
        }
        return oldest;
    }

    private void send(@Nullable Outgoing oldest) {
        if (oldest == null) {
            return;
        }
        List<Bundle> bundles = bundle(oldest);
        bundles.forEach(bundle -> unanswered.addAndGet(bundle.weight()));
        try {
            wire.accept(bundles);
        } catch (RuntimeException | Error e) {
            bundles.forEach(bundle -> bundle.completeExceptionally(e));
        }
    }

    /** Each frame goes into the last bundle for its channel, if it may and fits; so the order of each channel is kept. */
    private List<Bundle> bundle(Outgoing oldest) {
        List<Bundle> bundles = new ArrayList<>();
        Map<Channel, Bundle> open = new HashMap<>();
        Outgoing frame = oldest;
        while (frame != null) {
            Outgoing younger = frame.next;
            Bundle last = open.get(frame.channel);
            if (last == null || !last.add(frame)) {
                Bundle bundle = new Bundle(frame, unanswered);
                bundles.add(bundle);
                if (bundled.test(frame.channel)) {
                    open.put(frame.channel, bundle);
                }
            }
            frame = younger;
        }
        return bundles;
    }

    private void refuse(Outgoing frame) {
        long count = refused.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            log.warn("Redis does not keep up: {} frames were refused, as more than {} bytes wait for it", count, limit);
        }
        frame.ended(
                0,
                new MeshConnectionException(
                        Execution.NOT_EXECUTED,
                        "Redis does not keep up: more than " + limit + " bytes wait for it",
                        null));
    }

    private static void fail(@Nullable Outgoing oldest, MeshConnectionException failure) {
        Outgoing frame = oldest;
        while (frame != null) {
            Outgoing younger = frame.next;
            frame.ended(0, failure);
            frame = younger;
        }
    }
}
