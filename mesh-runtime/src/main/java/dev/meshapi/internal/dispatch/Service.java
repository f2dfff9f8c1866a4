package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.internal.redis.Delivery;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import dev.meshapi.internal.wire.PayloadCodec;
import dev.meshapi.internal.wire.WireError;
import dev.meshapi.internal.wire.WireError.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves what other nodes send: admits each request, hands it to a worker, and knows which are running. */
public final class Service {
    private static final Logger log = LoggerFactory.getLogger(Service.class);

    /** A call under way, by who made it and how that node names it. */
    private record CallKey(long callerId, String requestId) {}

    private final Routes routes;
    private final Admission admission;
    private final Executor workers;
    private final Publisher publisher;
    private final PayloadCodec codec;
    private final Timers timers;
    private final int maxPayloadBytes;

    /** The requests that are admitted and have not ended. A request that is here already is a repetition. */
    private final Map<CallKey, Invocation<?, ?>> running = new ConcurrentHashMap<>();

    /** Broadcasts have no id of their own; two of them are never the same. */
    private final AtomicLong broadcasts = new AtomicLong();

    /** Serves what the routes lead to. */
    public Service(
            Routes routes,
            Admission admission,
            Executor workers,
            Publisher publisher,
            PayloadCodec codec,
            Timers timers,
            int maxPayloadBytes) {
        this.routes = routes;
        this.admission = admission;
        this.workers = workers;
        this.publisher = publisher;
        this.codec = codec;
        this.timers = timers;
        this.maxPayloadBytes = maxPayloadBytes;
    }

    PayloadCodec codec() {
        return codec;
    }

    Timers timers() {
        return timers;
    }

    int maxPayloadBytes() {
        return maxPayloadBytes;
    }

    /** A request to this node alone. */
    void request(Frame.Request request) {
        Binding<?, ?> binding = routes.find(request.type());
        if (binding == null) {
            refuse(request, WireError.of(Kind.NO_HANDLER, "not served"));
            return;
        }
        admit(request, binding);
    }

    /** A message to everybody: whoever does not serve it lets it pass. */
    public void broadcast(Frame.Broadcast broadcast) {
        Binding<?, ?> binding = routes.find(broadcast.type());
        if (binding != null && binding.message().oneWay()) {
            String id = "broadcast-" + broadcasts.incrementAndGet();
            admit(
                    new Frame.Request(
                            id,
                            broadcast.sender(),
                            0,
                            broadcast.type(),
                            0,
                            0,
                            true,
                            broadcast.sequence(),
                            false,
                            broadcast.headers(),
                            broadcast.data()),
                    binding);
        }
    }

    /** The caller no longer waits. */
    void cancel(Frame.Cancel cancel) {
        if (cancel.callerId() > 0) {
            Invocation<?, ?> invocation = running.get(new CallKey(cancel.callerId(), cancel.requestId()));
            if (invocation != null) {
                invocation.cancel();
            }
        } else {
            running.forEach((key, invocation) -> {
                if (key.requestId().equals(cancel.requestId())) {
                    invocation.cancel();
                }
            });
        }
    }

    /** Gives up on everything that still runs; the callers are told. */
    public void abandon() {
        running.values().forEach(Invocation::abandon);
    }

    /** Answers a request that is not run. */
    void refuse(Frame.Request request, WireError error) {
        if (request.oneWay()) {
            log.debug(
                    "{} of node {} is dropped: {}",
                    request.type(),
                    request.sender().instanceId(),
                    error.message());
        } else {
            send(request.sender(), FrameWriter.write(new Frame.Reply(request.requestId(), 0, null, error)));
        }
    }

    /** Sends part of an answer. */
    void send(Frame.Sender to, byte[] frame) {
        publisher.toNode(to.instanceId(), frame, (receivers, failure) -> {
            if (failure != null) {
                log.warn("A reply to node {} was lost: {}", to.instanceId(), failure.getMessage());
            } else if (receivers == 0) {
                log.debug("A reply to node {} reached nobody: it is gone", to.instanceId());
            }
        });
    }

    /** Tells the caller that the handler still runs. */
    void beat(Frame.Request request, Delivery delivery) {
        byte[] frame = FrameWriter.write(new Frame.Beat(request.requestId(), 0, null));
        publisher.toNode(request.sender().instanceId(), frame, delivery);
    }

    /** The call has ended: the next may have its turn. */
    void ended(Invocation<?, ?> invocation) {
        running.remove(key(invocation.request()), invocation);
        admission.release();
    }

    private <Q, R> void admit(Frame.Request request, Binding<Q, R> binding) {
        long deadline = TimeUnit.MILLISECONDS.toNanos(request.deadlineMs());
        CallScope scope =
                new CallScope(admission, request.type(), request.sender().instanceId(), timers, deadline);
        Invocation<Q, R> invocation = new Invocation<>(request, binding, scope, this);
        if (running.putIfAbsent(key(request), invocation) != null) {
            log.debug("{} of node {} came again while it runs; it runs once", request.type(), request.sender());
            return;
        }
        WireError refusal = switch (admission.request(() -> start(invocation))) {
            case ADMITTED -> null;
            case FULL ->
                WireError.of(
                        Kind.OVERLOADED,
                        "the node runs and queues as many calls as it may (maxRunningCalls, maxQueuedCalls)");
            case CLOSED -> WireError.of(Kind.UNAVAILABLE, "the node is leaving");
        };
        if (refusal != null) {
            running.remove(key(request), invocation);
            refuse(request, refusal);
        }
    }

    private void start(Invocation<?, ?> invocation) {
        try {
            workers.execute(invocation);
        } catch (RuntimeException | OutOfMemoryError e) { // refused, or no thread is to be had
            log.debug("{} got no worker", invocation.request().type(), e);
            ended(invocation);
            refuse(invocation.request(), WireError.of(Kind.OVERLOADED, "the node's executor refuses more"));
        }
    }

    private static CallKey key(Frame.Request request) {
        return new CallKey(request.sender().instanceId(), request.requestId());
    }
}
