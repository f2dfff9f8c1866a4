package dev.meshapi.internal.call;

import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshStateException;
import dev.meshapi.Registration;
import dev.meshapi.internal.dispatch.Batches;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call whose caller does not wait. It begins on the caller's thread and completes on the thread {@code replies},
 * after interceptors have been told. Whoever completes it himself, by cancel() or otherwise, gives the call up; so does whoever
 * cancels the call that it is a part of.
 */
abstract class Pledge<T extends @Nullable Object> extends CompletableFuture<T> {
    /** What all calls of this node have in common. */
    record Desk(
            Switchboard switchboard,
            SecondLook secondLook,
            Interception interception,
            Batches replies,
            Carriers carriers) {
        /**
         * Whoever waits must not be the one who brings or makes what it waits for.
         *
         * @param forReplies whether that is made on the thread {@code replies}
         */
        void requireMayWait(Outgoing<?, ?> call, boolean forReplies) {
            if (carriers.isHere() || (forReplies && replies.isHere())) {
                throw new MeshStateException(
                        Execution.NOT_EXECUTED,
                        call.message + " was not sent: on the thread "
                                + Thread.currentThread().getName()
                                + " it would wait for what this very thread has to bring; callAsync() does not wait",
                        null);
            }
        }
    }

    final Desk desk;
    private final Outgoing<?, ?> call;

    /** Whether the end has been told to interceptors. */
    private final AtomicBoolean told = new AtomicBoolean();

    /** Ends the bond to the enclosing call. Set before anything is sent. */
    private volatile Registration bond = () -> {};

    Pledge(Desk desk, Outgoing<?, ?> call) {
        this.desk = desk;
        this.call = call;
    }

    /** Finds the nodes, and sends. What it throws is the failure of the call. */
    abstract void send();

    /** Nobody waits any more for what is under way. */
    abstract void giveUpAttempts();

    /** On the caller's thread. */
    final void begin() {
        try {
            desk.interception.calling(call);
        } catch (Throwable e) {
            told.set(true);
            super.completeExceptionally(e);
            return;
        }
        try {
            call.requireTime(false);
            bind();
            if (desk.switchboard.isBlank(call)) {
                desk.secondLook.within(call).thenRun(() -> desk.replies.execute(this::trySend));
                return;
            }
        } catch (Throwable e) {
            end(null, e);
            return;
        }
        trySend();
    }

    private void trySend() {
        if (isDone()) {
            return;
        }
        try {
            send();
        } catch (Throwable e) {
            end(null, e);
            giveUpAttempts();
        }
    }

    private void bind() {
        bond = call.enclosing.whenCancelled(() -> desk.replies.execute(this::cancelledWithAnother));
    }

    private void cancelledWithAnother() {
        end(
                null,
                new MeshCancelledException(
                        Execution.UNKNOWN,
                        call.message + " was cancelled with the call that it is a part of; it may have run",
                        null));
        giveUpAttempts();
    }

    /** The call has ended. */
    final void end(@Nullable T value, @Nullable Throwable failure) {
        if (isFirst()) {
            if (failure != null) {
                desk.switchboard.describe(call, failure);
            }
            desk.interception.called(call, desk.switchboard.elapsed(call), failure);
        }
        if (failure == null) {
            super.complete(nullable(value));
        } else {
            super.completeExceptionally(failure);
        }
    }

    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        return super.cancel(mayInterruptIfRunning) && givenUp(new CancellationException("cancelled by the caller"));
    }

    @Override
    public final boolean complete(T value) {
        return super.complete(value) && givenUp(new CancellationException("completed by the caller"));
    }

    @Override
    public final boolean completeExceptionally(Throwable failure) {
        return super.completeExceptionally(failure) && givenUp(failure);
    }

    private boolean givenUp(Throwable failure) {
        if (isFirst()) {
            desk.replies.execute(() -> desk.interception.called(call, desk.switchboard.elapsed(call), failure));
        }
        giveUpAttempts();
        return true;
    }

    private boolean isFirst() {
        if (!told.compareAndSet(false, true)) {
            return false;
        }
        bond.close();
        return true;
    }

    /** An acknowledgement is null, and so is what its API declares nullable. */
    @SuppressWarnings("NullAway")
    private static <T extends @Nullable Object> T nullable(@Nullable T value) {
        return value;
    }
}
