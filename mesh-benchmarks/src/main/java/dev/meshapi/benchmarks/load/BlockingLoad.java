package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.scenario.Caller;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Threads that call, wait, and call again. */
final class BlockingLoad implements Load {
    private final Caller.Blocking call;
    private final Window window;
    private final List<Thread> threads;
    private volatile boolean stopping;

    private BlockingLoad(Caller.Blocking call, int inFlight, Window window, ThreadFactory factory) {
        this.call = call;
        this.window = window;
        this.threads = IntStream.range(0, inFlight)
                .mapToObj(slot -> factory.newThread(() -> run(slot)))
                .toList();
    }

    static BlockingLoad start(Caller.Blocking call, int inFlight, Window window, ThreadFactory factory) {
        BlockingLoad load = new BlockingLoad(call, inFlight, window, factory);
        load.threads.forEach(Thread::start);
        return load;
    }

    private void run(int slot) {
        while (!stopping) {
            long begunAt = System.nanoTime();
            Object reply = null;
            Throwable failure = null;
            try {
                reply = call.call(slot);
            } catch (Exception e) {
                failure = e;
            }
            window.record(System.nanoTime() - begunAt, reply, failure);
        }
    }

    @Override
    public boolean stop(Duration limit) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + limit.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
