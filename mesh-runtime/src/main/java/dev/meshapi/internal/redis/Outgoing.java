package dev.meshapi.internal.redis;

import dev.meshapi.MeshConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A frame on its way out. It links to another one: behind it while it waits, in front of it in its bundle. */
final class Outgoing {
    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    /** About what a frame costs beside its bytes, so that many small ones are not held for nothing. */
    private static final int OVERHEAD = 128;

    final Channel channel;
    final byte[] frame;
    private final Delivery delivery;

    /** Owned by who adds the frame to the {@link Outbox}, then by who drains it, then by the {@link Bundle}. */
    @Nullable Outgoing next;

    /** What waits, in bytes, this frame and those behind it; likewise. */
    long waiting;

    Outgoing(Channel channel, byte[] frame, Delivery delivery) {
        this.channel = channel;
        this.frame = frame;
        this.delivery = delivery;
    }

    long weight() {
        return (long) frame.length + OVERHEAD;
    }

    /** Once. */
    void ended(long receivers, @Nullable MeshConnectionException failure) {
        try {
            delivery.ended(receivers, failure);
        } catch (Throwable e) {
            log.error("What became of a frame could not be told; the others are told", e);
        }
    }
}
