package dev.meshapi.internal.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The nodes that this node calls. Each is forgotten when it is gone, or was never there. */
final class Peers {
    /** In place of an instance id, for a message to everybody. */
    static final long EVERYBODY = 0;

    private final Map<Long, Peer> peers = new ConcurrentHashMap<>();
    private final Peer everybody = new Peer(EVERYBODY);

    /** The one with this id; a new one if it was never called. */
    Peer of(long instanceId) {
        Peer known = peers.get(instanceId);
        return known != null ? known : peers.computeIfAbsent(instanceId, Peer::new);
    }

    /** What is sent to all. */
    Peer everybody() {
        return everybody;
    }

    /** It is gone. Calls that are under way to it keep what they have. */
    void forget(long instanceId) {
        peers.remove(instanceId);
    }

    /** How many are kept. */
    int size() {
        return peers.size();
    }
}
