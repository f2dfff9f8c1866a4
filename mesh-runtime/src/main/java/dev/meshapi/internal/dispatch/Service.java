package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import dev.meshapi.internal.dispatch.Routes.Route;
import dev.meshapi.internal.dispatch.Window.Mark;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.IdRanges;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.WireError;
import dev.meshapi.internal.wire.WireError.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves what other nodes send: runs each request at most once, and knows which are running. */
public final class Service implements Sweep.Part {
    private static final Logger log = LoggerFactory.getLogger(Service.class);

    private final Host host;
    private final PayloadCodec codec;
    private final int maxPayloadBytes;
    private final Answers answers;
    private final Callers callers;

    /** The requests that have come and not ended. */
    private final Map<CallKey, Invocation<?, ?>> running = new ConcurrentHashMap<>();

    /** Broadcasts without an answer have no id of their own. */
    private final AtomicLong broadcasts = new AtomicLong();

    /**
     * Serves what the routes of the host lead to.
     *
     * @param maxKeptBytes how many bytes of answers are kept for callers who ask for them
     * @param losses hears of one-way messages that did not arrive
     */
    public Service(
            Host host, Publisher publisher, PayloadCodec codec, int maxPayloadBytes, int maxKeptBytes, Losses losses) {
        this.host = host;
        this.codec = codec;
        this.maxPayloadBytes = maxPayloadBytes;
        this.answers = new Answers(publisher, host.timers(), host.sweep(), maxKeptBytes);
        this.callers = new Callers(host.self().instanceId(), host.timers(), host.sweep(), losses);
        host.sweep().add(this);
        host.sweep().add(answers);
        host.sweep().add(callers);
    }

    PayloadCodec codec() {
        return codec;
    }

    int maxPayloadBytes() {
        return maxPayloadBytes;
    }

    Answers answers() {
        return answers;
    }

    // ---- what comes

    /** A request to this node alone. */
    void request(Frame.Request request) {
        long now = host.timers().nanoTime();
        if (request.oneWay() && request.sequence() > 0) {
            callers.come(request.sender(), false, request.sequence(), now);
        }
        if (isNew(request, 0, now)) {
            long target = request.targetIncarnation();
            if (target == 0 || target == host.self().incarnation()) {
                serve(request, 0, now);
            } else {
                refuse(request, 0, WireError.of(Kind.UNAVAILABLE, "it was meant for another incarnation of the node"));
            }
        }
    }

    /** A message to everybody, or to some. Without an answer, whoever does not serve it lets it pass. */
    public void broadcast(Frame.Broadcast broadcast) {
        long now = host.timers().nanoTime();
        boolean numbered = broadcast.requestId() == null && broadcast.sequence() > 0;
        if (numbered && !isOwn(broadcast) && !callers.come(broadcast.sender(), true, broadcast.sequence(), now)) {
            log.debug("{} of node {} came again", broadcast.type(), broadcast.sender());
            return;
        }
        IdRanges to = broadcast.to();
        if (to != null && !to.contains(host.self().instanceId())) {
            return;
        }
        Frame.Request request = asRequest(broadcast);
        if (broadcast.requestId() == null) {
            Route<?, ?> route = host.routes().find(broadcast.type());
            if (route != null && route.message().oneWay()) {
                serve(request, 0, now);
            }
        } else if (isNew(request, host.self().instanceId(), now)) {
            if (to == null && host.routes().find(broadcast.type()) == null) {
                callers.didNotRun(request.sender(), request.requestId());
            } else {
                serve(request, host.self().instanceId(), now);
            }
        }
    }

    /** The caller no longer waits. */
    void cancel(Frame.Cancel cancel) {
        if (cancel.callerId() > 0) {
            Invocation<?, ?> invocation = running.get(new CallKey(cancel.callerId(), cancel.requestId()));
            if (invocation != null) {
                invocation.cancel(Cause.CALLER);
            }
        } else {
            running.forEach((key, invocation) -> {
                if (key.requestId().equals(cancel.requestId())) {
                    invocation.cancel(Cause.CALLER);
                }
            });
        }
    }

    /** The caller was cut off, and asks what became of a request. One that has not come is not run if it comes later. */
    void query(Frame.Query query) {
        Frame.Sender caller = query.sender();
        Invocation<?, ?> invocation = running.get(new CallKey(caller.instanceId(), query.requestId()));
        if (invocation != null) {
            invocation.beat(host.self().instanceId());
        } else if (!answers.repeat(caller, query.requestId())) {
            Mark mark = callers.add(caller, query.requestId(), host.timers().nanoTime());
            if (mark == Mark.NEW) {
                callers.didNotRun(caller, query.requestId());
            }
            WireError error = switch (mark) {
                case NEW, NOT_RUN -> WireError.of(Kind.UNSEEN, "the request did not run here, and will not");
                case CAME -> WireError.of(Kind.FORGOTTEN, "it has run, and its reply is no longer kept");
                case TOO_OLD -> tooOld();
            };
            answers.reply(caller, new Frame.Reply(query.requestId(), host.self().instanceId(), null, error));
        }
    }

