package dev.meshapi.internal.call;

import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshTimeoutException.Limit;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A call to another node that waits for its end. It ends once: the first outcome is the outcome. */
final class PendingCall implements Attempt {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(PendingCall.class, "state", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final Outgoing<?, ?> call;
    final Peer peer;

    /** What names it on the wire; that of all calls of a group is the same. */
    final long number;

    /** Those who were asked with the same request; null if this one was asked alone. */
    final @Nullable PendingGroup group;

    private final PendingCalls table;

    /** When the node was last heard of. Written by the I/O thread, read by the timer. */
    private volatile long heardAt;

    /** Why it is not known whether the request has left; null if it is known. Written by I/O threads. */
    private volatile @Nullable MeshConnectionException doubt;

    /** Whether Redis has taken the request, or may have. Written by I/O threads. */
    private volatile boolean sent;

    /** Whether somebody wants to know what became of it. */
    private volatile boolean questioned;

    /** Null, then whoever waits (a thread, or an {@link Ear}), then the outcome, which stays. */
    private volatile @Nullable Object state;

    PendingCall(
            PendingCalls table, Outgoing<?, ?> call, Peer peer, long number, @Nullable PendingGroup group, long now) {
        this.table = table;
        this.call = call;
        this.peer = peer;
        this.number = number;
        this.group = group;
        this.heardAt = now;
    }

    long instanceId() {
        return peer.instanceId;
    }

    /** Whether somebody is to answer it: then its node can also be asked what became of it, and be told to stop. */
    boolean isAnswered() {
        return peer.instanceId != Peers.EVERYBODY && !call.message.oneWay();
    }

    /** A sign of life: it runs, so it has arrived. */
    void heard(long now) {
        heardAt = now;
        doubt = null;
    }

    /** It is not known whether the request has left. If that cannot be learned within its limits, this is the failure. */
    void doubt(MeshConnectionException failure) {
        doubt = failure;
    }

    /**
     * The request has left, or may have.
     *
     * @return whether its node was to be asked for it before: a question must not overtake the request
     */
    boolean sent() {
        sent = true;
        return questioned;
    }

    /** Its node is to be asked for it; false if that has to wait until the request has left. */
    boolean question() {
        questioned = true;
        return sent;
    }

    /** Ends the call; false if it has ended. */
    boolean settle(Outcome end) {
        Object before;
        do {
            before = state;
            if (before instanceof Outcome) {
                return false;
            }
        } while (!STATE.compareAndSet(this, before, end));
        table.ended(this, end);
        if (before instanceof Thread waiter) {
            LockSupport.unpark(waiter);
        } else if (before instanceof Ear ear) {
            ear.ended();
        }
        return true;
    }

    @Override
    public void giveUp() {
        settle(new Outcome.GivenUp());
    }

    /** How it ended; null if it has not. */
    @Nullable Outcome outcome() {
        return state instanceof Outcome end ? end : null;
    }

    /** Waits for the end, instead of {@link #whenEnded}; {@link PendingCalls} sees to it that it comes. */
    Outcome await() throws InterruptedException {
        STATE.compareAndSet(this, null, Thread.currentThread());
        Outcome end = outcome();
        while (end == null) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            end = outcome();
        }
        return end;
    }

    /** Tells of the end; at once if the call has ended. */
    void whenEnded(Ear ear) {
        if (!STATE.compareAndSet(this, null, ear)) {
            ear.ended();
        }
    }

    /** How it ends if a limit has been reached; null if none has. */
    @Nullable Outcome overdue(long now) {
        boolean late = call.leftNanos(now) <= 0;
        if (!late && now - heardAt < call.idleNanos) {
            return null;
        }
        MeshConnectionException unknown = doubt;
        if (unknown != null) {
            return new Outcome.Disconnected(unknown);
        }
        return new Outcome.TimedOut(late ? Limit.DEADLINE : Limit.IDLE);
    }

    /** When a limit can be reached, by the monotonic clock. */
    long dueAt() {
        long idle = heardAt + call.idleNanos;
        if (call.deadlineNanos == 0) {
            return idle;
        }
        long deadline = call.startedAt + call.deadlineNanos;
        return deadline - idle < 0 ? deadline : idle;
    }
}
