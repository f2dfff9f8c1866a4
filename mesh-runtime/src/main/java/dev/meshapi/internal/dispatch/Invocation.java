package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.internal.wire.WireError;
import dev.meshapi.internal.wire.WireError.Kind;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from another node: from the request to the last frame of the answer. */
final class Invocation<Q, R> implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Invocation.class);

    /** However short a caller's timeout, it does not make this node beat more often. */
    private static final long SHORTEST_BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** For callers that do not tell their timeout. */
    private static final long DEFAULT_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Frame.Request request;
    private final Binding<Q, R> binding;
    private final CallScope scope;
    private final Service service;

    /** What looks after the call while it runs; replaced by the timer thread, read by whoever ends it. */
    private volatile Timers.@Nullable Scheduled watch;

    private volatile boolean ended;

    Invocation(Frame.Request request, Binding<Q, R> binding, CallScope scope, Service service) {
        this.request = request;
        this.binding = binding;
        this.scope = scope;
        this.service = service;
    }

    Frame.Request request() {
        return request;
    }

    /** On a worker: decodes, handles, answers. */
    @Override
    public void run() {
        try {
            handle();
        } catch (RuntimeException | Error e) {
            log.error("{} could not be handled", request.type(), e);
            answer(null, WireError.thrown(e));
        }
    }

    private void handle() {
        if (isStale()) {
            log.debug("{} waited longer than its caller; it is not run", request.type());
            end();
            return;
        }
        watch();
        Q argument;
        try {
            argument = argument();
        } catch (PayloadProblem e) {
            answer(null, WireError.of(Kind.REQUEST, "the request is unreadable: " + e.getMessage()));
            return;
        }
        if (!Handlers.run(binding, argument, scope, this::handled)) {
            answer(null, WireError.of(Kind.CANCELLED, "cancelled before it ran"));
        }
    }

    /** Nobody waits for the reply, or this node can wait no longer. */
    void cancel() {
        scope.cancel();
    }

    /** Tells the caller that this node gives up on a handler that still runs. */
    void abandon() {
        cancel();
        answer(null, WireError.of(Kind.CANCELLED, "the node closed while the handler ran"));
    }

    private @Nullable Q argument() throws PayloadProblem {
        TypeRef<Q> type = binding.message().request();
        if (type.equals(TypeRef.NOTHING)) {
            return null;
        }
        Slice data = request.data();
        return service.codec().decode(data == null ? Slice.NULL : data, type);
    }

    /** Whatever goes wrong with the answer is an answer too: on the thread of a stage nobody else would hear of it. */
    private void handled(@Nullable R reply, @Nullable Throwable thrown) {
        try {
            reply(reply, thrown);
        } catch (RuntimeException | Error e) {
            log.error("{} could not be answered", request.type(), e);
            answer(null, WireError.thrown(e));
        }
    }

    private void reply(@Nullable R reply, @Nullable Throwable thrown) {
        if (thrown == null) {
            answer(reply);
        } else if (scope.isCancelled() && scope.isOverdue()) {
            end(); // the caller's own clock says so too, and better: its deadline has passed
        } else if (scope.isCancelled()) {
            answer(null, WireError.of(Kind.CANCELLED, "the handler gave up when the call was cancelled"));
        } else {
            if (Thrown.declared(binding.message(), thrown) == null) {
                log.warn(
                        "The handler of {} failed; node {} is told its class and message",
                        request.type(),
                        request.sender().instanceId(),
                        thrown);
            }
            answer(null, fitting(Thrown.asError(binding.message(), thrown, service.codec())));
        }
    }

    /** A declared failure carries data, which can be too large as any other. */
    private WireError fitting(WireError error) {
        Slice data = error.data();
        return data == null || data.length() <= service.maxPayloadBytes()
                ? error
                : tooLarge("the failure " + error.type(), data.length());
    }

    private WireError tooLarge(String what, int bytes) {
        return WireError.of(
                Kind.REPLY, what + " has " + bytes + " bytes; maxPayloadBytes is " + service.maxPayloadBytes());
    }

    private void answer(@Nullable R reply) {
        TypeRef<R> type = binding.message().reply();
        if (request.oneWay() || type.equals(TypeRef.NOTHING)) {
            answer(null, null);
            return;
        }
        try {
            byte[] data = service.codec().encode(reply, type);
            if (data.length > service.maxPayloadBytes()) {
                answer(null, tooLarge("the reply", data.length));
            } else {
                answer(Slice.of(data), null);
            }
        } catch (PayloadProblem e) {
            log.warn("The reply of {} cannot be written", request.type(), e);
            answer(null, WireError.of(Kind.REPLY, String.valueOf(e.getMessage())));
        }
    }

    /** Ends the call, once: whoever comes second has nothing to say. */
    private void answer(@Nullable Slice data, @Nullable WireError error) {
        if (!end() || request.oneWay()) {
            return;
        }
        service.send(request.sender(), FrameWriter.write(new Frame.Reply(request.requestId(), 0, data, error)));
    }

    private synchronized boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        Timers.Scheduled last = watch;
        if (last != null) {
            last.cancel();
        }
        service.ended(this);
        return true;
    }

    /** While it waited for its turn there were no beats: its caller has given up by now. */
    private boolean isStale() {
        boolean unheard = !request.oneWay()
                && request.timeoutMs() > 0
                && scope.elapsedNanos() >= TimeUnit.MILLISECONDS.toNanos(request.timeoutMs());
        return scope.isOverdue() || unheard || scope.isCancelled();
    }

    /** Beats to the caller while the handler runs, and cancels at the deadline, or when nobody listens to the beats. */
    private synchronized void watch() {
        if (ended || request.oneWay()) {
            return;
        }
        long interval = beatNanos();
        long left = scope.remaining().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        watch = service.timers().after(Duration.ofNanos(Math.min(interval, left)), this::beat);
    }

    private void beat() {
        if (ended || scope.isCancelled()) {
            return;
        }
        if (scope.isOverdue()) {
            cancel();
            return;
        }
        service.beat(request, (receivers, failure) -> {
            if (failure == null && receivers == 0) {
                log.debug(
                        "Nobody waits for {} any more: node {} is gone",
                        request.type(),
                        request.sender().instanceId());
                cancel();
            }
        });
        watch();
    }

    private long beatNanos() {
        long timeout =
                request.timeoutMs() > 0 ? TimeUnit.MILLISECONDS.toNanos(request.timeoutMs()) : DEFAULT_TIMEOUT_NANOS;
        return Math.max(SHORTEST_BEAT_NANOS, timeout / 3);
    }
}
