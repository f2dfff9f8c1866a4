package dev.meshapi.internal.call;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls that went to several nodes as one request: what tells their answers apart is who sends them. */
final class PendingGroup {
    final long number;

    /** By the id of the node. Not changed once the group can be found. */
    private final Map<Long, PendingCall> calls = new HashMap<>();

    private final AtomicInteger left = new AtomicInteger();

    PendingGroup(long number) {
        this.number = number;
    }

    /** One more, before the request is sent. */
    void add(PendingCall call) {
        calls.put(call.instanceId(), call);
        left.incrementAndGet();
    }

    /** The one to this node; null if it was not asked. */
    @Nullable PendingCall of(long instanceId) {
        return calls.get(instanceId);
    }

    Iterable<PendingCall> calls() {
        return calls.values();
    }

    /** One has ended; true if it was the last. */
    boolean ended() {
        return left.decrementAndGet() == 0;
    }
}
