package dev.meshapi.internal.node;

import java.lang.reflect.Method;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a {@link Crew}: virtual ones where the JVM has them, else platform threads. */
final class WorkerThreads {
    private WorkerThreads() {}

    /** Makes threads of this name and a number. */
    static ThreadFactory named(String name) {
        return Runtime.version().feature() >= 21 ? virtual(name) : platform(name);
    }

    private static ThreadFactory platform(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** By reflection, since this compiles against Java 17. */
    private static ThreadFactory virtual(String name) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object threads = Thread.class.getMethod("ofVirtual").invoke(null);
            threads = builder.getMethod("name", String.class, long.class).invoke(threads, name, 1L);
            Method factory = builder.getMethod("factory");
            return (ThreadFactory) factory.invoke(threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java 21 and later have virtual threads", e);
        }
    }
}
