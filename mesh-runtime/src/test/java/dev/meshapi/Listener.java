package dev.meshapi;

import dev.meshapi.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who listens to a channel and is no node. */
final class Listener implements AutoCloseable {
    private final RedisClient client;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    Listener(RedisServer redis, String channel) {
        client = RedisClient.create(redis.uri());
        StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub();
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, String body) {
                messages.add(body);
            }
        });
        connection.sync().subscribe(channel);
    }

    /** The next message. */
    String next() {
        try {
            String message = messages.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no message came");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
