package dev.meshapi.internal.call;

import dev.meshapi.Execution;
import dev.meshapi.Message;
import dev.meshapi.internal.dispatch.Batches;
import dev.meshapi.internal.dispatch.LocalCalls;
import dev.meshapi.internal.time.Timers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of this node to itself. Those that a worker runs end with the node, at the latest. */
final class OwnCalls {
    private static final Logger log = LoggerFactory.getLogger(OwnCalls.class);

    private final LocalCalls local;
    private final Timers timers;
    private final Batches replies;
    private final Peer self;

    /** What a worker runs. */
    private final Set<Started<?>> started = ConcurrentHashMap.newKeySet();

    /** Set once, by {@link #close}. */
    private volatile @Nullable Ending closed;

    OwnCalls(LocalCalls local, Timers timers, Batches replies, Peer self) {
        this.local = local;
        this.timers = timers;
        this.replies = replies;
        this.self = self;
    }

    /** Whether the handler can be called directly; see {@link LocalCalls#isDirect}. */
    boolean isDirect(Message<?, ?> message) {
        return local.isDirect(message);
    }

    /** Ends those that a worker runs. */
    void close(Ending ending) {
        closed = ending;
        started.forEach(call -> call.close(ending));
    }

    /**
     * Runs the handler on this thread.
     *
     * @throws Exception the failure of the call, a declared one as itself
     */
    <Q, R> @Nullable R call(Outgoing<Q, R> call) throws Exception {
        requireOpen(call);
        self.begun();
        try {
            return local.call(call.message, call.request, call.local(timers.nanoTime(), replies));
        } finally {
            self.ended();
        }
    }

    /** Hands a one-way message to a worker. */
    <Q, R> void send(Outgoing<Q, R> call) {
        requireOpen(call);
        local.start(call.message, call.request, call.local(timers.nanoTime(), replies), (nothing, failure) -> {
            if (failure != null) {
                log.warn("The handler of the one-way message {} failed; nobody else is told", call.message, failure);
            }
        });
    }

    /**
     * Runs the handler on a worker.
     *
     * @param done gets the reply or the failure, once, on whatever thread it came about: it must hand over
     */
    <Q, R> Attempt start(Outgoing<Q, R> call, BiConsumer<@Nullable R, @Nullable Throwable> done) {
        requireOpen(call);
        Started<R> begun = new Started<>(call, done);
        self.begun();
        started.add(begun);
        try {
            begun.cancel = local.start(call.message, call.request, call.local(timers.nanoTime(), replies), begun::end);
        } catch (Throwable e) {
            begun.forget();
            throw e;
        }
        Ending ending = closed;
        if (ending != null) {
            begun.close(ending);
        }
        return begun;
    }

    private void requireOpen(Outgoing<?, ?> call) {
        Ending ending = closed;
        if (ending != null) {
            throw ending.failure(Execution.NOT_EXECUTED, call.message.name());
        }
    }

    /** A call that a worker runs. */
    private final class Started<R> implements Attempt {
        private final Outgoing<?, R> call;
        private final BiConsumer<@Nullable R, @Nullable Throwable> done;
        private final AtomicBoolean over = new AtomicBoolean();

        /** Set by who starts it. */
        private volatile Runnable cancel = () -> {};

        Started(Outgoing<?, R> call, BiConsumer<@Nullable R, @Nullable Throwable> done) {
            this.call = call;
            this.done = done;
        }

        @Override
        public void giveUp() {
            cancel.run();
        }

        /** The caller hears why first, and not what the handler makes of being told. */
        void close(Ending ending) {
            end(null, ending.failure(Execution.UNKNOWN, call.message + " to the own node"));
            cancel.run();
        }

        void end(@Nullable R reply, @Nullable Throwable failure) {
            if (forget()) {
                done.accept(reply, failure);
            }
        }

        /** False if it has been forgotten. */
        boolean forget() {
            if (!over.compareAndSet(false, true)) {
                return false;
            }
            started.remove(this);
            self.ended();
            return true;
        }
    }
}
