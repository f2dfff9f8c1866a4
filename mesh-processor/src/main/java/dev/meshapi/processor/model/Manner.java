package dev.meshapi.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a message is to be called and served, beyond what its types say. None of it is on the wire.
 *
 * @param idleMillis how long a caller waits without a sign of life; empty for what the node has
 * @param deadlineMillis the bound on the whole call, 0 for none; empty for what the node has
 * @param idempotent whether it may be repeated when nobody knows whether it ran
 * @param nonBlocking whether its handler runs on the thread that reads
 * @param order which of its messages wait for each other
 */
public record Manner(
        OptionalLong idleMillis, OptionalLong deadlineMillis, boolean idempotent, boolean nonBlocking, Order order) {

    /** Of a message of which nothing is said. */
    public static final Manner PLAIN =
            new Manner(OptionalLong.empty(), OptionalLong.empty(), false, false, new Order.None());

    /** Which messages run one after the other, in the order in which they were sent. */
    public sealed interface Order {

        /** None. */
        record None() implements Order {}

        /** Those of one sender. */
        record OfSender() implements Order {}

        /**
         * Those with the same key.
         *
         * @param parameter the name of the parameter in which it is
         * @param accessors the names of the methods without parameters that lead to it from there; each but the last may
         *     return null
         * @param type what it is
         */
        record OfKey(String parameter, List<String> accessors, TypeName type) implements Order {
            /** Copies the list. */
            public OfKey {
                accessors = List.copyOf(accessors);
            }

            /** As the user wrote it. */
            public String path() {
                return accessors.isEmpty() ? parameter : parameter + "." + String.join(".", accessors);
            }
        }
    }
}
