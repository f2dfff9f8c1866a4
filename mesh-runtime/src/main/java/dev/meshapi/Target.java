package dev.meshapi;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An address bound to a mesh and to options: what a generated view calls. Thread-safe. Not meant to be implemented outside
 * this library.
 */
public interface Target {

    /** One node. */
    interface One extends Target {

        /**
         * Sends and waits: for the reply, for the acknowledgement, or, if the message is one-way, until Redis has handed it
         * to the node. For the own node the handler runs on this thread. A thread that is interrupted gives the call up and stays
         * interrupted; one that was before does not begin it. Not for the threads {@code mesh-<key>-io}, which would wait for
         * themselves.
         *
         * @param message what
         * @param request what is sent; null only for a message that sends nothing, or where the API allows null
         * @param <Q> what is sent
         * @param <R> what comes back
         * @return the reply; null for an acknowledgement
         * @throws MeshException if there is no reply; its {@link MeshException#execution()} says what became of the call.
         *     A failure that the message declares is thrown as itself
         */
        <Q, R> R call(Message<Q, R> message, @Nullable Q request);

        /**
         * Sends, and returns at once. The future completes as {@link #call} would return or throw. Its continuations run on
         * the thread {@code mesh-<key>-replies} and must not block: use the {@code …Async} methods with an executor for
         * what does. Cancelling it tells the handler.
         *
         * @param message what
         * @param request what is sent
         * @param <Q> what is sent
         * @param <R> what comes back
         * @return the reply to come; nothing is thrown
         */
        <Q, R> CompletableFuture<R> callAsync(Message<Q, R> message, @Nullable Q request);

        /**
         * {@link #call(Message, Object)}, and listens to what the handler reports meanwhile.
         *
         * @param message what; it declares what it reports
         * @param request what is sent
         * @param progress gets each report, one at a time and in order, before the call ends; on the thread {@code
         *     mesh-<key>-replies}, so it must not block. What it throws is logged and changes nothing
         * @param <Q> what is sent
         * @param <R> what comes back
         * @param <P> what is reported
         * @return the reply; null for an acknowledgement
         */
        <Q, R, P> R call(Message<Q, R> message, @Nullable Q request, Consumer<? super P> progress);

        /**
         * {@link #callAsync(Message, Object)}, and listens to what the handler reports meanwhile.
         *
         * @param message what; it declares what it reports
         * @param request what is sent
         * @param progress see {@link #call(Message, Object, Consumer)}
         * @param <Q> what is sent
         * @param <R> what comes back
         * @param <P> what is reported
         * @return the reply to come; nothing is thrown
         */
        <Q, R, P> CompletableFuture<R> callAsync(
                Message<Q, R> message, @Nullable Q request, Consumer<? super P> progress);

        /**
         * {@link #call(Message, Object)} for a message that sends nothing.
         *
         * @param message what
         * @param <R> what comes back
         * @return the reply; null for an acknowledgement
         */
        default <R> R call(Message<Void, R> message) {
            return call(message, null);
        }

        /**
         * {@link #callAsync(Message, Object)} for a message that sends nothing.
         *
         * @param message what
         * @param <R> what comes back
         * @return the reply to come; nothing is thrown
         */
        default <R> CompletableFuture<R> callAsync(Message<Void, R> message) {
            return callAsync(message, null);
        }
    }

    /** Several nodes. */
    interface Many extends Target {

        /**
         * Asks each of the nodes, and waits: for all of them, or until enough have answered. Where the nodes are everybody, the
         * request is one publish, whatever their number. One slow, dead or failing node spoils nobody else's answer.
         *
         * @param message what; not one-way
         * @param request what is sent
         * @param gather when to end, and who hears of each reply
         * @param <Q> what is sent
         * @param <R> what comes back
         * @return one reply for each node that was asked; none if nobody serves the message
         * @throws MeshException if nobody could be asked at all: it cannot be encoded, too many calls are pending, this node
         *     is closed. What goes wrong with one node is in its reply
         * @throws IllegalArgumentException if the message is one-way
         */
        <Q, R> Replies<R> call(Message<Q, R> message, @Nullable Q request, Gather<R> gather);

        /**
         * Asks each of the nodes, and returns at once. The future completes as {@link #call} would return or throw, on the
         * thread {@code mesh-<key>-replies}. Cancelling it tells the handlers.
         *
         * @param message what; not one-way
         * @param request what is sent
         * @param gather when to end, and who hears of each reply
         * @param <Q> what is sent
         * @param <R> what comes back
         * @return the replies to come; nothing is thrown
         */
        <Q, R> CompletableFuture<Replies<R>> callAsync(Message<Q, R> message, @Nullable Q request, Gather<R> gather);

        /**
         * Sends to each of the nodes, and waits until Redis has taken it; to everybody with one publish, whatever their number. Nodes
         * that do not serve the message ignore it. Nobody answers, and no receiver at all is no failure.
         *
         * @param message a one-way message
         * @param request what is sent
         * @param <Q> what is sent
         * @throws MeshException if the message did not leave, or it is not known whether it did
         * @throws IllegalArgumentException if the message is not one-way
         */
        <Q> void send(Message<Q, Void> message, @Nullable Q request);

        /**
         * Broadcasts, and returns at once.
         *
         * @param message a one-way message
         * @param request what is sent
         * @param <Q> what is sent
         * @return completes when Redis has taken it; nothing is thrown
         */
        <Q> CompletableFuture<@Nullable Void> sendAsync(Message<Q, Void> message, @Nullable Q request);

        /**
         * {@link #send(Message, Object)} for a message that sends nothing.
         *
         * @param message a one-way message
         */
        default void send(Message<Void, Void> message) {
            send(message, null);
        }

        /**
         * {@link #sendAsync(Message, Object)} for a message that sends nothing.
         *
         * @param message a one-way message
         * @return completes when Redis has taken it; nothing is thrown
         */
        default CompletableFuture<@Nullable Void> sendAsync(Message<Void, Void> message) {
            return sendAsync(message, null);
        }
    }
}
