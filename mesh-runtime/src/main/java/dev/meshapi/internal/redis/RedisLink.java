package dev.meshapi.internal.redis;

import dev.meshapi.Execution;
import dev.meshapi.MeshConnectionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two connections of a node: one receives, the other publishes and runs scripts. Thread-safe; nothing here blocks but
 * opening and closing. Stages complete on an I/O thread, with a {@link MeshConnectionException} if they fail.
 */
public final class RedisLink implements AutoCloseable {
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final OpenClient client;
    private final StatefulRedisConnection<byte[], byte[]> commands;
    private final StatefulRedisPubSubConnection<byte[], byte[]> subscriber;
    private final RedisAsyncCommands<byte[], byte[]> async;

    private RedisLink(
            OpenClient client,
            StatefulRedisConnection<byte[], byte[]> commands,
            StatefulRedisPubSubConnection<byte[], byte[]> subscriber) {
        this.client = client;
        this.commands = commands;
        this.subscriber = subscriber;
        this.async = commands.async();
    }

    /**
     * Opens both connections.
     *
     * @param received gets each message on an I/O thread, and must neither block nor throw
     * @throws MeshConnectionException if that does not succeed within the limit; nothing is left behind then
     */
    public static RedisLink open(RedisSource source, String threadPrefix, Duration limit, Consumer<byte[]> received) {
        OpenClient client = OpenClient.of(source, threadPrefix, limit);
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> commands = null;
        CompletableFuture<StatefulRedisPubSubConnection<byte[], byte[]>> subscriber = null;
        boolean opened = false;
        try {
            commands = client.connect();
            subscriber = client.connectPubSub();
            CompletableFuture.allOf(commands, subscriber).get(limit.toNanos(), TimeUnit.NANOSECONDS);
            RedisLink link = new RedisLink(client, commands.join(), subscriber.join());
            link.subscriber.addListener(new Receiver(received));
            opened = true;
            return link;
        } catch (TimeoutException e) {
            throw unreachable(source, limit, "no answer", e);
        } catch (ExecutionException e) {
            throw unreachable(source, limit, rootMessage(e), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(source, limit, "interrupted", e);
        } finally {
            if (!opened) {
                closeIfOpen(commands);
                closeIfOpen(subscriber);
                client.shutdown(SHUTDOWN);
            }
        }
    }

    /** Sends to all who listen on the channel; completes with their number. */
    public CompletionStage<Long> publish(byte[] channel, byte[] body) {
        return translated("publish a message", async.publish(channel, body));
    }

    /** Counts up; completes with the new value. */
    public CompletionStage<Long> increment(byte[] key) {
        return translated("count up", async.incr(key));
    }

    /** Runs a script, and brings it to Redis first if Redis does not have it. */
    public CompletionStage<List<Object>> run(Script script, List<byte[]> keys, List<byte[]> arguments) {
        byte[][] k = keys.toArray(byte[][]::new);
        byte[][] a = arguments.toArray(byte[][]::new);
        CompletionStage<List<Object>> first = async.evalsha(script.digest(), ScriptOutputType.MULTI, k, a);
        CompletionStage<List<Object>> result = first.handle((value, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedStage(value);
                    }
                    if (root(failure) instanceof RedisNoScriptException) {
                        CompletionStage<List<Object>> again =
                                async.<List<Object>>eval(script.body(), ScriptOutputType.MULTI, k, a);
                        return again;
                    }
                    return CompletableFuture.<List<Object>>failedStage(failure);
                })
                .thenCompose(stage -> stage);
        return translated("run the script " + script, result);
    }

    /** Listens on the channels; completes when Redis has confirmed every one. */
    public CompletionStage<Void> subscribe(byte[]... channels) {
        return translated("subscribe", subscriber.async().subscribe(channels));
    }

    /** Stops to listen on the channels; completes when Redis has confirmed it. */
    public CompletionStage<Void> unsubscribe(byte[]... channels) {
        return translated("unsubscribe", subscriber.async().unsubscribe(channels));
    }

    /** Closes both connections and what was opened for them. Commands that are under way fail. */
    @Override
    public void close() {
        CompletableFuture<Void> closed = CompletableFuture.allOf(subscriber.closeAsync(), commands.closeAsync());
        try {
            closed.get(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The client's shutdown closes what is still open, and says so.
        }
        client.shutdown(SHUTDOWN);
    }

    /** The failure is a {@link MeshConnectionException} itself, and not wrapped as by exceptionallyCompose(). */
    private static <T> CompletionStage<T> translated(String what, CompletionStage<T> stage) {
        CompletableFuture<T> result = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(RedisFailures.translate(what, failure));
            }
        });
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

    /** For a client of the application; the shutdown of an own one closes what is still being opened. */
    private static void closeIfOpen(@Nullable CompletableFuture<? extends StatefulConnection<?, ?>> connection) {
        if (connection != null && connection.isDone() && !connection.isCompletedExceptionally()) {
            connection.join().close();
        }
    }
}
