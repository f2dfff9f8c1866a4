package dev.meshapi;

import java.util.function.Function;

/**
 * An exception that a method declares, and that therefore comes back to the caller as itself. Its state travels, not its
 * class name: each side builds the exception from what it was compiled against.
 *
 * @param name the name on the wire, unique within the message
 * @param type the exception; subclasses travel as it
 * @param state the type of what travels
 * @param capture takes the state out of the exception
 * @param rebuild makes the exception again
 * @param <X> the exception
 * @param <S> what travels
 */
public record Failure<X extends Exception, S>(
        String name,
        Class<X> type,
        TypeRef<S> state,
        Function<? super X, ? extends S> capture,
        Function<? super S, ? extends X> rebuild) {}
