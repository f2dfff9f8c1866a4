package dev.meshapi.internal.call;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads that bring messages. Whoever waited on one of them for a reply would keep it from coming. */
public final class Carriers {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** The one that brought the last message, so that the others need not be looked through. */
    private volatile Thread last = Thread.currentThread();

    /** The current thread brings a message. */
    public void bring() {
        Thread here = Thread.currentThread();
        if (last != here) {
            last = here;
            threads.add(here);
        }
    }

    /** Whether the current thread brings messages. */
    boolean isHere() {
        return threads.contains(Thread.currentThread());
    }
}
