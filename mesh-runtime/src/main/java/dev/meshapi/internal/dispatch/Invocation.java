package dev.meshapi.internal.dispatch;

import dev.meshapi.TypeRef;
import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import dev.meshapi.internal.dispatch.Lanes.Lane;
import dev.meshapi.internal.dispatch.Routes.Route;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.PayloadCodec.PayloadProblem;
import dev.meshapi.internal.wire.Slice;
import dev.meshapi.internal.wire.WireError;
import dev.meshapi.internal.wire.WireError.Kind;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from another node: decodes, handles, answers, and beats meanwhile. */
final class Invocation<Q, R> extends ServedCall<Q, R> {
    private static final Logger log = LoggerFactory.getLogger(Invocation.class);

    /** However short a caller's timeout, it does not make this node beat more often. */
    private static final long SHORTEST_BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** For callers that do not tell their timeout. */
    private static final long DEFAULT_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How long nobody may receive the beats: longer than a reconnection takes. */
    private static final long DEAF_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Service service;
    private final Frame.Request request;
    private final long answerAs;
    private final @Nullable Reports reports;

    /** What was sent, once it is decoded. Touched by the thread that prepares the call. */
    private @Nullable Q argument;

    private boolean isDecoded;
    private boolean onIoThread;

    /** When the caller last got, or should have got, a sign of life; at first when the request arrived. */
    private volatile long heardAt;

    /** Since when nobody receives the beats; 0 if somebody does. Touched by deliveries, which come one after the other. */
    private volatile long deafSince;

    private Invocation(
            Service service,
            Host host,
            Route<Q, R> route,
            CallScope scope,
            Frame.Request request,
            long answerAs,
            @Nullable Reports reports) {
        super(host, route, scope, true);
        this.service = service;
        this.request = request;
        this.answerAs = answerAs;
        this.reports = reports;
        this.heardAt = scope.startedAt();
    }

    /**
     * A request that has arrived now.
     *
     * @param answerAs the own id where the request went to several, else 0
     */
    static <Q, R> Invocation<Q, R> of(
            Service service, Host host, Route<Q, R> route, Frame.Request request, long answerAs, long now) {
        Reports reports = ProgressBeats.of(service, route.message(), request);
        CallScope scope = new CallScope(
                host,
                route.message(),
                request.sender(),
                request.headers(),
                now,
                TimeUnit.MILLISECONDS.toNanos(request.deadlineMs()),
                reports);
        return new Invocation<>(service, host, route, scope, request, answerAs, reports);
    }

    Frame.Request request() {
        return request;
    }

    /** Whether this incarnation made the call, so far as is known. */
    boolean isFrom(long incarnation) {
        long caller = request.sender().incarnation();
        return caller == 0 || caller == incarnation;
    }

    // ---- the way to the handler

    Verdict ask() {
        if (!message().isOrdered()) {
            return ask(null);
        }
        String api = route().api();
        return ask(
                message().orderKey().isPresent()
                        ? new Lane.Undecoded(api, request.sender())
                        : new Lane.BySender(api, request.sender()));
    }

    /** Its turn is here: it runs on this thread, an I/O thread, if its handler never blocks. */
    void go() {
        if (!isInline()) {
            come();
        } else if (called()) {
            onIoThread = true;
            run();
            host().slowHandlers().ran(message(), scope().elapsedNanos());
        }
    }

    /** What finds the key of an order is code of the application, and may block. */
    private boolean isInline() {
        return message().isNonBlocking() && message().orderKey().isEmpty();
    }

    @Override
    Executor executor() {
        return host().workers();
    }

    @Override
    void prepare() {
        if (isStale(host().timers().nanoTime())) {
            log.debug("{} waited longer than its caller; it is not run", message());
            drop(Stage.PREPARING);
        } else if (isDecoded || decode()) {
            handle(argument, !onIoThread);
        }
    }

