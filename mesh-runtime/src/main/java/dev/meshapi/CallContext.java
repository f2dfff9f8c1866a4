package dev.meshapi;

import java.time.Duration;
import java.util.Optional;

/** What a handler knows about the call it serves. Thread-safe. Not meant to be implemented outside this library. */
public interface CallContext {

    /**
     * The wire name of the message.
     *
     * @return the name, such as {@code Orders.reserve}
     */
    String message();

    /**
     * The node that called.
     *
     * @return its id; the own id for a call from this node
     */
    long callerId();

    /**
     * How much of the caller's deadline is left. Measured from the arrival of the request: clocks of two hosts are never
     * compared.
     *
     * @return the rest, zero when it has passed; empty if the caller set no deadline
     */
    Optional<Duration> remaining();

    /**
     * Whether the caller no longer waits: it gave up, its deadline passed, or one of the two nodes is closing. The thread of
     * a blocking handler is interrupted at the same time.
     *
     * @return true once the result is of no use to anybody
     */
    boolean isCancelled();
}
