package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.dispatch.Admission.Verdict;
import dev.meshapi.internal.wire.Frame;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls apart that must run one after the other. A lane is there while somebody is in it; the first in it may ask for a
 * turn, the others have a place and no turn, so that a long lane keeps nobody else from running.
 */
final class Lanes {

    /** What a call has in common with those it must not overtake. */
    sealed interface Lane {
        /** Ordered messages of an API from one sender. */
        record BySender(String api, Frame.Sender sender) implements Lane {}

        /** Ordered messages of an API with one key. */
        record ByKey(String api, @Nullable Object key) implements Lane {
            /** With a key whose code for that works; it is the application's, and throws here or not at all. */
            static ByKey hashable(String api, @Nullable Object key) {
                ByKey lane = new ByKey(api, key);
                int unused = lane.hashCode();
                return lane;
            }
        }

        /** Messages of an API from one sender whose keys are not known yet: they are decoded in the order sent. */
        record Undecoded(String api, Frame.Sender sender) implements Lane {}
    }

    private final Admission admission;

    /** Who waits behind the first of each lane. Each queue is touched in the map's own atomic steps only. */
    private final Map<Lane, Queue<ServedCall<?, ?>>> lanes = new ConcurrentHashMap<>();

    Lanes(Admission admission) {
        this.admission = admission;
    }

    /** How many lanes there are. */
    int size() {
        return lanes.size();
    }

    /**
     * Goes to the end of a lane.
     *
     * @return NOW for the first, who is to ask for a turn if it needs one; LATER for who gets a place and is called
     */
    Verdict enter(Lane lane, ServedCall<?, ?> call) {
        Verdict[] verdict = {Verdict.NOW};
        lanes.compute(lane, (key, behind) -> {
            if (behind == null) {
                return new ArrayDeque<>(0);
            }
            verdict[0] = call.needsTurn() ? admission.reserve() : Verdict.LATER;
            if (verdict[0] == Verdict.LATER) {
                behind.add(call);
            }
            return behind;
        });
        return verdict[0];
    }

    /** The first has ended: the next may ask for a turn. */
    void leave(Lane lane) {
        ServedCall<?, ?>[] next = {null};
        lanes.computeIfPresent(lane, (key, behind) -> {
            next[0] = behind.poll();
            return next[0] == null ? null : behind;
        });
        if (next[0] != null) {
            next[0].leads();
        }
    }

    /** Gives the place in a lane up; false if the call is not, or no longer, behind the first. */
    boolean withdraw(Lane lane, ServedCall<?, ?> call) {
        boolean[] found = {false};
        lanes.computeIfPresent(lane, (key, behind) -> {
            found[0] = behind.remove(call);
            return behind;
        });
        if (found[0] && call.needsTurn()) {
            admission.leave();
        }
        return found[0];
    }
}
