package dev.meshapi.internal.membership;

import dev.meshapi.MeshNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * What this node says of itself. The record here is the truth; what Redis could not be told is told again before a later
 * beat.
 */
final class OwnRecord {
    private final Registry registry;

    /** Written under the lock, so that scripts leave in the order of the changes; read without it. */
    private volatile MeshNode now;

    /** Guarded by this: whether Redis has yet to be told of a change. */
    private boolean behind;

    OwnRecord(Registry registry, MeshNode first) {
        this.registry = registry;
        this.now = first;
    }

    MeshNode now() {
        return now;
    }

    /** Changes it, and tells Redis; completes when Redis has it. */
    synchronized CompletionStage<Void> change(UnaryOperator<MeshNode> change) {
        now = change.apply(now);
        behind = true;
        return tell();
    }

    /** Completes when Redis knows it as it is now. */
    synchronized CompletionStage<Void> catchUp() {
        return behind ? tell() : CompletableFuture.completedStage(null);
    }

    private CompletionStage<Void> tell() {
        MeshNode sent = now;
        return registry.update(sent).thenAccept(answer -> told(sent));
    }

    private synchronized void told(MeshNode sent) {
        if (sent.equals(now)) {
            behind = false;
        }
    }
}
