package dev.meshapi.internal.call;

import dev.meshapi.Interceptor;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interceptors that stand around the calls of this node. The first is the outermost. */
final class Interception {
    private static final Logger log = LoggerFactory.getLogger(Interception.class);

    private final List<Interceptor> interceptors;

    Interception(List<Interceptor> interceptors) {
        this.interceptors = interceptors;
    }

    /** Tells each that a call is about to leave. If one throws, those before it are told that the call has failed. */
    void calling(Outgoing<?, ?> call) {
        for (int i = 0; i < interceptors.size(); i++) {
            try {
                interceptors.get(i).calling(call);
            } catch (Throwable e) {
                call.leaves();
                called(interceptors.subList(0, i), call, call.elapsed(System.nanoTime()), e);
                throw e;
            }
        }
        call.leaves();
    }

    /** Tells each that the call has ended, the innermost first. */
    void called(Outgoing<?, ?> call, Duration elapsed, @Nullable Throwable failure) {
        if (!interceptors.isEmpty()) {
            called(interceptors, call, elapsed, failure);
        }
    }

    private static void called(
            List<Interceptor> those, Outgoing<?, ?> call, Duration elapsed, @Nullable Throwable failure) {
        for (int i = those.size() - 1; i >= 0; i--) {
            try {
                those.get(i).called(call, elapsed, failure);
            } catch (Throwable e) {
                log.warn("An interceptor failed after {}; the call is not changed by it", call.message, e);
            }
        }
    }
}
