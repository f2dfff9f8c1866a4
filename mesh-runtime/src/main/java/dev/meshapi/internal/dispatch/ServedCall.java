package dev.meshapi.internal.dispatch;

import dev.meshapi.Binding;
import dev.meshapi.Message;
import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.dispatch.Lanes.Lane;
import dev.meshapi.internal.dispatch.Routes.Route;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call that this node serves, from its arrival to its end. It ends once: whoever takes it to its last stage says the last
 * word, and gives lane and turn back. Where it came from and how it is answered is up to the subclasses.
 */
abstract class ServedCall<Q, R> implements Runnable, Admission.Turn {
    private static final Logger log = LoggerFactory.getLogger(ServedCall.class);

    /** How long a handler that promises may take no notice of its being cancelled. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** How far a call has come, in this order; only one that waits for another lane goes back to waiting. */
    enum Stage {
        /** For a turn, or in a lane. */
        WAITING,
        /** It has a turn, and no thread yet. */
        CALLED,
        /** A thread decodes the request, or runs interceptors. */
        PREPARING,
        /** The handler has been reached. From here on the call may have been executed. */
        BEGUN,
        /** Nothing more happens. */
        ENDED
    }

    private static final VarHandle STAGE;

    static {
        try {
            STAGE = MethodHandles.lookup().findVarHandle(ServedCall.class, "stage", Stage.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Host host;
    private final Route<Q, R> route;
    private final CallScope scope;
    private final boolean needsTurn;

    private volatile Stage stage = Stage.WAITING;

    /** Written before the call enters it, by the thread that does. */
    private volatile @Nullable Lane lane;

    /** Whether the handler has returned a stage that is not complete yet. */
    private volatile boolean promised;

    /** When the handler began, if it is a sample of how long handlers take. Touched by the thread that runs it, then read. */
    private long sampledAt;

    /** When it was first seen to be cancelled. Touched by the sweep only. */
    private long cancelSeenAt;

    /**
     * A call that has arrived.
     *
     * @param needsTurn false if the thread that waits for it is in a call, and so has a turn already
     */
    ServedCall(Host host, Route<Q, R> route, CallScope scope, boolean needsTurn) {
        this.host = host;
        this.route = route;
        this.scope = scope;
        this.needsTurn = needsTurn;
    }

    final Host host() {
        return host;
    }

    final Route<Q, R> route() {
        return route;
    }

    final Message<Q, R> message() {
        return route.message();
    }

    final CallScope scope() {
        return scope;
    }

    final boolean needsTurn() {
        return needsTurn;
    }

    final Stage stage() {
        return stage;
    }

    // ---- the way to the handler

    /** Asks for a turn, behind those of the same lane. When the answer is NOW, {@link #come} is to be called. */
    final Verdict ask(@Nullable Lane own) {
        if (own == null) {
            return needsTurn ? host.admission().request(this) : Verdict.NOW;
        }
        inLane(own);
        Verdict verdict = host.lanes().enter(own, this);
        if (verdict == Verdict.NOW && needsTurn) {
            verdict = host.admission().request(this);
            if (verdict == Verdict.FULL || verdict == Verdict.CLOSED) {
                host.lanes().leave(own);
            }
        }
        return verdict;
    }

    final void inLane(Lane own) {
        lane = own;
        scope.runsIn(own);
    }

    /** It is the first of its lane now. */
    final void leads() {
        if (needsTurn) {
            host.admission().enqueue(this);
        } else {
            come();
        }
    }

    @Override
    public final void come() {
        if (!called()) {
            return;
        }
        try {
            executor().execute(this);
        } catch (RuntimeException | OutOfMemoryError e) { // refused, or no thread is to be had
            log.debug("{} got no worker", message(), e);
            host.refuse(this);
        }
    }

    /** Takes the turn that has come; if the call ended while it waited, the next may have it. */
    final boolean called() {
        if (move(Stage.WAITING, Stage.CALLED)) {
            return true;
        }
        leave();
        return false;
    }

    @Override
    public final void run() {
        if (!move(Stage.CALLED, Stage.PREPARING)) {
            return;
        }
        try {
            prepare();
        } catch (Throwable e) {
            log.error("{} could not be handled", message(), e);
            failed(e);
        }
    }

    /**
     * Goes to the end of another lane, and only then leaves the one it is the first of.
     *
     * @return whether it goes on at once; else it waits again, or has ended
     */
    final boolean changeLane(Lane to) {
        Lane from = lane;
        if (!move(Stage.PREPARING, Stage.WAITING)) {
            return false;
        }
        inLane(to);
        Verdict verdict;
        try {
            verdict = host.lanes().enter(to, this);
        } catch (RuntimeException | Error e) { // of the application's equals(): it is in no new lane
            lane = from;
            if (move(Stage.WAITING, Stage.PREPARING)) {
                throw e;
            }
            leave();
            return false;
        }
        if (from != null) {
            host.lanes().leave(from);
        }
        switch (verdict) {
            case NOW -> {
                if (move(Stage.WAITING, Stage.PREPARING)) {
                    return true;
                }
                leave();
            }
            case LATER -> host.admission().release();
            case FULL, CLOSED -> {
                lane = null;
                if (move(Stage.WAITING, Stage.PREPARING)) {
                    refused(verdict);
                } else {
                    host.admission().release();
                }
            }
        }
        return false;
    }

    /** Runs interceptors and handler, or starts a handler that promises. */
    final void handle(@Nullable Q request, boolean interruptible) {
        if (!scope.enter(interruptible)) {
            cancelled();
            return;
        }
        Object result = null;
        Throwable thrown = null;
        try {
            result = Chain.run(host.interceptors(), scope, request, () -> invoke(request));
        } catch (Throwable e) {
            thrown = e;
        } finally {
            scope.exit();
        }
        if (thrown == null && begin()) { // an interceptor that replies itself stands for the handler
            returned(result);
        } else {
            handled(null, thrown);
        }
    }

    /** Reaches the handler, unless somebody has ended the call. */
    private @Nullable Object invoke(@Nullable Q request) throws Exception {
        if (!begin()) {
            throw new NeverBegun();
        }
        Binding<Q, R> binding = route.binding();
        if (binding instanceof Binding.Blocking<Q, R> blocking) {
            return blocking.code().reply(Unchecked.request(request), scope);
        }
        CompletionStage<R> promise = ((Binding.Async<Q, R>) binding).code().promise(Unchecked.request(request), scope);
        if (promise == null) {
            throw new NullPointerException("The handler of " + message() + " returned null instead of a stage");
        }
        return promise;
    }

    /** Whether the handler has been, or may be, reached. */
    private boolean begin() {
        if (host.isAbandoned() || scope.isCancelled() || !move(Stage.PREPARING, Stage.BEGUN)) {
            return stage == Stage.BEGUN;
        }
        if (host.pace().samples()) {
            sampledAt = host.timers().nanoTime();
        }
        return true;
    }

    private void returned(@Nullable Object result) {
        if (route.binding() instanceof Binding.Blocking) {
            handled(Unchecked.reply(result), null);
            return;
        }
        promised = true;
        try {
            CompletionStage<R> promise = Unchecked.stage(result);
            promise.whenComplete((value, failure) -> handled(value, failure == null ? null : Thrown.unwrap(failure)));
        } catch (Throwable e) {
            handled(null, e);
        }
    }

    /** Whatever goes wrong with the answer is an answer too: on the thread of a stage nobody else would hear of it. */
    private void handled(@Nullable R reply, @Nullable Throwable thrown) {
        try {
            if (stage == Stage.BEGUN) {
                answer(reply, thrown);
            } else if (scope.isCancelled()) {
                cancelled();
            } else if (thrown instanceof NeverBegun || thrown == null) {
                abandon();
            } else {
                refusedByInterceptor(thrown);
            }
        } catch (Throwable e) {
            log.error("{} could not be answered", message(), e);
            failed(e);
        }
    }

    // ---- the end

    /**
     * Takes the call to its end.
     *
     * @return how far it had come; {@link Stage#ENDED} if somebody else has ended it, and then there is nothing to do. Else
     *     {@link #leave(Stage)} is to follow, when the last word is said
     */
    final Stage end() {
        return (Stage) STAGE.getAndSet(this, Stage.ENDED);
    }

    /** Takes the call to its end if it has come so far and no farther. */
    final boolean endAt(Stage at) {
        return move(at, Stage.ENDED);
    }

    /** Gives back what the call had when it ended. */
    final void leave(Stage before) {
        if (before == Stage.WAITING) {
            withdraw();
            return;
        }
        if (before == Stage.BEGUN && sampledAt != 0) {
            host.pace().ended(host.timers().nanoTime() - sampledAt);
        }
        leave();
    }

    private void leave() {
        Lane last = lane;
        if (last != null) {
            host.lanes().leave(last);
        }
        if (needsTurn) {
            host.admission().release();
        }
    }

    /** Who is neither in its lane nor in the queue any more is about to be called, and then gives the turn back. */
    private void withdraw() {
        Lane last = lane;
        if (last != null && host.lanes().withdraw(last, this)) {
            return;
        }
        if (needsTurn && host.admission().withdraw(this) && last != null) {
            host.lanes().leave(last);
        }
    }

    private boolean move(Stage from, Stage to) {
        return STAGE.compareAndSet(this, from, to);
    }

    /**
     * A handler that promises has been told that nobody waits, and its stage does not complete. It holds no thread, only the
     * turn, and shall not keep that for ever.
     */
    final boolean isStuck(long now) {
        if (!promised || !scope.isCancelled()) {
            return false;
        }
        if (cancelSeenAt == 0) {
            cancelSeenAt = now;
        }
        return now - cancelSeenAt >= GRACE.toNanos();
    }

    // ---- what the subclasses do

    /** Where the call runs. */
    abstract Executor executor();

    /** On a thread that it may block: finds what {@link #handle} needs. */
    abstract void prepare();

    /** The handler has returned, or its stage is complete. */
    abstract void answer(@Nullable R reply, @Nullable Throwable thrown);

    /** An interceptor threw before the handler was reached. */
    abstract void refusedByInterceptor(Throwable thrown);

    /** There is no place in its lane. */
    abstract void refused(Verdict why);

    /** No thread would run it. */
    abstract void refusedByExecutor();

    /** It was cancelled before the handler was reached. */
    abstract void cancelled();

    /** This library failed. */
    abstract void failed(Throwable thrown);

    /** This node gives up on it; does nothing if it has ended. */
    abstract void abandon();

    /** Looks after limits; on the timer thread. */
    abstract void look(long now);

    /** Unwinds the interceptors of a call that has been ended under them. */
    private static final class NeverBegun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NeverBegun() {
            super("The call was ended before its handler was reached", null, false, false);
        }
    }
}
