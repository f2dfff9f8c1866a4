package dev.meshapi.internal.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis client and what must be shut down with it: nothing, if the application brought it.
 *
 * @param flusher runs the flushes, one after the other
 */
record OpenClient(
        RedisClient client,
        @Nullable RedisURI uri,
        @Nullable ClientResources owned,
        Executor flusher) {
    private static final Logger log = LoggerFactory.getLogger(OpenClient.class);

    /** For what Lettuce does beside I/O, which is rare. */
    private static final int THREADS = 2;

    private static final Duration FIRST_RECONNECT_DELAY = Duration.ofMillis(10);

    /**
     * A client for this source.
     *
     * @param reconnectDelay how long, at most, to wait between two attempts: what a restart of Redis costs on top of its
     *     own time. With full jitter, so that the nodes do not come as a herd
     */
    static OpenClient of(RedisSource source, String threadPrefix, Duration connectTimeout, Duration reconnectDelay) {
        if (source instanceof RedisSource.Given given) {
            RedisClient client = given.client();
            return new OpenClient(
                    client,
                    null,
                    null,
                    client.getResources().eventExecutorGroup().next());
        }
        RedisURI uri = ((RedisSource.Address) source).uri();
        uri.setTimeout(connectTimeout);
        if (uri.getClientName() == null) {
            uri.setClientName(threadPrefix);
        }
        SoleLoop loop = new SoleLoop(new DefaultThreadFactory(threadPrefix + "-io", true));
        ClientResources resources = DefaultClientResources.builder()
                .eventLoopGroupProvider(loop)
                .computationThreadPoolSize(THREADS)
                .threadFactoryProvider(pool -> new DefaultThreadFactory(threadPrefix + suffix(pool), true))
                .reconnectDelay(Delay.fullJitter(FIRST_RECONNECT_DELAY, reconnectDelay, 10, TimeUnit.MILLISECONDS))
                .build();
        RedisClient client = RedisClient.create(resources, uri);
        client.setOptions(options(connectTimeout));
        return new OpenClient(client, uri, resources, loop);
    }

    /**
     * Commands are rejected while disconnected and never sent again: a message that is sent twice runs a handler twice. No
     * timer per command: every wait of ours has a limit of its own.
     */
    private static ClientOptions options(Duration connectTimeout) {
        return ClientOptions.builder()
                .protocolVersion(ProtocolVersion.RESP2)
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(100_000)
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(connectTimeout)
                        .tcpNoDelay(true)
                        .build())
                .build();
    }

    /** Connects; with a client of the application it does so on this thread and within that client's limits. */
    CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connect() {
        return uri == null
                ? now(() -> client.connect(ByteArrayCodec.INSTANCE))
                : begun(() -> client.connectAsync(ByteArrayCodec.INSTANCE, uri));
    }

    /** Connects for subscriptions, likewise. */
    CompletableFuture<StatefulRedisPubSubConnection<byte[], byte[]>> connectPubSub() {
        return uri == null
                ? now(() -> client.connectPubSub(ByteArrayCodec.INSTANCE))
                : begun(() -> client.connectPubSubAsync(ByteArrayCodec.INSTANCE, uri));
    }

    /** A client that is being shut down throws instead. */
    private static <T> CompletableFuture<T> begun(Supplier<CompletionStage<T>> connect) {
        try {
            return explained(connect.get().toCompletableFuture());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Java's words for a handshake that failed help nobody who has not seen them before. */
    private static <T> CompletableFuture<T> explained(CompletableFuture<T> connection) {
        return connection.exceptionallyCompose(failure -> {
            TlsFailure tls = TlsFailure.in(failure);
            return tls == null ? connection : CompletableFuture.failedFuture(tls);
        });
    }

    private static <T> CompletableFuture<T> now(Supplier<T> connect) {
        try {
            return CompletableFuture.completedFuture(connect.get());
        } catch (RuntimeException e) {
            return explained(CompletableFuture.failedFuture(e));
        }
    }

    private static String suffix(String pool) {
        return pool.contains("eventExecutor") ? "-redis" : "-io";
    }

    /** Ends the threads of an own client; waits no longer than twice the limit. */
    void shutdown(Duration limit) {
        if (owned == null) {
            return;
        }
        long millis = limit.toMillis();
        await(client.shutdownAsync(0, millis, TimeUnit.MILLISECONDS), limit);
        await(owned.shutdown(0, millis, TimeUnit.MILLISECONDS), limit);
        if (flusher instanceof SoleLoop loop) {
            await(loop.shutdown(0, millis, TimeUnit.MILLISECONDS), limit);
        }
    }

    private static void await(Future<?> ended, Duration limit) {
        try {
            ended.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The Redis client did not end within {}", limit, e);
        }
    }
}
