package dev.meshapi.internal.dispatch;

import static java.util.Objects.requireNonNull;

import dev.meshapi.CallContext;
import dev.meshapi.MeshNode;
import dev.meshapi.Message;
import dev.meshapi.Registration;
import dev.meshapi.internal.wire.Frame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call as its handler sees it, and the means to stop it. The thread that runs the handler is interrupted only between
 * {@link #enter} and {@link #exit}: never later, when it does something else.
 */
public final class CallScope implements CallContext {

    /** Why nobody waits for a call any more. */
    enum Cause {
        /** The caller said so. */
        CALLER,
        /** The caller is gone. */
        GONE,
        /** Its deadline has passed. */
        DEADLINE,
        /** This node gives up what runs under its identity. */
        CLOSING
    }

    private static final ThreadLocal<@Nullable CallScope> CURRENT = new ThreadLocal<>();

    /** In place of the runner: somebody is about to interrupt it, and has done so. As in FutureTask of the JDK. */
    private static final Object INTERRUPTING = new Object();

    private static final Object INTERRUPTED = new Object();

    private static final VarHandle CAUSE;
    private static final VarHandle RUNNER;

    static {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup();
            CAUSE = own.findVarHandle(CallScope.class, "cause", Cause.class);
            RUNNER = own.findVarHandle(CallScope.class, "runner", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Host host;
    private final Message<?, ?> message;
    private final Frame.Sender caller;
    private final Map<String, String> headers;
    private final long startedAt;
    private final long deadlineNanos;
    private final @Nullable Reports reports;

    /** Why the call is cancelled; written once. */
    private volatile @Nullable Cause cause;

    /** The thread inside the handler, if it may be interrupted. */
    private volatile @Nullable Object runner;

    /** The call this one was made from, on the same thread. Touched by that thread only. */
    private @Nullable CallScope outer;

    /** The lane the call runs in, if any. Written before the handler runs. */
    private volatile Lanes.@Nullable Lane lane;

    /** Guarded by this: told when the call is cancelled. */
    private @Nullable List<Runnable> listeners;

    /**
     * A call that has arrived.
     *
     * @param caller who made it; an incarnation of 0 is one that was not told
     * @param startedAt when
     * @param deadlineNanos what is left of the caller's deadline; 0 for none
     * @param reports takes what the handler reports; null if nobody listens
     */
    CallScope(
            Host host,
            Message<?, ?> message,
            Frame.Sender caller,
            Map<String, String> headers,
            long startedAt,
            long deadlineNanos,
            @Nullable Reports reports) {
        this.host = host;
        this.message = message;
        this.caller = caller;
        this.headers = headers;
        this.startedAt = startedAt;
        this.deadlineNanos = deadlineNanos;
        this.reports = reports;
    }

    /** The call that the current thread serves; null if it serves none. */
    public static @Nullable CallScope current() {
        return CURRENT.get();
    }

    /** Whether the current thread is in a call that this node serves, and so has one of its turns. */
    public static boolean isWithin(Host host) {
        for (CallScope scope = CURRENT.get(); scope != null; scope = scope.outer) {
            if (scope.host == host) {
                return true;
            }
        }
        return false;
    }

    /** Whether the current thread is in a call that runs in this lane of the node. */
    static boolean isWithin(Host host, Lanes.Lane lane) {
        for (CallScope scope = CURRENT.get(); scope != null; scope = scope.outer) {
            if (scope.host == host && lane.equals(scope.lane)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The handler runs on this thread from here; false if the call has been cancelled, and then it must not.
     *
     * @param interruptible whether the thread may be interrupted: an I/O thread must not
     */
    boolean enter(boolean interruptible) {
        outer = CURRENT.get();
        CURRENT.set(this);
        if (interruptible) {
            runner = Thread.currentThread();
        }
        if (cause != null) {
            exit();
            return false;
        }
        return true;
    }

    /** The handler no longer runs on this thread, and what interrupted it is forgotten; interrupts of others are not. */
    void exit() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
        if (runner == null || RUNNER.compareAndSet(this, Thread.currentThread(), null)) {
            return;
        }
        while (runner == INTERRUPTING) {
            Thread.onSpinWait();
        }
        Thread.interrupted();
        if (isInCancelledCall()) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isInCancelledCall() {
        for (CallScope around = outer; around != null; around = around.outer) {
            if (around.cause != null) {
                return true;
            }
        }
        return false;
    }

    /** Tells the handler that nobody waits for it; false if it has been told. A handler does not interrupt itself. */
    boolean cancel(Cause why) {
        if (!CAUSE.compareAndSet(this, null, why)) {
            return false;
        }
        Object thread = runner;
        if (thread instanceof Thread inside
                && inside != Thread.currentThread()
                && RUNNER.compareAndSet(this, inside, INTERRUPTING)) {
            inside.interrupt();
            runner = INTERRUPTED;
        }
        tellListeners();
        return true;
    }

    private void tellListeners() {
        List<Runnable> due;
        synchronized (this) {
            due = listeners;
            listeners = null;
        }
        if (due != null) {
            due.forEach(Runnable::run);
        }
    }

    /**
     * Runs code of this library when the call is cancelled, on the thread that cancels; at once if it has been.
     *
     * @param code must neither block nor throw
     * @return removes it
     */
    public Registration whenCancelled(Runnable code) {
        Runnable entry = () -> code.run(); // so that code which is added twice is two entries
        synchronized (this) {
            if (cause == null) {
                if (listeners == null) {
                    listeners = new ArrayList<>(2);
                }
                listeners.add(entry);
                return () -> remove(entry);
            }
        }
        code.run();
        return () -> {};
    }

    private synchronized void remove(Runnable entry) {
        if (listeners != null) {
            listeners.remove(entry);
        }
    }

    void runsIn(Lanes.Lane present) {
        lane = present;
    }

    /** Why the call is cancelled; null if it is not. */
    @Nullable Cause cause() {
        return cause;
    }

    boolean isOverdue(long now) {
        return deadlineNanos > 0 && now - startedAt >= deadlineNanos;
    }

    long startedAt() {
        return startedAt;
    }

    long elapsedNanos() {
        return host.timers().nanoTime() - startedAt;
    }

    long deadlineNanos() {
        return deadlineNanos;
    }

    Frame.Sender sender() {
        return caller;
    }

    @Override
    public String message() {
        return message.name();
    }

    @Override
    public long callerId() {
        return caller.instanceId();
    }

    @Override
    public Optional<MeshNode> caller() {
        MeshNode node = host.members().node(caller.instanceId());
        return node == null || (caller.incarnation() != 0 && caller.incarnation() != node.incarnation())
                ? Optional.empty()
                : Optional.of(node);
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public Optional<Duration> remaining() {
        return deadlineNanos == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        Math.max(0, startedAt + deadlineNanos - host.timers().nanoTime())));
    }

    @Override
    public boolean isCancelled() {
        return cause != null;
    }

    @Override
    public Registration onCancel(Runnable code) {
        requireNonNull(code, "code");
        return whenCancelled(() -> host.onWorker(code));
    }

    @Override
    public <P> Consumer<P> progress(Class<P> type) {
        Reports.requireDeclared(message, type);
        Reports listener = reports;
        return listener == null ? report -> requireNonNull(report, "report") : listener::report;
    }
}
