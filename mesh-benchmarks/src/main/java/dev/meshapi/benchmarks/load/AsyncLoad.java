package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.scenario.Caller;
import dev.meshapi.benchmarks.scenario.Completion;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A closed loop without threads of its own: in each slot the end of a call begins the next. */
final class AsyncLoad implements Load {
    private final Caller.Async call;
    private final Window window;
    private final CountDownLatch running;
    private volatile boolean stopping;

    private AsyncLoad(Caller.Async call, int inFlight, Window window) {
        this.call = call;
        this.window = window;
        this.running = new CountDownLatch(inFlight);
    }

    static AsyncLoad start(Caller.Async call, int inFlight, Window window) {
        AsyncLoad load = new AsyncLoad(call, inFlight, window);
        for (int i = 0; i < inFlight; i++) {
            load.new Slot(i).next();
        }
        return load;
    }

    @Override
    public boolean stop(Duration limit) throws InterruptedException {
        stopping = true;
        return running.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** One call at a time. */
    private final class Slot implements Completion {
        private final int number;

        /** How many calls are to be begun: a call that ends before it has been begun must not begin the next on top of it. */
        private final AtomicInteger due = new AtomicInteger();

        /** When the call began; handed from thread to thread as the calls are. */
        private volatile long begunAt;

        Slot(int number) {
            this.number = number;
        }

        @Override
        public void accept(@Nullable Object reply, @Nullable Throwable failure) {
            window.record(System.nanoTime() - begunAt, reply, failure);
            if (stopping) {
                running.countDown();
            } else {
                next();
            }
        }

        void next() {
            if (due.getAndIncrement() > 0) {
                return;
            }
            do {
                begunAt = System.nanoTime();
                call.begin(number, this);
            } while (due.decrementAndGet() > 0);
        }
    }
}
