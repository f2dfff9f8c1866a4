package dev.meshapi.internal.redis;

import java.util.concurrent.CompletionStage;

/** Sends frames to the channels of one mesh. Completes with the number of receivers. */
public final class Publisher {
    private final RedisLink redis;
    private final MeshKeys keys;

    /** Sends over this link. */
    public Publisher(RedisLink redis, MeshKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** To one node's inbox. */
    public CompletionStage<Long> toNode(long instanceId, byte[] frame) {
        return redis.publish(keys.inbox(instanceId), frame);
    }

    /** To all nodes. */
    public CompletionStage<Long> toAll(byte[] frame) {
        return redis.publish(keys.broadcast(), frame);
    }
}
