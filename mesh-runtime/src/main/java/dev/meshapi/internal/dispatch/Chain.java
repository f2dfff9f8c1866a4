package dev.meshapi.internal.dispatch;

import dev.meshapi.CallContext;
import dev.meshapi.Interceptor;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The interceptors around one handler, from the outermost to the handler itself. */
final class Chain {
    private final List<Interceptor> interceptors;
    private final CallContext call;
    private final @Nullable Object request;
    private final Interceptor.Next handler;

    private Chain(
            List<Interceptor> interceptors, CallContext call, @Nullable Object request, Interceptor.Next handler) {
        this.interceptors = interceptors;
        this.call = call;
        this.request = request;
        this.handler = handler;
    }

    /** Runs the handler inside all of them. */
    static @Nullable Object run(
            List<Interceptor> interceptors, CallContext call, @Nullable Object request, Interceptor.Next handler)
            throws Exception {
        return interceptors.isEmpty() ? handler.proceed() : new Chain(interceptors, call, request, handler).from(0);
    }

    private @Nullable Object from(int index) throws Exception {
        if (index == interceptors.size()) {
            return handler.proceed();
        }
        AtomicBoolean proceeded = new AtomicBoolean();
        return interceptors.get(index).handling(call, request, () -> {
            if (!proceeded.compareAndSet(false, true)) {
                throw new IllegalStateException("proceed() was called twice for " + call.message());
            }
            return from(index + 1);
        });
    }
}