    /** False if the call has ended over it, or waits again. */
    private boolean decode() {
        try {
            argument = decoded();
            isDecoded = true;
        } catch (PayloadProblem e) {
            refuse(WireError.of(Kind.REQUEST, "the request is unreadable: " + e.getMessage()));
            return false;
        }
        Function<? super Q, ?> key = message().orderKey().orElse(null);
        return key == null || goInOrder(key);
    }

    private @Nullable Q decoded() throws PayloadProblem {
        TypeRef<Q> type = message().request();
        if (type.equals(TypeRef.NOTHING)) {
            return null;
        }
        Slice data = request.data();
        return service.codec().decode(data == null ? Slice.NULL : data, type);
    }

    private boolean goInOrder(Function<? super Q, ?> orderKey) {
        Lane lane;
        try {
            lane = Lane.ByKey.hashable(route().api(), orderKey.apply(Unchecked.request(argument)));
        } catch (Exception e) {
            refuse(WireError.of(Kind.REQUEST, "what orders it cannot be told: " + e));
            return false;
        }
        return changeLane(lane);
    }

    // ---- the end

    @Override
    void answer(@Nullable R reply, @Nullable Throwable thrown) {
        if (thrown == null) {
            reply(reply);
        } else if (Thrown.declared(message(), thrown) != null) {
            finish(null, fitting(Thrown.asError(message(), thrown, service.codec())));
        } else if (scope().isCancelled()) {
            giveUp("the handler gave up when the call was cancelled");
        } else if (scope().isOverdue(host().timers().nanoTime())) {
            giveUp("the handler gave up when the deadline had passed"); // its caller knows that already, and better
        } else {
            log.warn(
                    "The handler of {} failed; node {} is told its class and message",
                    message(),
                    request.sender().instanceId(),
                    thrown);
            finish(null, WireError.thrown(thrown));
        }
    }

