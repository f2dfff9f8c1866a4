package dev.meshapi.internal.redis;

import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** One event loop for both connections of a node. */
final class SoleLoop extends DefaultEventLoopGroupProvider implements Executor {
    private volatile @Nullable EventLoop loop;

    SoleLoop(int threads, ThreadFactory threadFactory) {
        super(threads, (io.lettuce.core.resource.ThreadFactoryProvider) pool -> threadFactory);
    }

    @Override
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        T group = super.allocate(type);
        loop = group.next();
        return group;
    }

    @Override
    public void execute(Runnable task) {
        EventLoop present = loop;
        if (present == null) {
            throw new RejectedExecutionException("Nothing is connected yet");
        }
        present.execute(task);
    }
}
