package dev.meshapi;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands around calls, on both sides: authentication, tenants, MDC, audit, metrics. Added with {@link
 * MeshBuilder#interceptor}; the first that was added is the outermost. Must be thread-safe.
 *
 * <p>Calls to the own node pass both sides, like any other.
 */
public interface Interceptor {

    /**
     * Before a call leaves, on the caller's thread. Once for a call, to however many nodes and after however many attempts.
     *
     * @param call what is about to be sent; headers can be added
     * @throws RuntimeException whatever the caller is to get instead: the call is not made, and the interceptors before this one are told
     *     that it has ended
     */
    default void calling(OutgoingCall call) {}

    /**
     * After a call of this node has ended: on the caller's thread if it waits, else on the thread {@code mesh-<key>-replies}.
     * What it throws is logged and changes nothing.
     *
     * @param call what was sent
     * @param elapsed the time since {@link #calling}
     * @param failure why there is no reply; null if there is one. For a call to several nodes it is null if they could be asked: what
     *     became of each is in its reply
     */
    default void called(OutgoingCall call, Duration elapsed, @Nullable Throwable failure) {}

    /**
     * Around a handler, on the thread that runs it: for a message that is marked as non-blocking that is an I/O thread, and then
     * this must not block either.
     *
     * <p>Throwing without {@link Next#proceed()} refuses the call: the caller gets a {@link MeshRefusedException} with the
     * class and the message of what was thrown, and knows that the handler did not run. What is thrown after it is a failure of
     * the handler. Returning without it replies in the handler's place.
     *
     * @param call the call
     * @param request what was sent; null for a message that sends nothing
     * @param next the handler, and the interceptors nearer to it
     * @return what {@link Next#proceed()} returned, or another reply in its place. For a handler that promises it is the
     *     stage
     * @throws Exception the failure of the call
     */
    default @Nullable Object handling(CallContext call, @Nullable Object request, Next next) throws Exception {
        return next.proceed();
    }

    /** What comes after an interceptor. */
    @FunctionalInterface
    interface Next {
        /**
         * Goes on, to the next interceptor or to the handler. At most once.
         *
         * @return the reply; the stage of it for a handler that promises
         * @throws Exception the failure of the handler
         * @throws IllegalStateException if it has been called before
         */
        @Nullable Object proceed() throws Exception;
    }

    /** A call that this node makes. Not meant to be implemented outside this library. */
    interface OutgoingCall {
        /**
         * The wire name of the message.
         *
         * @return the name, such as {@code Orders.reserve}
         */
        String message();

        /**
         * Who it is for.
         *
         * @return the address
         */
        Address address();

        /**
         * What is sent. Not a copy.
         *
         * @return the argument itself for a method with one parameter, a record of the parameters for several, null for none
         */
        @Nullable Object request();

        /**
         * What travels beside it.
         *
         * @return the headers so far, by lower-case name; a copy
         */
        Map<String, String> headers();

        /**
         * Adds a header, or replaces it. Only before the call has left.
         *
         * @param name see {@link CallOptions#header}
         * @param value see {@link CallOptions#header}
         * @throws IllegalArgumentException if the name or the value is none
         * @throws IllegalStateException if the call has left
         */
        void header(String name, String value);
    }
}
