package dev.meshapi.benchmarks.load;

import java.util.concurrent.ThreadFactory;

/** Virtual threads, by reflection, since this compiles against Java 17. */
final class VirtualThreads {
    /** The first Java that has them. */
    static final int SINCE = 21;

    private VirtualThreads() {}

    static ThreadFactory factory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Virtual threads need Java " + SINCE, e);
        }
    }
}
