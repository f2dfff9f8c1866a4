package dev.meshapi.internal.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The two connections of a node, as a pair that is opened, watched and closed together. */
record Connections(
        StatefulRedisConnection<byte[], byte[]> commands, StatefulRedisPubSubConnection<byte[], byte[]> subscriber) {

    /** Tells when the first of them is lost, and when both stand again. On I/O threads. */
    void watch(Runnable lost, Runnable restored) {
        Set<RedisChannelHandler<?, ?>> down = ConcurrentHashMap.newKeySet();
        RedisConnectionStateListener watcher = new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
                if (down.remove(connection) && down.isEmpty()) {
                    restored.run();
                }
            }

            /** Also after an attempt to reconnect that got no further than the socket. */
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                if (down.add(connection) && down.size() == 1) {
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
