package dev.meshapi.internal.call;

import dev.meshapi.Address;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A one-way message to several nodes whose sender does not wait until it has left. */
final class Announcement extends Pledge<@Nullable Void> {
    private final Spreading spreading;
    private final Address.Many address;
    private final Outgoing<?, ?> call;

    /** What has been sent. Written before anybody can give up but the one who holds it. */
    private volatile List<PendingCall> sent = List.of();

    Announcement(Desk desk, Spreading spreading, Address.Many address, Outgoing<?, ?> call) {
        super(desk, call);
        this.spreading = spreading;
        this.address = address;
        this.call = call;
    }

    @Override
    void send() {
        List<PendingCall> all = spreading.send(address, call);
        sent = all;
        AtomicInteger left = new AtomicInteger(all.size() + 1);
        Ear ear = () -> {
            if (left.decrementAndGet() == 0) {
                desk.replies().execute(this::left);
            }
        };
        all.forEach(each -> each.whenEnded(ear));
        ear.ended();
    }

    private void left() {
        spreading.hear(address, call, sent);
        end(null, spreading.failure(call, sent));
    }

    @Override
    void giveUpAttempts() {
        sent.forEach(PendingCall::giveUp);
    }
}
