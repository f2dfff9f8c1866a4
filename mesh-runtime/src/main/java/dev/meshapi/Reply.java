package dev.meshapi;

import org.jspecify.annotations.Nullable;

/**
 * What became of one node's share of a call to several: a value, or a failure that says whether its handler ran.
 *
 * @param <T> what comes back; null for an acknowledgement
 */
public sealed interface Reply<T extends @Nullable Object> {

    /**
     * The node that was asked, as it was known when the call was made.
     *
     * @return the node
     */
    MeshNode node();

    /**
     * The node answered.
     *
     * @param node the node
     * @param value its answer
     * @param <T> what comes back
     */
    record Ok<T extends @Nullable Object>(MeshNode node, T value) implements Reply<T> {}

    /**
     * There is no answer.
     *
     * @param node the node
     * @param failure why, and whether the handler ran. A failure that the method declares is the {@linkplain
     *     Throwable#getCause() cause} of a {@link MeshHandlerException}
     * @param <T> what would have come back
     */
    record Failed<T extends @Nullable Object>(MeshNode node, MeshException failure) implements Reply<T> {}
}
