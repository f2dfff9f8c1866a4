package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.Gather;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshStateException;
import dev.meshapi.Replies;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls to several nodes. */
final class ToMany {
    /** Beyond the deadline, which ends the parts of the call one by one. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Pledge.Desk desk;
    private final OwnCalls own;
    private final Results results;
    private final Spreading spreading;

    ToMany(Pledge.Desk desk, OwnCalls own, Results results, Spreading spreading) {
        this.desk = desk;
        this.own = own;
        this.results = results;
        this.spreading = spreading;
    }

    /** Asks, and promises the replies. */
    <Q, R> CompletableFuture<Replies<R>> gatherAsync(Address.Many address, Outgoing<Q, R> call, Gather<R> gather) {
        Gathering<Q, R> gathering = new Gathering<>(desk, own, results, address, call, gather);
        gathering.begin();
        return gathering;
    }

    /**
     * Asks, and waits for the replies.
     *
     * @throws Exception why nobody could be asked, or what the application's own code threw
     */
    <Q, R> Replies<R> gather(Address.Many address, Outgoing<Q, R> call, Gather<R> gather) throws Exception {
        desk.requireMayWait(call, true);
        call.requireTime(true);
        CompletableFuture<Replies<R>> gathering = gatherAsync(address, call, gather);
        try {
            long limit = call.deadlineNanos == 0 ? Long.MAX_VALUE : call.deadlineNanos + GRACE_NANOS;
            return gathering.get(limit, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        } catch (InterruptedException e) {
            gathering.cancel(true);
            Thread.currentThread().interrupt();
            throw new MeshCancelledException(
                    Execution.UNKNOWN, call.message + " was given up by the caller; it may have run", e);
        } catch (TimeoutException e) {
            gathering.cancel(true);
            throw new MeshStateException(
                    Execution.UNKNOWN,
                    call.message + " did not end with its deadline: code of the application blocks the thread replies",
                    e);
        }
    }

    /** Sends a one-way message, and promises that it has left. */
    CompletableFuture<@Nullable Void> sendAsync(Address.Many address, Outgoing<?, ?> call) {
        Announcement announcement = new Announcement(desk, spreading, address, call);
        announcement.begin();
        return announcement;
    }

    /**
     * Sends a one-way message, and waits until it has left.
     *
     * @throws Exception why it has not
     */
    void send(Address.Many address, Outgoing<?, ?> call) throws Exception {
        desk.interception().calling(call);
        try {
            call.requireTime(true);
            desk.requireMayWait(call, false);
            if (desk.switchboard().isBlank(call)) {
                desk.secondLook().await(call);
            }
            List<PendingCall> sent = spreading.send(address, call);
            sent.forEach(ToOne::awaited);
            spreading.hear(address, call, sent);
            Throwable failure = spreading.failure(call, sent);
            if (failure != null) {
                throw (Exception) failure;
            }
            desk.interception().called(call, desk.switchboard().elapsed(call), null);
        } catch (Exception | Error e) {
            desk.switchboard().describe(call, e);
            desk.interception().called(call, desk.switchboard().elapsed(call), e);
            throw e;
        }
    }
}
