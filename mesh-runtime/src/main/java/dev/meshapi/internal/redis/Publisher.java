package dev.meshapi.internal.redis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends frames to the channels of one mesh. Thread-safe; never blocks. */
public final class Publisher {
    /** So many names are kept at most: ids are never given twice, and nodes come and go. */
    private static final int MOST_INBOXES = 10_000;

    private final MeshKeys keys;
    private final Channel broadcast;
    private final Outbox outbox;
    private final Map<Long, Channel> inboxes = new ConcurrentHashMap<>();

    /** Sends one frame per message over this link. */
    public Publisher(RedisLink redis, MeshKeys keys) {
        this(redis, keys, Audience.PLAIN);
    }

    /** Sends over this link, and as this audience understands. */
    public Publisher(RedisLink redis, MeshKeys keys, Audience audience) {
        this.keys = keys;
        this.broadcast = Channel.ofAll(keys.broadcast());
        this.outbox = redis.outbox(channel -> channel.bundles(audience));
    }

    /** To one node's inbox, behind all that was sent there by this thread before. */
    public void toNode(long instanceId, byte[] frame, Delivery delivery) {
        outbox.add(new Outgoing(inbox(instanceId), frame, delivery));
    }

    /** To all nodes, likewise. */
    public void toAll(byte[] frame, Delivery delivery) {
        outbox.add(new Outgoing(broadcast, frame, delivery));
    }

    private Channel inbox(long instanceId) {
        Channel known = inboxes.get(instanceId);
        if (known != null) {
            return known;
        }
        if (inboxes.size() >= MOST_INBOXES) {
            inboxes.clear();
        }
        return inboxes.computeIfAbsent(instanceId, id -> Channel.ofNode(keys.inbox(id), id));
    }
}
