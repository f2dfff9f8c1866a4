package dev.meshapi.internal.dispatch;

import dev.meshapi.internal.dispatch.Window.Mark;
import dev.meshapi.internal.time.Timers;
import dev.meshapi.internal.wire.Frame;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has come from whom, so that nothing runs twice and losses are noticed. A caller that is gone is remembered for a while:
 * what it has sent may still be on its way. Bounded, whoever sends.
 */
final class Callers implements Sweep.Part {
    /** More nodes than a mesh has. */
    static final int MOST = 16_384;

    /** Ids of requests from other implementations. */
    static final int MOST_FOREIGN = 16_384;

    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final long self;
    private final Timers timers;
    private final Losses losses;
    private final Sweep sweep;
    private final Map<Frame.Sender, Caller> callers = new ConcurrentHashMap<>();

    /** Whether a request of another implementation ran, so far as is known: the last ones. Guarded by itself. */
    private final Map<CallKey, Mark> foreign = new LinkedHashMap<>();

    /** Whether somebody had to be forgotten who may send on. */
    private volatile boolean incomplete;

    /** Nobody has sent anything yet. */
    Callers(long self, Timers timers, Sweep sweep, Losses losses) {
        this.self = self;
        this.timers = timers;
        this.sweep = sweep;
        this.losses = losses;
    }

    /** Marks a request as come, or as asked for; tells what was known of it before. */
    Mark add(Frame.Sender sender, String requestId, long now) {
        Mark mark = of(sender, now).add(requestId);
        return mark == null ? addForeign(new CallKey(sender.instanceId(), requestId)) : mark;
    }

    /** A request that has come did not run, nor will it. */
    void didNotRun(Frame.Sender sender, String requestId) {
        if (!of(sender, timers.nanoTime()).didNotRun(requestId)) {
            synchronized (foreign) {
                foreign.replace(new CallKey(sender.instanceId(), requestId), Mark.NOT_RUN);
            }
        }
    }

    /** A numbered one-way message has come; false if it had come before. */
    boolean come(Frame.Sender sender, boolean broadcast, long number, long now) {
        Sequence sequence = of(sender, now).sequence(broadcast);
        boolean first = sequence.come(number, now);
        if (sequence.isOpen()) {
            sweep.wake();
        }
        return first;
    }

    /** A node is no member any more. If it is heard all the same, it is remembered on: it may be back as the same. */
    void gone(Frame.Sender sender) {
        timers.after(REMEMBERED, () -> {
            Caller caller = callers.get(sender);
            if (caller != null && timers.nanoTime() - caller.heardAt() < REMEMBERED.toNanos()) {
                gone(sender);
            } else {
                callers.remove(sender);
            }
        });
    }

    /** How many are remembered. */
    int size() {
        return callers.size();
    }

    @Override
    public boolean look(long now) {
        boolean open = false;
        for (Caller caller : callers.values()) {
            open |= look(caller, false, now);
            open |= look(caller, true, now);
        }
        return open;
    }

    private boolean look(Caller caller, boolean broadcast, long now) {
        Sequence sequence = caller.sequence(broadcast);
        long lost = sequence.lost(now);
        if (lost > 0) {
            losses.missed(caller.identity().instanceId(), lost);
        }
        return sequence.isOpen();
    }

    private Caller of(Frame.Sender sender, long now) {
        Caller known = callers.get(sender);
        Caller caller = known != null ? known : added(sender);
        caller.heard(now);
        return caller;
    }

    private Caller added(Frame.Sender sender) {
        if (callers.size() >= MOST) {
            forgetOldest();
        }
        // Ids come from a counter: whoever has a larger one began when this node listened already.
        long direct = incomplete ? 0 : 1;
        long broadcasts = incomplete || sender.instanceId() < self ? 0 : 1;
        return callers.computeIfAbsent(sender, any -> new Caller(any, direct, broadcasts));
    }

    private void forgetOldest() {
        incomplete = true;
        callers.values().stream()
                .sorted(Comparator.comparingLong(Caller::heardAt))
                .limit(MOST / 16)
                .forEach(oldest -> callers.remove(oldest.identity()));
    }

    private Mark addForeign(CallKey key) {
        synchronized (foreign) {
            Mark known = foreign.putIfAbsent(key, Mark.CAME);
            if (known != null) {
                return known;
            }
            if (foreign.size() > MOST_FOREIGN) {
                foreign.remove(foreign.keySet().iterator().next());
            }
            return Mark.NEW;
        }
    }
}
