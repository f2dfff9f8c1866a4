package dev.meshapi.internal.membership;

import dev.meshapi.MeshConnectionException;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.internal.wire.FrameWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node can be heard and hears: it sends itself a message and waits for it. That takes the way of every call:
 * publishing connection, Redis, subscription, reader. A ping at the level of sockets would not notice a lost subscription.
 */
public final class Pulse {
    private final Publisher publisher;
    private final Timers timers;
    private final Duration limit;
    private final AtomicLong counter = new AtomicLong();
    private final Map<Long, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

    /** A pulse that is missed after the limit. */
    public Pulse(Publisher publisher, Timers timers, Duration limit) {
        this.publisher = publisher;
        this.timers = timers;
        this.limit = limit;
    }

    /** The node's word to itself has come back. */
    public void heard(Frame.Ping ping) {
        CompletableFuture<Long> answer = waiting.get(ping.nonce());
        if (answer != null) {
            answer.complete(0L);
        }
    }

    /**
     * Sends a word to itself.
     *
     * @return completes with the number of subscribers of the inbox, which should be one; fails with {@link Deaf} if the
     *     word does not come back, and with {@link MeshConnectionException} if it does not leave
     */
    CompletionStage<Long> feel(long instanceId) {
        return feel(instanceId, limit);
    }

    /** The same, with another limit: a node that has just started is slow, and not deaf. */
    CompletionStage<Long> feel(long instanceId, Duration longest) {
        long nonce = counter.incrementAndGet();
        CompletableFuture<Long> answer = new CompletableFuture<>();
        waiting.put(nonce, answer);
        Timers.Scheduled end = timers.after(longest, () -> answer.completeExceptionally(new Deaf(longest)));
        CompletableFuture<Long> sent = new CompletableFuture<>();
        publisher.toNode(instanceId, FrameWriter.write(new Frame.Ping(nonce)), (receivers, failure) -> {
            if (failure != null) {
                sent.completeExceptionally(failure);
                answer.completeExceptionally(failure);
                return;
            }
            sent.complete(receivers);
            if (receivers == 0) {
                answer.completeExceptionally(new Deaf(longest));
            }
        });
        CompletionStage<Long> heard = answer;
        return heard.whenComplete((nothing, failure) -> forget(nonce, end)).thenCompose(nothing -> sent);
    }

    private void forget(long nonce, Timers.Scheduled end) {
        waiting.remove(nonce);
        end.cancel();
    }

    /** The node does not hear itself. */
    static final class Deaf extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Deaf(Duration limit) {
            super("The node did not hear itself within " + limit.toMillis() + " ms: its subscription is dead");
        }

        static boolean is(@Nullable Throwable failure) {
            return failure instanceof Deaf || (failure != null && failure.getCause() instanceof Deaf);
        }
    }
}
