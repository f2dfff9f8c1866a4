package dev.meshapi;

import java.util.concurrent.CompletableFuture;
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
         * to the node. For the own node the handler runs on this thread.
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
         * Broadcasts with one publish, whatever the number of nodes, and waits until Redis has taken it. Nodes that do not
         * serve the message ignore it. Nobody answers, and no receiver at all is no failure.
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
