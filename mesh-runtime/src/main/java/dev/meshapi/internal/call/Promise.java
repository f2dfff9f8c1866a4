package dev.meshapi.internal.call;

import static java.util.Objects.requireNonNull;

import dev.meshapi.Address;
import org.jspecify.annotations.Nullable;

/** A call to one node whose caller does not wait: one attempt after the other, until one of them is the end. */
final class Promise<Q, R> extends Pledge<R> implements Ear, Runnable {
    private final OwnCalls own;
    private final Results results;
    private final Address.One address;
    private final Outgoing<Q, R> call;
    private final Attempts attempts;

    /** Where the present attempt goes. Passed from thread to thread with the attempt. */
    private Address.@Nullable Node to;

    /** What is under way; replaced with each attempt, read by whoever gives up. */
    private volatile @Nullable Attempt attempt;

    Promise(Desk desk, OwnCalls own, Results results, Address.One address, Outgoing<Q, R> call) {
        super(desk, call);
        this.own = own;
        this.results = results;
        this.address = address;
        this.call = call;
        this.attempts = new Attempts(address, call);
    }

    @Override
    void send() {
        attempt(desk.switchboard().first(address, call));
    }

    private void attempt(Address.Node node) {
        to = node;
        try {
            if (!desk.switchboard().isOwn(node, call)) {
                PendingCall pending = desk.switchboard().send(node, call);
                begun(pending);
                pending.whenEnded(this);
            } else if (call.message.oneWay()) {
                own.send(call);
                end(null, null);
            } else {
                begun(own.start(call, (reply, failure) -> desk.replies().execute(() -> ownEnded(reply, failure))));
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Who gave up just before can have seen the attempt before this one only. */
    private void begun(Attempt fresh) {
        attempt = fresh;
        if (isDone()) {
            fresh.giveUp();
        }
    }

    @Override
    void giveUpAttempts() {
        Attempt present = attempt;
        if (present != null) {
            present.giveUp();
        }
    }

    /** The attempt has ended, on whatever thread. */
    @Override
    public void ended() {
        desk.replies().execute(this);
    }

    /** What became of it. */
    @Override
    public void run() {
        R reply;
        try {
            reply = results.value(call.message, (PendingCall) requireNonNull(attempt));
        } catch (Exception | Error e) {
            failed(e);
            return;
        }
        end(reply, null);
    }

    private void ownEnded(@Nullable R reply, @Nullable Throwable failure) {
        if (failure == null) {
            end(reply, null);
        } else {
            failed(failure);
        }
    }

    private void failed(Throwable failure) {
        Address.Node next = desk.switchboard().next(address, attempts, requireNonNull(to), failure, isDone());
        if (next == null) {
            end(null, desk.switchboard().end(attempts));
        } else {
            attempt(next);
        }
    }
}
