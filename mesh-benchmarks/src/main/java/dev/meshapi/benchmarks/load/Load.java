package dev.meshapi.benchmarks.load;

import dev.meshapi.benchmarks.scenario.Caller;
import java.time.Duration;

/** Calls under way. */
interface Load {

    /** Begins as many as the order says, and keeps them under way. */
    static Load start(Caller caller, Order order, Window window) {
        int inFlight = order.inFlight();
        return switch (order.style()) {
            case ASYNC -> AsyncLoad.start(caller.async(order.payload()), inFlight, window);
            case THREADS -> BlockingLoad.start(caller.blocking(order.payload()), inFlight, window, Thread::new);
            case VIRTUAL ->
                BlockingLoad.start(caller.blocking(order.payload()), inFlight, window, VirtualThreads.factory());
        };
    }

    /** Begins no more calls, and waits until those under way have ended; false if that takes too long. */
    boolean stop(Duration limit) throws InterruptedException;
}