    /** A node is no member any more: nobody waits for its calls. */
    public void gone(long instanceId, long incarnation) {
        running.forEach((key, invocation) -> {
            if (key.callerId() == instanceId && invocation.isFrom(incarnation)) {
                invocation.cancel(Cause.GONE);
            }
        });
        Frame.Sender node = new Frame.Sender(instanceId, incarnation);
        answers.gone(node);
        callers.gone(node);
    }

    /** The connection is back: what could not be answered is answered now. */
    public void reconnected() {
        answers.reconnected();
    }

    /** Gives up on everything that runs or waits; the callers are told which of the two it was. */
    public void abandon() {
        host.abandon();
        running.values().forEach(Invocation::abandon);
    }

    @Override
    public boolean look(long now) {
        long ages = 0;
        int count = 0;
        for (Invocation<?, ?> invocation : running.values()) {
            invocation.look(now);
            if (invocation.stage() == ServedCall.Stage.BEGUN) {
                ages += now - invocation.scope().startedAt();
                count++;
            }
        }
        host.pace().running(count == 0 ? 0 : ages / count);
        return !running.isEmpty();
    }

    // ---- what becomes of it

    private boolean isNew(Frame.Request request, long answerAs, long now) {
        Mark mark = callers.add(request.sender(), request.requestId(), now);
        if (mark == Mark.NEW) {
            return true;
        }
        log.debug("{} of node {} came again; it runs once", request.type(), request.sender());
        if (mark == Mark.TOO_OLD && !request.oneWay() && !running.containsKey(key(request))) {
            answers.reply(request.sender(), new Frame.Reply(request.requestId(), answerAs, null, tooOld()));
        }
        return false;
    }

    private void serve(Frame.Request request, long answerAs, long now) {
        Route<?, ?> route = host.routes().find(request.type());
        if (route == null) {
            refuse(request, answerAs, WireError.of(Kind.NO_HANDLER, "not served"));
        } else {
            admit(request, answerAs, route, now);
        }
    }

    private <Q, R> void admit(Frame.Request request, long answerAs, Route<Q, R> route, long now) {
        Invocation<Q, R> invocation = Invocation.of(this, host, route, request, answerAs, now);
        running.put(key(request), invocation);
        host.sweep().wake();
        Verdict verdict = invocation.ask();
        switch (verdict) {
            case NOW -> invocation.go();
            case FULL, CLOSED -> invocation.turnAway(verdict);
            case LATER -> log.trace("{} waits for its turn", request.type());
        }
    }

    WireError refusal(Verdict verdict) {
        return verdict == Verdict.CLOSED
                ? WireError.of(Kind.UNAVAILABLE, "the node is leaving")
                : overloaded("the node runs and queues as many calls as it may (maxRunningCalls, maxQueuedCalls)");
    }

    WireError overloaded(String why) {
        return WireError.overloaded(why, host.pace().retryAfterMs());
    }

    /** Answers a request that is not run. */
    void refuse(Frame.Request request, long answerAs, WireError error) {
        if (request.oneWay()) {
            log.debug(
                    "{} of node {} is dropped: {}",
                    request.type(),
                    request.sender().instanceId(),
                    error.message());
        } else {
            notRun(request);
            answers.reply(request.sender(), new Frame.Reply(request.requestId(), answerAs, null, error));
        }
    }

    /** Whoever asks later is told that it did not run. */
    void notRun(Frame.Request request) {
        callers.didNotRun(request.sender(), request.requestId());
    }

    void ended(Invocation<?, ?> invocation) {
        running.remove(key(invocation.request()), invocation);
    }

    private static WireError tooOld() {
        return WireError.of(Kind.CANCELLED, "the request is older than what this node remembers");
    }

    private boolean isOwn(Frame.Broadcast broadcast) {
        Frame.Sender sender = broadcast.sender();
        return sender.instanceId() == host.self().instanceId()
                && sender.incarnation() == host.self().incarnation();
    }

    private Frame.Request asRequest(Frame.Broadcast broadcast) {
        String id = broadcast.requestId();
        return new Frame.Request(
                id == null ? "broadcast-" + broadcasts.incrementAndGet() : id,
                broadcast.sender(),
                0,
                broadcast.type(),
                broadcast.timeoutMs(),
                broadcast.deadlineMs(),
                id == null,
                broadcast.sequence(),
                false,
                broadcast.headers(),
                broadcast.data());
    }

    private static CallKey key(Frame.Request request) {
        return new CallKey(request.sender().instanceId(), request.requestId());
    }
}
