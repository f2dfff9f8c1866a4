package dev.meshapi.internal.membership;

import dev.meshapi.internal.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the view true: events in their order, a snapshot where one is missing. What arrives while a snapshot is on its way
 * is kept and applied after it, so nothing is lost between the two.
 */
final class ViewKeeper {
    private static final Logger log = LoggerFactory.getLogger(ViewKeeper.class);

    /** More events than this during one snapshot, and the next snapshot is the better way. */
    private static final int MOST_KEPT = 10_000;

    private final Registry registry;
    private final Timers timers;
    private final Duration ttl;
    private final Supplier<Identity> self;
    private final Consumer<Change> changed;

    /** Guarded by this, but for {@link View#members()}. */
    private final View view = new View();

    /** Guarded by this: events that wait for the snapshot; null while none is on its way. */
    private @Nullable List<MembershipEvent> kept;

    /** Guarded by this: whether another snapshot is due after the one on its way. */
    private boolean again;

    /** Guarded by this: who waits for the snapshot on its way. */
    private CompletableFuture<Void> looking = new CompletableFuture<>();

    /** Guarded by this: who waits for the one after it. */
    private CompletableFuture<Void> lookingAgain = new CompletableFuture<>();

    /**
     * An empty view.
     *
     * @param ttl after a loss of data, whoever lives is in the registry again within this time
     * @param changed gets each change in order, under the lock: it must hand over
     */
    ViewKeeper(Registry registry, Timers timers, Duration ttl, Supplier<Identity> self, Consumer<Change> changed) {
        this.registry = registry;
        this.timers = timers;
        this.ttl = ttl;
        this.self = self;
        this.changed = changed;
    }

    /** Who is there, as this node knows it; no I/O. */
    Members members() {
        return view.members();
    }

    /** Something has happened. */
    void happened(MembershipEvent event) {
        synchronized (this) {
            if (kept != null) {
                if (kept.size() < MOST_KEPT) {
                    kept.add(event);
                } else {
                    again = true;
                }
                return;
            }
            if (take(event)) {
                return;
            }
        }
        refresh();
    }

    /** The last change that the view knows of. */
    synchronized long epoch() {
        return view.epoch();
    }

    /** The registry is at this epoch: if the view stays behind, an event was lost. */
    boolean isBehind(long epoch) {
        synchronized (this) {
            return view.epoch() < epoch;
        }
    }

    /** Brings the view to what the registry says now; completes when that is done, or has failed. */
    CompletionStage<Void> refresh() {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            if (kept != null) {
                again = true;
                return lookingAgain;
            }
            kept = new ArrayList<>();
            again = false;
            looking = lookingAgain;
            lookingAgain = new CompletableFuture<>();
            waiting = looking;
        }
        registry.view(self.get()).whenComplete((snapshot, failure) -> refreshed(snapshot));
        return waiting;
    }

    /** If it failed, the next beat finds the view behind and asks again. */
    private void refreshed(@Nullable Snapshot snapshot) {
        boolean gap;
        CompletableFuture<Void> seen;
        synchronized (this) {
            seen = looking;
            List<MembershipEvent> waiting = kept == null ? List.of() : kept;
            kept = null;
            gap = again;
            if (snapshot != null) {
                Duration young = ttl.minus(snapshot.age());
                boolean complete = young.isNegative() || young.isZero();
                view.reset(snapshot, complete).forEach(changed);
                if (!complete) {
                    timers.after(young, this::refresh);
                }
                for (MembershipEvent event : waiting) {
                    gap |= !take(event);
                }
            }
        }
        if (gap) {
            refresh();
        }
        seen.complete(null);
    }

    /** Under the lock. False if an event before this one is missing. */
    private boolean take(MembershipEvent event) {
        List<Change> changes = view.apply(event, self.get());
        if (changes == null) {
            log.debug("The view at epoch {} has missed something before {}", view.epoch(), event.epoch());
            return false;
        }
        changes.forEach(changed);
        return true;
    }
}
