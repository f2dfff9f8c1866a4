package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.wire.BadFrame;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what arrived and was no frame. Told once per kind, and in sum at the end: whoever sends garbage cannot fill a log. */
public final class DroppedFrames {
    private static final Logger log = LoggerFactory.getLogger(DroppedFrames.class);

    private final String node;
    private final Map<BadFrame.Kind, LongAdder> counts = new EnumMap<>(BadFrame.Kind.class);

    /** Nothing dropped yet. */
    public DroppedFrames(String node) {
        this.node = node;
        for (BadFrame.Kind kind : BadFrame.Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    void count(BadFrame bad) {
        LongAdder count = counter(bad.kind());
        count.increment();
        if (count.sum() == 1) {
            log.warn(
                    "{} dropped a message that is no frame ({}): {}; further ones of this kind are only counted",
                    node,
                    bad.kind(),
                    bad.getMessage());
        } else {
            log.debug("{} dropped a message that is no frame ({}): {}", node, bad.kind(), bad.getMessage());
        }
    }

    /** Tells the sum, if there is one. */
    public void report() {
        long sum = counts.values().stream().mapToLong(LongAdder::sum).sum();
        if (sum > 0) {
            log.info("{} dropped {} messages that were no frames: {}", node, sum, counts);
        }
    }

    private LongAdder counter(BadFrame.Kind kind) {
        LongAdder counter = counts.get(kind);
        if (counter == null) {
            throw new IllegalStateException("There is a counter for each kind");
        }
        return counter;
    }
}
