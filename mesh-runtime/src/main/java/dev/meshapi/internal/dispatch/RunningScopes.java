package dev.meshapi.internal.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls to the own node that run on the threads of their callers: so that deadlines and the end of the node reach them. Such a
 * call costs about as much as entering it here, so it takes a slot of a table, near where its thread found one before.
 */
final class RunningScopes {
    private static final int SLOTS = 1024;
    private static final int TRIES = 8;

    /** Spreads the ids of threads, which are consecutive, over distant slots (Fibonacci hashing). */
    private static final int SPREAD = 0x9E3779B9;

    private final AtomicReferenceArray<@Nullable CallScope> slots = new AtomicReferenceArray<>(SLOTS);

    /** Those that found no slot. */
    private final Set<CallScope> others = ConcurrentHashMap.newKeySet();

    /** Enters a call; returns what {@link #remove} wants. */
    int add(CallScope scope) {
        int start = ((int) Thread.currentThread().getId() * SPREAD) >>> 22;
        for (int i = 0; i < TRIES; i++) {
            int slot = (start + i) & (SLOTS - 1);
            if (slots.getPlain(slot) == null && slots.compareAndSet(slot, null, scope)) {
                return slot;
            }
        }
        others.add(scope);
        return -1;
    }

    void remove(int slot, CallScope scope) {
        if (slot >= 0) {
            slots.setRelease(slot, null);
        } else {
            others.remove(scope);
        }
    }

    /** Shows each of them; returns whether there is one. */
    boolean forEach(Consumer<CallScope> action) {
        boolean any = false;
        for (int slot = 0; slot < SLOTS; slot++) {
            CallScope scope = slots.getAcquire(slot);
            if (scope != null) {
                any = true;
                action.accept(scope);
            }
        }
        others.forEach(action);
        return any || !others.isEmpty();
    }
}
