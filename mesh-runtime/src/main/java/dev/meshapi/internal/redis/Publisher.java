package dev.meshapi.internal.redis;

import dev.meshapi.MeshConnectionException;

/** Sends frames to the channels of one mesh. */
public final class Publisher {
    private final RedisLink redis;
    private final MeshKeys keys;

    /** Sends over this link. */
    public Publisher(RedisLink redis, MeshKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** To one node's inbox. */
    public void toNode(long instanceId, byte[] frame, Delivery delivery) {
        publish(keys.inbox(instanceId), frame, delivery);
    }

    /** To all nodes. */
    public void toAll(byte[] frame, Delivery delivery) {
        publish(keys.broadcast(), frame, delivery);
    }

    private void publish(byte[] channel, byte[] frame, Delivery delivery) {
        redis.publish(channel, frame)
                .whenComplete((receivers, failure) ->
                        delivery.ended(receivers == null ? 0 : receivers, (MeshConnectionException) failure));
    }
}
