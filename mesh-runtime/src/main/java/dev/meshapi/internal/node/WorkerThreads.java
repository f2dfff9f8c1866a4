package dev.meshapi.internal.node;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that run handlers: virtual ones where the JVM has them, else platform threads that come and go. Neither has a
 * limit of its own: the node's admission is the limit.
 */
final class WorkerThreads {
    private static final long IDLE_SECONDS = 30;

    private WorkerThreads() {}

    static ExecutorService named(String name) {
        return Runtime.version().feature() >= 21 ? virtual(name) : platform(name);
    }

    private static ExecutorService platform(String name) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads = task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** By reflection, since this compiles against Java 17. */
    private static ExecutorService virtual(String name) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object threads = Thread.class.getMethod("ofVirtual").invoke(null);
            threads = builder.getMethod("name", String.class, long.class).invoke(threads, name, 1L);
            Object factory = builder.getMethod("factory").invoke(threads);
            Method executor = Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class);
            return (ExecutorService) executor.invoke(null, factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java 21 and later have virtual threads", e);
        }
    }
}
