package dev.meshapi.internal.node;

import dev.meshapi.MeshDispatcher;
import dev.meshapi.internal.call.CallDefaults;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.redis.RedisSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
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
        Duration drainTimeout) {

    /** How it serves: what, on whose threads (its own if there is no executor), and how much at a time. */
    public record Serving(
            List<MeshDispatcher> dispatchers, @Nullable Executor executor, int maxRunningCalls, int maxQueuedCalls) {}

    /** What the application says of the node. */
    public record Description(
            Map<String, String> labels, @Nullable String address, int port) {}

    /** How long to wait for Redis' answer to anything. */
    Duration redisLimit() {
        return membership.limit();
    }

    /** The beginning of the names of all threads of the node. */
    String threadPrefix() {
        return "mesh-" + key;
    }
}
