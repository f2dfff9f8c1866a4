package dev.meshapi.internal.node;

import dev.meshapi.Interceptor;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.internal.call.CallDefaults;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.redis.RedisSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that a node is told before it joins; checked by the builder. */
public record NodeConfig(
        String key,
        String prefix,
        RedisSource redis,
        Membership.Terms membership,
        CallDefaults calls,
        Serving serving,
        Description description,
        Watching watching,
        List<Interceptor> interceptors,
        Duration drainTimeout,
        boolean leaveOnShutdown) {

    /** How long, at most, between two attempts to reconnect: well within the time to live, and never more than a second. */
    Duration reconnectDelay() {
        Duration fifth = membership.ttl().dividedBy(5);
        return fifth.compareTo(LONGEST_RECONNECT_DELAY) < 0 ? fifth : LONGEST_RECONNECT_DELAY;
    }

    private static final Duration LONGEST_RECONNECT_DELAY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PULSE = Duration.ofSeconds(1);

    /** How it serves: what, on whose threads (its own if there is no executor), and how much at a time. */
    public record Serving(
            List<MeshDispatcher> dispatchers,
            @Nullable Executor executor,
            int maxRunningCalls,
            int maxQueuedCalls,
            int maxKeptReplyBytes) {}

    /** What the application says of the node. */
    public record Description(
            Map<String, String> labels, @Nullable String address, int port) {}

    /** Who is told of the membership, and what the leader does for the dead. */
    public record Watching(
            List<MeshListener> listeners, @Nullable Function<MeshNode, CompletionStage<?>> nodeCleanup) {}

    /** How long to wait for Redis' answer to anything. */
    Duration redisLimit() {
        return membership.limit();
    }

    /** How long the node waits for its own word; not so short that a slow machine seems deaf. */
    Duration pulseLimit() {
        Duration beat = membership.interval();
        return beat.compareTo(SHORTEST_PULSE) > 0 ? beat : SHORTEST_PULSE;
    }

    /** The beginning of the names of all threads of the node. */
    String threadPrefix() {
        return "mesh-" + key;
    }
}
