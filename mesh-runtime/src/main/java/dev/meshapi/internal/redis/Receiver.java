package dev.meshapi.internal.redis;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only listener on the subscriber: an exception would keep the message from the listeners after it, so nothing escapes.
 */
final class Receiver extends RedisPubSubAdapter<byte[], byte[]> {
    private static final Logger log = LoggerFactory.getLogger(Receiver.class);

    private final BiConsumer<byte[], byte[]> received;

    Receiver(BiConsumer<byte[], byte[]> received) {
        this.received = received;
    }

    @Override
    public void message(byte[] channel, byte[] body) {
        try {
            received.accept(channel, body);
        } catch (Throwable e) {
            log.error("A message could not be handed over; the next ones are", e);
        }
    }
}
