package dev.meshapi.benchmarks.peers.raw;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;

/** Remembers the channel that was opened last: Lettuce does not tell on which event loop a connection lives. */
final class LastChannel implements NettyCustomizer {
    private volatile @Nullable Channel channel;

    @Override
    public void afterChannelInitialized(Channel opened) {
        channel = opened;
    }

    EventLoop eventLoop() {
        Channel last = channel;
        if (last == null) {
            throw new IllegalStateException("No connection has been opened");
        }
        return last.eventLoop();
    }
}
