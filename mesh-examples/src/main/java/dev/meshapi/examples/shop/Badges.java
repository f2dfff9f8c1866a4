package dev.meshapi.examples.shop;

import dev.meshapi.CallContext;
import dev.meshapi.Interceptor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Each call wears a badge that says which branch it comes from. Strangers are turned away before a handler sees them. */
final class Badges implements Interceptor {
    static final String BADGE = "badge";

    private static final Set<String> STAFF = Set.of("berlin", "lisbon", "oslo");

    private final String branch;

    Badges(String branch) {
        this.branch = branch;
    }

    @Override
    public void calling(OutgoingCall call) {
        if (!call.headers().containsKey(BADGE)) {
            call.header(BADGE, branch);
        }
    }

    /** The badge is in each line that the handler logs, if the pattern of the log asks for it. */
    @Override
    public @Nullable Object handling(CallContext call, @Nullable Object request, Next next) throws Exception {
        String badge = call.headers().getOrDefault(BADGE, "nobody");
        if (!STAFF.contains(badge)) {
            throw new SecurityException(badge + " does not work here");
        }
        MDC.put(BADGE, badge);
        try {
            return next.proceed();
        } finally {
            MDC.remove(BADGE);
        }
    }
}
