package dev.meshapi.benchmarks.scenario;

/**
 * What asks, running. The harness owns a number of slots and makes one call at a time in each of them; which slot it is may
 * decide over who is called.
 */
public interface Caller {

    /** A call whose end is told. */
    @FunctionalInterface
    interface Async {
        /** Begins a call; its end is told from any thread, also from this one before it returns. */
        void begin(int slot, Completion completion);
    }

    /** A call that waits for its end. */
    @FunctionalInterface
    interface Blocking {
        /** Makes a call; returns its reply. */
        Object call(int slot) throws Exception;
    }

    /** Calls with this payload that do not wait. */
    default Async async(Payload payload) {
        throw new UnsupportedOperationException(getClass().getName() + " has no asynchronous calls");
    }

    /** Calls with this payload that wait. */
    default Blocking blocking(Payload payload) {
        throw new UnsupportedOperationException(getClass().getName() + " has no blocking calls");
    }
}
