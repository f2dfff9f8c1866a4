package dev.meshapi.internal.call;

import dev.meshapi.CallOptions;
import dev.meshapi.Message;
import java.time.Duration;
import java.util.Optional;

/** What the calls of a node are bound by, where neither their options nor their message say otherwise. */
public record CallDefaults(Duration idleTimeout, Duration deadline, int maxPayloadBytes, int maxPendingCalls) {
    private static final int RETRIES = 3;

    /** How long without a sign of life. */
    long idleNanos(CallOptions options, Message<?, ?> message) {
        return first(options.idleTimeout(), message.idleTimeout(), idleTimeout);
    }

    /** How long altogether; 0 for no bound. */
    long deadlineNanos(CallOptions options, Message<?, ?> message) {
        return first(options.deadline(), message.deadline(), deadline);
    }

    /** How many further nodes are tried. */
    int retries() {
        return RETRIES;
    }

    private static long first(Optional<Duration> options, Optional<Duration> message, Duration node) {
        return (options.isPresent() ? options.get() : message.orElse(node)).toNanos();
    }
}
