package dev.meshapi.internal.node;

import dev.meshapi.internal.redis.Waiting;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Steps in Redis that are worth trying, and that nothing depends on: what fails is logged. */
final class Attempts {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final Sessions sessions;
    private final String key;
    private final Duration limit;

    /**
     * Tries nothing yet.
     *
     * @param key of the mesh, for the log
     * @param limit how long to wait for Redis
     */
    Attempts(Sessions sessions, String key, Duration limit) {
        this.sessions = sessions;
        this.key = key;
        this.limit = limit;
    }

    /** Waits for a step; true if this thread was interrupted meanwhile, which it does not stay. */
    boolean await(String what, Supplier<CompletionStage<?>> step) {
        return await(what, step, limit);
    }

    /** The same, with another limit. */
    boolean await(String what, Supplier<CompletionStage<?>> step, Duration longest) {
        return run(what, () -> Waiting.on(step.get(), longest, "answer"));
    }

    /** Takes a step; true if this thread was interrupted meanwhile, which it does not stay. */
    boolean run(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("Node {} of mesh {} could not {}: {}", sessions.instanceId(), key, what, e.getMessage());
        }
        return Thread.interrupted();
    }
}
