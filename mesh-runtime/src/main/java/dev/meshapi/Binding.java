package dev.meshapi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A message and the code that handles it.
 *
 * @param <Q> what is sent
 * @param <R> what comes back
 */
public sealed interface Binding<Q, R> {

    /**
     * The message.
     *
     * @return the message
     */
    Message<Q, R> message();

    /**
     * Binds code that returns the reply, on a thread that it may block.
     *
     * @param message the message
     * @param code what to run
     * @param <Q> what is sent
     * @param <R> what comes back
     * @return the binding
     */
    static <Q, R> Binding<Q, R> replying(Message<Q, R> message, Replying<Q, R> code) {
        return new Blocking<>(message, code);
    }

    /**
     * Binds code that returns when it is done, on a thread that it may block.
     *
     * @param message the message
     * @param code what to run
     * @param <Q> what is sent
     * @return the binding
     */
    static <Q> Binding<Q, Void> running(Message<Q, Void> message, Running<Q> code) {
        return new Blocking<>(message, (request, call) -> {
            code.run(request, call);
            return null;
        });
    }

    /**
     * Binds code that promises the reply.
     *
     * @param message the message
     * @param code what to start
     * @param <Q> what is sent
     * @param <R> what comes back
     * @return the binding
     */
    static <Q, R> Binding<Q, R> promising(Message<Q, R> message, Promising<Q, R> code) {
        return new Async<>(message, code);
    }

    /**
     * Returns the reply.
     *
     * @param <Q> what is sent
     * @param <R> what comes back
     */
    @FunctionalInterface
    interface Replying<Q, R> {
        /**
         * Handles one message.
         *
         * @param request what was sent
         * @param call the call
         * @return the reply
         * @throws Exception the failure of the call
         */
        @Nullable R reply(Q request, CallContext call) throws Exception;
    }

    /**
     * Returns when it is done.
     *
     * @param <Q> what is sent
     */
    @FunctionalInterface
    interface Running<Q> {
        /**
         * Handles one message.
         *
         * @param request what was sent
         * @param call the call
         * @throws Exception the failure of the call
         */
        void run(Q request, CallContext call) throws Exception;
    }

    /**
     * Promises the reply.
     *
     * @param <Q> what is sent
     * @param <R> what comes back
     */
    @FunctionalInterface
    interface Promising<Q, R> {
        /**
         * Starts to handle one message.
         *
         * @param request what was sent
         * @param call the call
         * @return completes with the reply or with the failure of the call
         * @throws Exception the failure of the call
         */
        CompletionStage<R> promise(Q request, CallContext call) throws Exception;
    }

    /**
     * Runs on a worker until the code returns.
     *
     * @param message the message
     * @param code what to run
     * @param <Q> what is sent
     * @param <R> what comes back
     */
    record Blocking<Q, R>(Message<Q, R> message, Replying<Q, R> code) implements Binding<Q, R> {}

    /**
     * Starts on a worker and ends when the stage completes.
     *
     * @param message the message
     * @param code what to start
     * @param <Q> what is sent
     * @param <R> what comes back
     */
    record Async<Q, R>(Message<Q, R> message, Promising<Q, R> code) implements Binding<Q, R> {}
}