    private void reply(@Nullable R reply) {
        TypeRef<R> type = message().reply();
        if (request.oneWay() || type.equals(TypeRef.NOTHING)) {
            finish(null, null);
            return;
        }
        try {
            Slice data = service.codec().write(reply, type);
            if (data.length() > service.maxPayloadBytes()) {
                finish(null, tooLarge("the reply", data.length()));
            } else {
                finish(data, null);
            }
        } catch (PayloadProblem e) {
            log.warn("The reply of {} cannot be written", message(), e);
            finish(null, WireError.of(Kind.REPLY, String.valueOf(e.getMessage())));
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

    /** Whoever comes second has nothing to say. */
    private void finish(@Nullable Slice data, @Nullable WireError error) {
        Stage before = end();
        if (before != Stage.ENDED) {
            say(data, error);
            leftAt(before);
        }
    }

    private void say(@Nullable Slice data, @Nullable WireError error) {
        if (reports != null) {
            reports.end();
        }
        if (!request.oneWay()) {
            service.answers().reply(request.sender(), new Frame.Reply(request.requestId(), answerAs, data, error));
        }
    }

    /** It had begun, and nobody waits for it; only a caller that seemed to be cut off may still be there. */
    private void giveUp(String why) {
        if (scope().cause() == Cause.GONE && scope().caller().isPresent()) {
            finish(null, WireError.of(Kind.CANCELLED, why));
            return;
        }
        Stage before = end();
        if (before != Stage.ENDED) {
            leftAt(before);
        }
    }

    /** Tells the caller that it does not run. */
    void refuse(WireError error) {
        Stage before = end();
        if (before != Stage.ENDED) {
            service.refuse(request, answerAs, error);
            leftAt(before);
        }
    }

    /** Admission has refused it, so it has neither turn nor place. */
    void turnAway(Verdict why) {
        if (end() != Stage.ENDED) {
            service.refuse(request, answerAs, service.refusal(why));
            service.ended(this);
        }
    }

    /** It has not begun, and nobody waits for it. */
    private boolean drop(Stage at) {
        if (!endAt(at)) {
            return false;
        }
        service.notRun(request);
        leftAt(at);
        return true;
    }

    /** Last, so that whoever asks for the call finds it running until its answer is kept. */
    private void leftAt(Stage before) {
        service.ended(this);
        leave(before);
    }

    /** Tells the caller that this node gives up on the call. */
    @Override
    void abandon() {
        Stage before = end();
        if (before == Stage.BEGUN) {
            say(null, WireError.of(Kind.CANCELLED, "the node closed while the handler ran"));
            leftAt(before);
        } else if (before != Stage.ENDED) {
            service.refuse(request, answerAs, WireError.of(Kind.UNAVAILABLE, "the node closed before the handler ran"));
            leftAt(before);
        }
        scope().cancel(Cause.CLOSING);
    }

    @Override
    void refused(Verdict why) {
        refuse(service.refusal(why));
    }

    @Override
    void refusedByExecutor() {
        refuse(service.overloaded("the node's executor refuses more"));
    }

    @Override
    void refusedByInterceptor(Throwable thrown) {
        refuse(new WireError(Kind.REFUSED, thrown.getClass().getName(), WireError.said(thrown), null, 0));
    }

    @Override
    void cancelled() {
        drop(Stage.PREPARING);
    }

    @Override
    void failed(Throwable thrown) {
        Stage before = end();
        if (before == Stage.ENDED) {
            return;
        } else if (before == Stage.BEGUN) {
            say(null, WireError.thrown(thrown));
        } else {
            service.refuse(request, answerAs, WireError.of(Kind.REQUEST, "it cannot be handled: " + thrown));
        }
        leftAt(before);
    }

    // ---- meanwhile

    /** A one-way message is handled even if its sender is gone. */
    void cancel(Cause why) {
        if (why == Cause.GONE && request.oneWay()) {
            return;
        }
        scope().cancel(why);
        if (!drop(Stage.WAITING)) {
            drop(Stage.CALLED);
        }
    }

    @Override
    void look(long now) {
        switch (stage()) {
            case WAITING, CALLED -> {
                if (isStale(now) && !drop(Stage.WAITING)) {
                    drop(Stage.CALLED);
                }
            }
            case PREPARING, BEGUN -> lookAfter(now);
            case ENDED -> {}
        }
    }

    private void lookAfter(long now) {
        if (scope().isCancelled()) {
            if (isStuck(now)) {
                log.warn("The handler of {} was cancelled, and its stage did not complete within {}", message(), GRACE);
                giveUp("the handler took no notice when the call was cancelled");
            }
        } else if (scope().isOverdue(now)) {
            cancel(Cause.DEADLINE);
        } else if (!request.oneWay() && now - heardAt >= beatNanos()) {
            beat(answerAs);
        }
    }

    /** Tells the caller that the call is under way. */
    void beat(long senderId) {
        heardAt = host().timers().nanoTime();
        service.answers().beat(request.sender(), new Frame.Beat(request.requestId(), senderId, null), this::beaten);
    }

    private void beaten(long receivers, @Nullable Throwable failure) {
        if (failure != null || receivers > 0) {
            deafSince = 0;
            return;
        }
        long now = host().timers().nanoTime();
        if (deafSince == 0) {
            deafSince = now == 0 ? 1 : now;
        }
        if (now - deafSince >= DEAF_NANOS || scope().caller().isEmpty()) {
            log.debug("Nobody waits for {} any more: node {} is gone", message(), request.sender());
            cancel(Cause.GONE);
        }
    }

    private long beatNanos() {
        long timeout = request.timeoutMs() > 0 ? timeoutNanos() : DEFAULT_TIMEOUT_NANOS;
        long third = Math.max(SHORTEST_BEAT_NANOS, timeout / 3);
        return deafSince == 0 ? third : Math.min(third, DEAF_NANOS);
    }

    /** While it waits for its turn there are no beats: its caller has given up by now. */
    private boolean isStale(long now) {
        boolean unheard = !request.oneWay() && request.timeoutMs() > 0 && now - heardAt >= timeoutNanos();
        return unheard || scope().isOverdue(now) || scope().isCancelled();
    }

    private long timeoutNanos() {
        return TimeUnit.MILLISECONDS.toNanos(request.timeoutMs());
    }
}
