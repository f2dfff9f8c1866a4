package dev.meshapi.internal.call;

import dev.meshapi.MeshNode;
import dev.meshapi.MeshNode.State;
import dev.meshapi.internal.membership.Members;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Members by hand; a test says who is there. */
final class TestNodes implements Neighbours {
    volatile Members members = new Members(0, List.of());
    volatile OptionalLong leader = OptionalLong.empty();
    final AtomicInteger looks = new AtomicInteger();

    /** These are there now. */
    void set(MeshNode... nodes) {
        members = new Members(members.epoch() + 1, Arrays.asList(nodes));
    }

    /** A node that serves these messages. */
    static MeshNode node(long id, State state, String... messages) {
        return new MeshNode(
                id,
                id * 1000,
                "host",
                1,
                Instant.EPOCH,
                state,
                Map.of("Api", new MeshNode.Api("", List.of(messages))),
                Map.of(),
                null,
                0,
                false);
    }

    /** Nodes with the ids 1 to this one that serve the message. */
    static MeshNode[] serving(String message, long last) {
        return LongStream.rangeClosed(1, last)
                .mapToObj(id -> node(id, State.UP, message))
                .toArray(MeshNode[]::new);
    }

    @Override
    public Members members() {
        return members;
    }

    @Override
    public OptionalLong leader() {
        return leader;
    }

    @Override
    public CompletionStage<Void> look() {
        looks.incrementAndGet();
        return CompletableFuture.completedStage(null);
    }
}
