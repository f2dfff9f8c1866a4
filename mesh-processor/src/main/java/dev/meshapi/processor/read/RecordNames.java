package dev.meshapi.processor.read;

import java.util.Set;

/** What the component of a record must not be called (JLS 8.10.1). */
final class RecordNames {
    private static final Set<String> FORBIDDEN =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private RecordNames() {}

    static boolean isForbidden(String name) {
        return FORBIDDEN.contains(name);
    }
}
