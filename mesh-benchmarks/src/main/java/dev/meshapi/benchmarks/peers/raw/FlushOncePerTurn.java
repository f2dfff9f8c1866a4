package dev.meshapi.benchmarks.peers.raw;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts messages into a queue; who finds no flush on its way asks the event loop for one. All that comes until the loop gets
 * to it leaves with a single write.
 */
final class FlushOncePerTurn implements Publishing {
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final EventLoop loop;
    private final Queue<RedisCommand<byte[], byte[], ?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    FlushOncePerTurn(StatefulRedisConnection<byte[], byte[]> connection, EventLoop loop) {
        this.connection = connection;
        this.loop = loop;
    }

    @Override
    public void publish(byte[] channel, byte[] body) {
        waiting.add(new Command<>(
                CommandType.PUBLISH,
                new IntegerOutput<>(ByteArrayCodec.INSTANCE),
                new CommandArgs<>(ByteArrayCodec.INSTANCE).addKey(channel).addValue(body)));
        if (!asked.get() && asked.compareAndSet(false, true)) {
            loop.execute(this::flush);
        }
    }

    private void flush() {
        asked.set(false); // first: what is added from here on asks again
        List<RedisCommand<byte[], byte[], ?>> batch = new ArrayList<>();
        for (RedisCommand<byte[], byte[], ?> next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        if (!batch.isEmpty()) {
            connection.dispatch(batch);
        }
    }
}
