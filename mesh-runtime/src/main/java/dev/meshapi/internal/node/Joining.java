package dev.meshapi.internal.node;

import static java.util.Objects.requireNonNull;

import dev.meshapi.Mesh;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.internal.dispatch.DroppedFrames;
import dev.meshapi.internal.dispatch.Routes;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.Publisher;
import dev.meshapi.internal.redis.RedisLink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a description to a running node, or to an exception with nothing left behind. Used by one thread, once. */
public final class Joining {
    private static final Logger log = LoggerFactory.getLogger(Joining.class);

    private final NodeConfig config;
    private final MeshKeys keys;
    private final Routes routes = new Routes();
    private final DroppedFrames dropped;

    /** Who gets what arrives; nobody until there is an identity. Written here, read by I/O threads. */
    private volatile @Nullable Exchange exchange;

    private Joining(NodeConfig config) {
        this.config = config;
        this.keys = new MeshKeys(config.prefix(), config.key());
        this.dropped = new DroppedFrames(config.threadPrefix());
    }

    /**
     * Connects, subscribes, registers.
     *
     * @throws IllegalArgumentException if two of the APIs clash
     * @throws MeshConnectionException if Redis cannot be reached or fails meanwhile
     */
    public static Mesh join(NodeConfig config) {
        return new Joining(config).join();
    }

    private Mesh join() {
        config.serving().dispatchers().forEach(routes::add);
        NodeThreads threads =
                new NodeThreads(config.threadPrefix(), config.serving().executor());
        RedisLink redis = null;
        boolean joined = false;
        try {
            redis = RedisLink.open(config.redis(), config.threadPrefix(), config.redisLimit(), this::received);
            RunningNode node = register(threads, redis);
            joined = true;
            log.info("Node {} has joined mesh {} at {}", node.instanceId(), config.key(), config.redis());
            return node;
        } finally {
            if (!joined) {
                if (redis != null) {
                    redis.close();
                }
                threads.close();
            }
        }
    }

    private RunningNode register(NodeThreads threads, RedisLink redis) {
        Publisher publisher = new Publisher(redis, keys);
        Membership membership = Membership.join(redis, keys, threads.timers(), config.membership(), identity -> {
            // In place before the registry tells others of the node: the first call finds somebody.
            exchange = Exchange.of(identity, config, routes, threads, publisher, dropped);
            return Descriptions.first(identity, config, routes.apis());
        });
        RunningNode node = new RunningNode(
                config, redis, threads, routes, membership, requireNonNull(exchange, "exchange"), dropped);
        membership.start(node::evicted);
        return node;
    }

    private void received(byte[] message) {
        Exchange receiver = exchange;
        if (receiver != null) {
            receiver.inbox().received(message);
        }
    }
}
