package dev.meshapi.internal.redis;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two connections of a node: one receives, the other publishes and runs scripts. Thread-safe; nothing here blocks but
 * opening, renewing and closing. Stages complete on an I/O thread, with a {@link MeshConnectionException} if they fail.
 */
public final class RedisLink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    /** Who hears of what happens on the connections. On I/O threads: must neither block nor throw. */
    public interface Ears {
        /** A message on a channel. */
        void received(byte[] channel, byte[] body);

        /** One of the connections is lost. */
        void lost();

        /** Both connections stand again, and the subscriptions are asked for. */
        void restored();
    }

    private final RedisSource source;
    private final OpenClient client;
    private final Duration limit;
    private final Ears ears;
    /** What is to be heard, whichever connection hears it. */
    private final Set<ByteBuffer> wanted = ConcurrentHashMap.newKeySet();

    /** Replaced under the lock; read without it. */
    private volatile Connections connections;

    /** Guarded by this. */
    private boolean closed;

    private RedisLink(RedisSource source, OpenClient client, Duration limit, Ears ears, Connections connections) {
        this.source = source;
        this.client = client;
        this.limit = limit;
        this.ears = ears;
        this.connections = connections;
        listen(connections);
    }

    /**
     * Opens both connections.
     *
     * @param limit how long that may take, now and when they are renewed
     * @param reconnectDelay how long, at most, to wait between two attempts to open a lost one
     * @throws MeshConnectionException if that does not succeed within the limit; nothing is left behind then
     */
    public static RedisLink open(
            RedisSource source, String threadPrefix, Duration limit, Duration reconnectDelay, Ears ears) {
        OpenClient client = OpenClient.of(source, threadPrefix, limit, reconnectDelay);
        boolean opened = false;
        try {
            RedisLink link = new RedisLink(source, client, limit, ears, connect(source, client, limit));
            opened = true;
            return link;
        } finally {
            if (!opened) {
                client.shutdown(SHUTDOWN);
            }
        }
    }

    /**
     * Replaces both connections by new ones that hear the same channels: the old ones are dead, though nobody has told us.
     * Commands that wait on the old ones fail. Blocks; does nothing if Redis cannot be reached anew.
     *
     * @throws MeshConnectionException if that does not succeed
     */
    public void renew() {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        Connections fresh = connect(source, client, limit);
        Connections old = replaceBy(fresh);
        if (old == null) {
            close(fresh);
            return;
        }
        byte[][] channels = wanted.stream().map(ByteBuffer::array).toArray(byte[][]::new);
        close(old); // before: what both hear would come twice
        if (channels.length > 0) {
            Waiting.on(
                    translated("subscribe", () -> fresh.subscriber().async().subscribe(channels)), limit, "subscribe");
        }
    }

    /** The pair that was there before; null if this is closed. */
    private synchronized @Nullable Connections replaceBy(Connections fresh) {
        if (closed) {
            return null;
        }
        Connections old = connections;
        listen(fresh);
        connections = fresh;
        return old;
    }

    /**
     * Where frames wait until they are sent over this link.
     *
     * @param bundled whether those who listen to a channel understand several frames in one message
     */
    Outbox outbox(Predicate<Channel> bundled) {
        return new Outbox(client.flusher(), this::write, bundled, Outbox.MOST_BYTES);
    }

    /** On the event loop: all of them are in one write to the socket. */
    private void write(List<Bundle> bundles) {
        StatefulRedisConnection<byte[], byte[]> connection = connections.commands();
        if (bundles.size() == 1) {
            connection.dispatch(bundles.get(0));
        } else {
            connection.dispatch(bundles);
        }
    }

    /** Counts up; completes with the new value. */
    public CompletionStage<Long> increment(byte[] key) {
        return translated("count up", () -> commands().incr(key));
    }

    /** Runs a script, and brings it to Redis first if Redis does not have it. */
    public CompletionStage<List<Object>> run(Script script, List<byte[]> keys, List<byte[]> arguments) {
        byte[][] k = keys.toArray(byte[][]::new);
        byte[][] a = arguments.toArray(byte[][]::new);
        return translated("run the script " + script, () -> evaluate(script, k, a));
    }

    private CompletionStage<List<Object>> evaluate(Script script, byte[][] keys, byte[][] arguments) {
        RedisAsyncCommands<byte[], byte[]> async = commands();
        CompletionStage<List<Object>> known = async.evalsha(script.digest(), ScriptOutputType.MULTI, keys, arguments);
        return known.handle((value, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedStage(value);
                    }
                    if (root(failure) instanceof RedisNoScriptException) {
                        CompletionStage<List<Object>> again =
                                async.<List<Object>>eval(script.body(), ScriptOutputType.MULTI, keys, arguments);
                        return again;
                    }
                    return CompletableFuture.<List<Object>>failedStage(failure);
                })
                .thenCompose(stage -> stage);
    }

    /** Listens on the channels; completes when Redis has confirmed every one. */
    public CompletionStage<Void> subscribe(byte[]... channels) {
        for (byte[] channel : channels) {
            wanted.add(ByteBuffer.wrap(channel));
        }
        return translated("subscribe", () -> connections.subscriber().async().subscribe(channels));
    }

    /** Stops to listen on the channels; completes when Redis has confirmed it. */
    public CompletionStage<Void> unsubscribe(byte[]... channels) {
        for (byte[] channel : channels) {
            wanted.remove(ByteBuffer.wrap(channel));
        }
        return translated("unsubscribe", () -> connections.subscriber().async().unsubscribe(channels));
    }

    /** Closes both connections and what was opened for them. Commands that are under way fail. */
    @Override
    public void close() {
        Connections last;
        synchronized (this) {
            closed = true;
            last = connections;
        }
        awaitFlush();
        close(last);
        client.shutdown(SHUTDOWN);
    }

    /** What waits for a flush may leave; whoever comes later is told that the connection is closed. */
    private void awaitFlush() {
        CompletableFuture<Void> flushed = new CompletableFuture<>();
        try {
            client.flusher().execute(() -> flushed.complete(null));
            flushed.get(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
            log.debug("What waited to be sent was not flushed", e);
        }
    }

    private RedisAsyncCommands<byte[], byte[]> commands() {
        return connections.commands().async();
    }

    /** What an old pair has to say after it was replaced is of no interest. */
    private void listen(Connections pair) {
        pair.subscriber().addListener(new Receiver(ears::received));
        pair.watch(() -> whenCurrent(pair, ears::lost), () -> whenCurrent(pair, ears::restored));
    }

    private void whenCurrent(Connections pair, Runnable event) {
        boolean current;
        synchronized (this) {
            current = !closed && pair.equals(connections);
        }
        if (current) {
            event.run();
        }
    }

    private static Connections connect(RedisSource source, OpenClient client, Duration limit) {
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> commands = client.connect();
        CompletableFuture<StatefulRedisPubSubConnection<byte[], byte[]>> subscriber = client.connectPubSub();
        try {
            CompletableFuture.allOf(commands, subscriber).get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return new Connections(commands.join(), subscriber.join());
        } catch (TimeoutException e) {
            closeWhenOpen(commands, subscriber);
            throw unreachable(source, limit, "no answer", e);
        } catch (ExecutionException e) {
            closeWhenOpen(commands, subscriber);
            throw unreachable(source, limit, rootMessage(e), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeWhenOpen(commands, subscriber);
            throw unreachable(source, limit, "interrupted", e);
        }
    }

    private static void close(Connections pair) {
        try {
            pair.closeAsync().get(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.debug("A connection did not close in time; the client's shutdown closes it", e);
        }
    }

    /**
     * Whatever goes wrong is in the stage, a client that refuses to begin included: chains of beats and renewals hang on it.
     * The failure is a {@link MeshConnectionException} itself, and not wrapped as by exceptionallyCompose().
     */
    private static <T> CompletionStage<T> translated(String what, Supplier<CompletionStage<T>> command) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            command.get().whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(RedisFailures.translate(what, failure));
                }
            });
        } catch (RuntimeException e) {
            result.completeExceptionally(RedisFailures.translate(what, e));
        }
        return result;
    }

    private static MeshConnectionException unreachable(
            RedisSource source, Duration limit, String reason, @Nullable Throwable cause) {
        return new MeshConnectionException(
                Execution.NOT_EXECUTED,
                "Redis at " + source + " could not be reached within " + limit.toMillis() + " ms: " + reason,
                cause);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** A connection that comes after nobody wants it any more. */
    private static void closeWhenOpen(
            CompletionStage<? extends StatefulConnection<?, ?>> one,
            CompletionStage<? extends StatefulConnection<?, ?>> other) {
        one.thenAccept(RedisLink::closeLate);
        other.thenAccept(RedisLink::closeLate);
    }

    private static void closeLate(StatefulConnection<?, ?> connection) {
        CompletionStage<Void> closing = connection.closeAsync();
        closing.whenComplete((closed, failure) -> log.debug("A connection that came too late is closed", failure));
    }
}
