package dev.meshapi.internal.call;

import dev.meshapi.CallContext;
import dev.meshapi.CallOptions;
import dev.meshapi.Registration;
import dev.meshapi.internal.dispatch.CallScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The call that another one is made in: it passes on the rest of its deadline and its trace, and takes the other with it when it is
 * cancelled.
 *
 * @param call null if there is none
 * @param onThisThread whether its handler runs on this thread: then the interrupt of that handler ends a wait in it
 */
record Enclosing(@Nullable CallContext call, boolean onThisThread) {
    private static final Enclosing NONE = new Enclosing(null, false);

    /** What is passed on: W3C trace context, and baggage. */
    private static final List<String> TRACE = List.of("traceparent", "tracestate", "baggage");

    /** What the options say, or else the call that this thread serves. */
    static Enclosing of(CallOptions options) {
        CallScope here = CallScope.current();
        CallContext call = options.within().orElse(here);
        return call == null ? NONE : new Enclosing(call, call == here);
    }

    /** The headers, and those of the trace that are not among them. */
    Map<String, String> with(Map<String, String> headers) {
        if (call == null) {
            return headers;
        }
        Map<String, String> inherited = call.headers();
        Map<String, String> all = headers;
        for (String name : TRACE) {
            String value = inherited.get(name);
            if (value != null && !headers.containsKey(name)) {
                all = all == headers ? new HashMap<>(headers) : all;
                all.put(name, value);
            }
        }
        return all;
    }

    /** What is left of the deadline; -1 if there is none. */
    long leftNanos() {
        return call == null ? -1 : call.remaining().map(Duration::toNanos).orElse(-1L);
    }

    /**
     * Runs this when the call is cancelled; at once if it has been.
     *
     * @param code must neither block nor throw
     */
    Registration whenCancelled(Runnable code) {
        if (call == null) {
            return () -> {};
        }
        return call instanceof CallScope scope ? scope.whenCancelled(code) : call.onCancel(code);
    }

    boolean isCancelled() {
        return call != null && call.isCancelled();
    }
}
