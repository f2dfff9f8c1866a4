package dev.meshapi.benchmarks.growth;

import java.lang.management.ManagementFactory;

/** The heap of this process. */
final class Heap {
    private static final int COLLECTIONS = 4;

    private Heap() {}

    /** What is reachable, in bytes; nearly. */
    static double used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
