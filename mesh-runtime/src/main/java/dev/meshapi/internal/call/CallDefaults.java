package dev.meshapi.internal.call;

import dev.meshapi.CallOptions;
import java.time.Duration;

/** What the calls of a node are bound by, where their options do not say otherwise. */
public record CallDefaults(Duration idleTimeout, Duration deadline, int maxPayloadBytes, int maxPendingCalls) {

    /** How long without a sign of life. */
    long idleNanos(CallOptions options) {
        return options.idleTimeout().orElse(idleTimeout).toNanos();
    }

    /** How long altogether; 0 for no bound. */
    long deadlineNanos(CallOptions options) {
        return options.deadline().orElse(deadline).toNanos();
    }
}
