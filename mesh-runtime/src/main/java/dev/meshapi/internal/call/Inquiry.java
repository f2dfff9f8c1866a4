package dev.meshapi.internal.call;

import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.time.Timers;
import java.time.Duration;

/** Asks nodes what became of a call, when a request or its reply may have been lost. The answer is a reply like any other. */
final class Inquiry {
    /** How long after it was not there a node is asked again, while it is a member: it may be about to reconnect. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);

    /** How long a reply may be on its way from a node that has left: what else there was to say is said. */
    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Requests requests;
    private final Publisher publisher;
    private final Timers timers;
    private final Neighbours neighbours;

    Inquiry(Requests requests, Publisher publisher, Timers timers, Neighbours neighbours) {
        this.requests = requests;
        this.publisher = publisher;
        this.timers = timers;
        this.neighbours = neighbours;
    }

    /** The request has left, or may have: now it can be asked for. */
    void sent(PendingCall call) {
        if (call.sent()) {
            ask(call);
        }
    }

    /** Connections were lost, here or there. */
    void ask(PendingCall call) {
        MeshNode node = neighbours.members().node(call.instanceId());
        if (!call.isAnswered() || call.outcome() != null || (node != null && isForeign(node)) || !call.question()) {
            return;
        }
        publisher.toNode(call.instanceId(), requests.query(call), (receivers, failure) -> {
            if (failure == null && receivers == 0) {
                notHeard(call);
            }
        });
    }

    /** A member may be about to reconnect itself. */
    private void notHeard(PendingCall call) {
        if (neighbours.members().node(call.instanceId()) == null) {
            call.settle(new Outcome.Gone(MeshListener.Reason.LEFT));
        } else {
            timers.after(ASK_AGAIN, () -> ask(call));
        }
    }

    /**
     * The node is no member any more. Who leaves of its own accord answers everything: what ran, before it leaves, and then, until it
     * falls silent, that it refuses. So it is asked for its last word, and that is on its way when it no longer listens.
     */
    void lastWord(PendingCall call, MeshNode node, MeshListener.Reason reason) {
        Outcome gone = new Outcome.Gone(reason);
        if (reason == MeshListener.Reason.EVICTED || isForeign(node) || !call.isAnswered()) {
            call.settle(gone);
            return;
        }
        publisher.toNode(call.instanceId(), requests.query(call), (receivers, failure) -> {
            if (failure == null) {
                timers.after(LAST_WORD, () -> call.settle(gone));
            } else {
                call.settle(gone);
            }
        });
    }

    /** Whether it is a node of another kind, which knows no queries. */
    private static boolean isForeign(MeshNode node) {
        return node.incarnation() == 0;
    }
}
