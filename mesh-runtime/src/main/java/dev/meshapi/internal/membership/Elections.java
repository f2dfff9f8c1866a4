package dev.meshapi.internal.membership;

import dev.meshapi.Leadership;
import dev.meshapi.MeshNode;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.time.Timers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The elections in which this node is a candidate: the mesh's own, whose leader evicts, and those of the application. */
public final class Elections {
    /** The name of the mesh's own election; no election of the application can have it. */
    private static final String OWN = "";

    private final RedisLink redis;
    private final MeshKeys keys;
    private final Timers timers;
    private final Membership.Terms terms;
    private final Supplier<Identity> self;
    private final Function<String, Executor> threads;

    /** Guarded by this. */
    private final Map<String, Election> elections = new LinkedHashMap<>();

    /** Guarded by this: whether the candidates try. */
    private boolean running;

    /**
     * No candidate tries yet.
     *
     * @param threads gives the executor for the callbacks of an election, by its name, which is empty for the mesh's own; it
     *     runs one task at a time
     * @param workers runs the cleanup duty
     * @param duty the application's; null if it has none
     */
    public Elections(
            RedisLink redis,
            MeshKeys keys,
            Timers timers,
            Membership.Terms terms,
            Supplier<Identity> self,
            Function<String, Executor> threads,
            Executor workers,
            @Nullable Function<MeshNode, CompletionStage<?>> duty) {
        this.redis = redis;
        this.keys = keys;
        this.timers = timers;
        this.terms = terms;
        this.self = self;
        this.threads = threads;
        Election own = candidate(OWN);
        Reaper reaper =
                new Reaper(new Reaping(redis, keys), self, own::leaseText, timers, terms.interval(), workers, duty);
        own.whenLeading(reaper::lead);
        elections.put(OWN, own);
    }

    /** The mesh's own. */
    public synchronized Leadership own() {
        return election(OWN);
    }

    /** One of the application's; becomes a candidate with the first call. */
    public synchronized Leadership named(String name) {
        return election(name);
    }

    /** All candidates begin to try. */
    public synchronized void start() {
        running = true;
        elections.values().forEach(Election::start);
    }

    /** All candidates give back what they have, and cease to try; completes when that is done or has failed. */
    public CompletionStage<Void> stop() {
        List<Election> all;
        synchronized (this) {
            running = false;
            all = List.copyOf(elections.values());
        }
        return CompletableFuture.allOf(all.stream()
                .map(election -> election.stop().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Whether the current thread is in a callback of an election: who waits for the end of all must not be one of them. */
    public synchronized boolean isTelling() {
        return elections.values().stream().anyMatch(Election::isTelling);
    }

    /** Somebody has given back the lease of this election. */
    public void released(String name) {
        Election election;
        synchronized (this) {
            election = elections.get(name);
        }
        if (election != null) {
            election.released();
        }
    }

    private synchronized Election election(String name) {
        Election known = elections.get(name);
        if (known != null) {
            return known;
        }
        Election fresh = candidate(name);
        elections.put(name, fresh);
        if (running) {
            fresh.start();
        }
        return fresh;
    }

    private Election candidate(String name) {
        Leases leases = new Leases(redis, keys, name, terms.ttl());
        String shown = name.equals(OWN) ? "the mesh" : "'" + name + "'";
        ElectionCallbacks told = new ElectionCallbacks(shown, threads.apply(name));
        return new Election(shown, leases, self, timers, terms.ttl(), terms.interval(), told);
    }
}
