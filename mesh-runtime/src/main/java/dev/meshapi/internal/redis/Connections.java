package dev.meshapi.internal.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The two connections of a node, as a pair that is opened, watched and closed together. */
record Connections(
        StatefulRedisConnection<byte[], byte[]> commands, StatefulRedisPubSubConnection<byte[], byte[]> subscriber) {

    /** Tells when the first of them is lost, and when both stand again. On I/O threads. */
    void watch(Runnable lost, Runnable restored) {
        AtomicInteger down = new AtomicInteger();
        RedisConnectionStateListener watcher = new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
                if (down.decrementAndGet() == 0) {
                    restored.run();
                }
            }

            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                if (down.getAndIncrement() == 0) {
                    lost.run();
                }
            }
        };
        commands.addListener(watcher);
        subscriber.addListener(watcher);
    }

    CompletableFuture<Void> closeAsync() {
        return CompletableFuture.allOf(subscriber.closeAsync(), commands.closeAsync());
    }
}
