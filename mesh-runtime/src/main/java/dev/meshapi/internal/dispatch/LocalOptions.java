package dev.meshapi.internal.dispatch;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a call to the own node takes with it. Calls that differ in nothing may share one.
 *
 * @param idleNanos how long to wait for a turn
 * @param deadlineNanos how long altogether; 0 for no bound
 * @param headers what the handler finds in its context, by lower-case name; never changed
 * @param progress gets what the handler reports, on the thread that reports it; null if the caller does not listen. What it
 *     throws is logged
 */
public record LocalOptions(
        long idleNanos,
        long deadlineNanos,
        Map<String, String> headers,
        @Nullable Consumer<Object> progress) {}
