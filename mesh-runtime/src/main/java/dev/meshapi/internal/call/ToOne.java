package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls to one node, for callers who wait; those who do not get a {@link Promise}. */
final class ToOne {
    private final Pledge.Desk desk;
    private final OwnCalls own;
    private final Results results;

    ToOne(Pledge.Desk desk, OwnCalls own, Results results) {
        this.desk = desk;
        this.own = own;
        this.results = results;
    }

    /** Calls, and promises the end. */
    <Q, R> CompletableFuture<R> callAsync(Address.One address, Outgoing<Q, R> call) {
        Promise<Q, R> promise = new Promise<>(desk, own, results, address, call);
        promise.begin();
        return promise;
    }

    /**
     * Calls, and waits.
     *
     * @throws Exception the failure of the call, a declared one as itself; made here, so that its stack trace is the caller's
     */
    <Q, R> @Nullable R call(Address.One address, Outgoing<Q, R> call) throws Exception {
        if (call.enclosing.call() != null && !call.enclosing.onThisThread()) {
            desk.requireMayWait(call, true);
            return await(call, callAsync(address, call)); // what it is a part of is cancelled by another thread
        }
        desk.interception().calling(call);
        try {
            call.requireTime(true);
            desk.requireMayWait(call, call.progress != null);
            R reply = attempts(address, call);
            awaitReports(call);
            desk.interception().called(call, desk.switchboard().elapsed(call), null);
            return reply;
        } catch (Exception | Error e) {
            awaitReports(call);
            desk.switchboard().describe(call, e);
            desk.interception().called(call, desk.switchboard().elapsed(call), e);
            throw e;
        }
    }

    private <Q, R> @Nullable R attempts(Address.One address, Outgoing<Q, R> call) throws Exception {
        if (desk.switchboard().isBlank(call)) {
            desk.secondLook().await(call);
        }
        Attempts attempts = new Attempts(address, call);
        Address.Node to = desk.switchboard().first(address, call);
        while (true) {
            try {
                return attempt(to, call);
            } catch (Exception e) {
                boolean givenUp = Thread.currentThread().isInterrupted();
                Address.Node next = desk.switchboard().next(address, attempts, to, e, givenUp);
                if (next == null) {
                    throw (Exception) desk.switchboard().end(attempts);
                }
                to = next;
            }
        }
    }

    private <Q, R> @Nullable R attempt(Address.Node to, Outgoing<Q, R> call) throws Exception {
        if (!desk.switchboard().isOwn(to, call)) {
            return results.value(call.message, awaited(desk.switchboard().send(to, call)));
        } else if (call.message.oneWay()) {
            own.send(call);
            return null;
        }
        return own.call(call);
    }

    /** A thread that is interrupted gives the call up, and stays interrupted. */
    static PendingCall awaited(PendingCall pending) {
        try {
            pending.await();
        } catch (InterruptedException e) {
            pending.giveUp();
            Thread.currentThread().interrupt();
        }
        return pending;
    }

    /** What the handler has reported reaches the application before the end of the call does, if nobody is in the way. */
    private void awaitReports(Outgoing<?, ?> call) {
        if (call.progress == null || desk.replies().isHere() || desk.carriers().isHere()) {
            return;
        }
        CompletableFuture<@Nullable Void> delivered = new CompletableFuture<>();
        desk.replies().execute(() -> delivered.complete(null));
        try {
            delivered.get(call.idleNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // a report is still being listened to; the call has ended all the same
        }
    }

    private static <R> @Nullable R await(Outgoing<?, R> call, CompletableFuture<R> promise) throws Exception {
        try {
            return promise.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        } catch (InterruptedException e) {
            promise.cancel(true);
            Thread.currentThread().interrupt();
            throw new MeshCancelledException(
                    Execution.UNKNOWN, call.message + " was given up by the caller; it may have run", e);
        }
    }
}
