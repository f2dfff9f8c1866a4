package dev.meshapi.internal.redis;

import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.ThreadFactoryProvider;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * One event loop for both connections of a node, on one thread: whatever is sent while a batch of messages is read leaves
 * after it, and a call wakes no second thread.
 */
final class SoleLoop extends DefaultEventLoopGroupProvider implements Executor {
    /** There once the first connection is asked for. */
    private volatile @Nullable EventLoop loop;

    SoleLoop(ThreadFactory threadFactory) {
        super(1, (ThreadFactoryProvider) pool -> threadFactory);
    }

    @Override
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        T group = super.allocate(type);
        loop = group.next();
        return group;
    }

    /** Runs it after what the loop does now. */
    @Override
    public void execute(Runnable task) {
        EventLoop present = loop;
        if (present == null) {
            throw new RejectedExecutionException("Nothing is connected yet");
        }
        present.execute(task);
    }
}
