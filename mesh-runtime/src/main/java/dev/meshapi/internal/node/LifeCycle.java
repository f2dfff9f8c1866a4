package dev.meshapi.internal.node;

import dev.meshapi.MeshState;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The state of a node and its legal moves. Whoever makes a move does what belongs to it; nobody else does. */
final class LifeCycle {
    private static final Map<MeshState, Set<MeshState>> LEGAL = Map.of(
            MeshState.JOINING, Set.of(MeshState.UP, MeshState.CLOSED),
            MeshState.UP, Set.of(MeshState.REJOINING, MeshState.DRAINING),
            MeshState.REJOINING, Set.of(MeshState.UP, MeshState.DRAINING),
            MeshState.DRAINING, Set.of(MeshState.CLOSED),
            MeshState.CLOSED, Set.of());

    private final CountDownLatch closed = new CountDownLatch(1);

    /** Written under the lock; read without it. */
    private volatile MeshState state = MeshState.JOINING;

    MeshState state() {
        return state;
    }

    /** Moves, if that is legal now; false if it is not, because another was faster. */
    synchronized boolean move(MeshState to) {
        if (!LEGAL.getOrDefault(state, Set.of()).contains(to)) {
            return false;
        }
        state = to;
        notifyAll();
        return true;
    }

    /** Everything is done. */
    void ended() {
        closed.countDown();
    }

    /** False if everything is not done within the limit. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return closed.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits, unless and until the state is another one. */
    synchronized void pauseWhile(MeshState same, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); state == same && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
