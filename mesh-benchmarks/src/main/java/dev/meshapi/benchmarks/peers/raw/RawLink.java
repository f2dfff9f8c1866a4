package dev.meshapi.benchmarks.peers.raw;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Two connections: one hears a channel, the other publishes. */
record RawLink(StatefulRedisPubSubConnection<byte[], byte[]> subscriber, Publishing publishing) {

    /** Lettuce as it comes: RESP3, a timer and a flush for each command. */
    @SuppressWarnings("FutureReturnValueIgnored") // a message that is lost is a call without end
    static RawLink asItComes(String uri) {
        RedisClient client = RedisClient.create(uri);
        StatefulRedisConnection<byte[], byte[]> commands = client.connect(ByteArrayCodec.INSTANCE);
        return new RawLink(
                client.connectPubSub(ByteArrayCodec.INSTANCE),
                (channel, body) -> commands.async().publish(channel, body));
    }

    /** The best: RESP2, one flush per turn of the event loop, no timer per command, no maintenance notifications. */
    static RawLink tuned(String uri) {
        LastChannel last = new LastChannel();
        RedisClient client = RedisClient.create(
                ClientResources.builder().nettyCustomizer(last).build(), uri);
        client.setOptions(ClientOptions.builder()
                .protocolVersion(ProtocolVersion.RESP2)
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .build());
        StatefulRedisConnection<byte[], byte[]> commands = client.connect(ByteArrayCodec.INSTANCE);
        Publishing publishing = new FlushOncePerTurn(commands, last.eventLoop());
        return new RawLink(client.connectPubSub(ByteArrayCodec.INSTANCE), publishing);
    }

    /** Hears the channel from the moment it returns; on an event loop. */
    void listen(String channel, Consumer<byte[]> heard) {
        subscriber.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] from, byte[] body) {
                heard.accept(body);
            }
        });
        subscriber.sync().subscribe(name(channel));
    }

    void publish(byte[] channel, byte[] body) {
        publishing.publish(channel, body);
    }

    static byte[] name(String channel) {
        return channel.getBytes(StandardCharsets.US_ASCII);
    }
}
