package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.dispatch.Undelivered.Entry;
import dev.meshapi.internal.redis.Delivery;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes back to callers: sent at once, again after a lost connection, and once more to whoever asks for it. */
final class Answers implements Sweep.Part {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Publisher publisher;
    private final Timers timers;
    private final Sweep sweep;
    private final RecentReplies recent;
    private final Undelivered undelivered;

    /** When the oldest was tried last. Touched by the timer only. */
    private long triedAt;

    /**
     * Nothing has been answered yet.
     *
     * @param maxKeptBytes how many bytes of answers are kept
     */
    Answers(Publisher publisher, Timers timers, Sweep sweep, int maxKeptBytes) {
        this.publisher = publisher;
        this.timers = timers;
        this.sweep = sweep;
        this.recent = new RecentReplies(timers, maxKeptBytes - maxKeptBytes / 4);
        this.undelivered = new Undelivered(maxKeptBytes / 4);
        this.triedAt = timers.nanoTime();
    }

    /** Answers a request for good. */
    void reply(Frame.Sender to, Frame.Reply reply) {
        byte[] frame = FrameWriter.write(reply);
        recent.add(to.instanceId(), reply.requestId(), frame);
        send(to, reply.requestId(), frame);
    }

    /** Says that a handler runs, or what it reports. */
    void beat(Frame.Sender to, Frame.Beat beat, Delivery delivery) {
        publisher.toNode(to.instanceId(), FrameWriter.write(beat), delivery);
    }

    /** Sends the answer to a request again; false if there is none. */
    boolean repeat(Frame.Sender to, String requestId) {
        byte[] frame = undelivered.find(to.instanceId(), requestId);
        if (frame == null) {
            frame = recent.find(to.instanceId(), requestId);
        }
        if (frame == null) {
            return false;
        }
        send(to, requestId, frame);
        return true;
    }

    /** The connection is back: what could not be sent is sent, in the order in which it was to be. */
    void reconnected() {
        undelivered.takeFailed(Integer.MAX_VALUE).forEach(entry -> send(entry, false));
    }

    /** A node is no member any more: it waits for nothing. */
    void gone(Frame.Sender node) {
        undelivered.gone(node);
    }

    /** Tries the oldest from time to time; if that leaves, so do the others. */
    @Override
    public boolean look(long now) {
        if (undelivered.isEmpty()) {
            return false;
        }
        if (now - triedAt >= RETRY_NANOS) {
            triedAt = now;
            lost(undelivered.expire(now));
            undelivered.takeFailed(1).forEach(entry -> send(entry, true));
        }
        return true;
    }

    private void send(Frame.Sender to, String requestId, byte[] frame) {
        publisher.toNode(to.instanceId(), frame, (receivers, failure) -> {
            if (failure != null || receivers == 0) {
                keep(new Entry(to, requestId, frame, timers.nanoTime(), failure != null), failure);
            }
        });
    }

    /** Once more. The first that leaves draws the others along. */
    private void send(Entry entry, boolean first) {
        publisher.toNode(entry.to.instanceId(), entry.frame, (receivers, failure) -> {
            if (failure != null || receivers == 0) {
                keep(entry.again(failure != null), failure);
            } else if (first) {
                reconnected();
            }
        });
    }

    private void keep(Entry entry, @Nullable Throwable failure) {
        log.debug(
                "An answer to node {} has not arrived: {}",
                entry.to.instanceId(),
                failure == null ? "nobody listens to its inbox" : failure.getMessage());
        lost(undelivered.keep(entry));
        sweep.wake();
    }

    private static void lost(int count) {
        if (count > 0) {
            log.warn("{} answers were lost: they could not be sent, and had to make room or were too old", count);
        }
    }
}
