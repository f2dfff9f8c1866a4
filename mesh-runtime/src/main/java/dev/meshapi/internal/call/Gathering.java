package dev.meshapi.internal.call;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.Gather;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.Replies;
import dev.meshapi.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call to several nodes: asks each, and gathers exactly one reply for each. */
final class Gathering<Q, R> extends Pledge<Replies<R>> {
    private static final Logger log = LoggerFactory.getLogger(Gathering.class);

    private final OwnCalls own;
    private final Results results;
    private final Address.Many address;
    private final Outgoing<Q, R> call;
    private final Gather<R> gather;

    /** Frozen before anything is sent. */
    private List<MeshNode> nodes = List.of();

    /** What is under way, by the id of the node. */
    private final Map<Long, Attempt> attempts = new ConcurrentHashMap<>();

    /** What has come, by the id of the node. Confined to the thread {@code replies}. */
    private final Map<Long, Reply<R>> arrived = new TreeMap<>();

    Gathering(Desk desk, OwnCalls own, Results results, Address.Many address, Outgoing<Q, R> call, Gather<R> gather) {
        super(desk, call);
        this.own = own;
        this.results = results;
        this.address = address;
        this.call = call;
        this.gather = gather;
    }

    @Override
    void send() {
        Switchboard.Audience audience = desk.switchboard().audience(address, call);
        nodes = audience.nodes();
        if (nodes.isEmpty()) {
            end(Replies.of(List.of()), null);
            return;
        }
        if (!audience.castable().isEmpty()) {
            PendingGroup group = desk.switchboard().cast(audience, call);
            nodes.forEach(node -> await(node, group.of(node.instanceId())));
        }
        for (MeshNode node : nodes) {
            if (!audience.castable().contains(node.instanceId())) {
                ask(node);
            }
        }
    }

    /** What goes wrong with one node is its reply, unless nobody could be asked. */
    private void ask(MeshNode node) {
        try {
            Address.Node to = Address.node(node);
            if (desk.switchboard().isOwn(to, call)) {
                askSelf(node);
            } else {
                await(node, desk.switchboard().send(to, call));
            }
        } catch (MeshNodeUnavailableException e) {
            desk.replies().execute(() -> arrived(failed(node, e)));
        } catch (MeshException e) {
            if (attempts.isEmpty()) {
                throw e;
            }
            desk.replies().execute(() -> arrived(failed(node, e)));
        }
    }

    private void askSelf(MeshNode node) {
        try {
            begun(
                    node,
                    own.start(
                            call,
                            (reply, failure) -> desk.replies().execute(() -> arrived(reply(node, reply, failure)))));
        } catch (MeshException e) {
            desk.replies().execute(() -> arrived(failed(node, e)));
        }
    }

    private void await(MeshNode node, @Nullable PendingCall pending) {
        if (pending != null) {
            begun(node, pending);
            pending.whenEnded(() -> desk.replies().execute(() -> arrived(reply(node, pending))));
        }
    }

    private void begun(MeshNode node, Attempt attempt) {
        attempts.put(node.instanceId(), attempt);
        if (isDone()) {
            attempt.giveUp();
        }
    }

    @Override
    void giveUpAttempts() {
        attempts.values().forEach(Attempt::giveUp);
    }

    private Reply<R> reply(MeshNode node, PendingCall pending) {
        try {
            return reply(node, results.value(call.message, pending), null);
        } catch (Exception | Error e) {
            return failed(node, e);
        }
    }

    @SuppressWarnings("NullAway") // null is the reply of an acknowledgement, and of whoever declares it nullable
    private Reply<R> reply(MeshNode node, @Nullable R value, @Nullable Throwable failure) {
        return failure == null ? new Reply.Ok<>(node, value) : failed(node, failure);
    }

    private Reply<R> failed(MeshNode node, Throwable failure) {
        MeshException told = Results.ofOne(call.message, node.instanceId(), failure);
        told.during(call.message.name(), node.instanceId(), desk.switchboard().elapsed(call), 1);
        return new Reply.Failed<>(node, told);
    }

    /** On the thread {@code replies}, as all below. */
    private void arrived(Reply<R> reply) {
        if (isDone()) {
            return;
        }
        arrived.put(reply.node().instanceId(), reply);
        gather.ears().forEach(ear -> tell(ear, reply));
        boolean enough;
        try {
            enough = !gather.isPlain() && gather.isEnough(Replies.of(List.copyOf(arrived.values())), nodes.size());
        } catch (Throwable e) {
            end(null, e);
            giveUpAttempts();
            return;
        }
        if (enough || arrived.size() == nodes.size()) {
            end(replies(), null);
            giveUpAttempts();
        }
    }

    private void tell(Consumer<? super Reply<R>> ear, Reply<R> reply) {
        try {
            ear.accept(reply);
        } catch (Throwable e) {
            log.warn("Who listens to the replies to {} failed; the call goes on", call.message, e);
        }
    }

    /** One for each node; who has not answered is no longer waited for. */
    private Replies<R> replies() {
        List<Reply<R>> replies = new ArrayList<>(nodes.size());
        for (MeshNode node : nodes) {
            Reply<R> reply = arrived.get(node.instanceId());
            replies.add(reply != null ? reply : failed(node, spared(node)));
        }
        return Replies.of(replies);
    }

    private MeshCancelledException spared(MeshNode node) {
        return new MeshCancelledException(
                Execution.UNKNOWN,
                call.message + " to node " + node.instanceId() + " was no longer waited for: enough replies had come",
                null);
    }
}
