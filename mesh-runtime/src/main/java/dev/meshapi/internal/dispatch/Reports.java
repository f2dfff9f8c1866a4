package dev.meshapi.internal.dispatch;

import static java.util.Objects.requireNonNull;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What the handler of a call reports, on its way to a caller who listens: in order, and nothing after the end. */
abstract class Reports {
    /** Guarded by this. */
    private boolean ended;

    /** Hands one report over. Whoever reports comes here, on any thread. */
    final void report(Object report) {
        Object prepared = prepared(requireNonNull(report, "report"));
        if (prepared != null) {
            deliver(prepared);
        }
    }

    private synchronized void deliver(Object prepared) {
        if (!ended) {
            send(prepared);
        }
    }

    /** The call ends: what comes later goes nowhere. */
    final synchronized void end() {
        ended = true;
    }

    /** What is to be sent; null if that cannot be done. Must not throw. */
    abstract @Nullable Object prepared(Object report);

    /** Sends it. Must neither block nor throw. */
    abstract void send(Object prepared);

    /**
     * Refuses what the message does not declare.
     *
     * @throws IllegalArgumentException if its handler reports nothing, or something else
     */
    static void requireDeclared(Message<?, ?> message, Class<?> type) {
        TypeRef<?> declared = message.progress()
                .orElseThrow(() ->
                        new IllegalArgumentException(message + " does not declare what it reports (@MeshProgress)"));
        if (!boxed(type).equals(boxed(declared.type()))) {
            throw new IllegalArgumentException(message + " reports " + declared + ", not " + type.getTypeName());
        }
    }

    private static Type boxed(Type type) {
        Type plain = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return plain instanceof Class<?> known
                ? MethodType.methodType(known).wrap().returnType()
                : plain;
    }
}
