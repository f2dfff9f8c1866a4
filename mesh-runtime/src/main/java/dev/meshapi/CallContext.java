package dev.meshapi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
     * The node that called, as this node knows it. No I/O.
     *
     * @return the node; empty if it is not in the view of this node, because it has left or because it is no node of this
     *     library
     */
    Optional<MeshNode> caller();

    /**
     * What the caller sent beside the request: {@link CallOptions#header}, and what interceptors added.
     *
     * @return the headers, by lower-case name; never changed
     */
    Map<String, String> headers();

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

    /**
     * Runs code when the call is cancelled; at once if it has been. For handlers that promise, which have no thread that
     * could be interrupted. It runs once, on a worker, and may block; what it throws is logged. After the node has closed there
     * are no workers, and what is added then does not run.
     *
     * @param code what to run
     * @return removes it
     */
    Registration onCancel(Runnable code);

    /**
     * Tells the caller how far the handler is. What is reported is a sign of life as well, arrives in the order in which it was
     * reported, and may be lost. Nothing is sent if the caller does not listen. Never blocks; after the call has ended it does
     * nothing.
     *
     * @param type the type that the method declares with {@code @MeshProgress}
     * @param <P> what is reported
     * @return takes what is to be reported
     * @throws IllegalArgumentException if the method does not declare this type
     */
    <P> Consumer<P> progress(Class<P> type);
}
