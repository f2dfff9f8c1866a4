package dev.meshapi;

/**
 * Learns what happens to the membership, on every node. Called in the order of the changes, one call at a time, on the
 * thread {@code mesh-<key>-events}; it may block, and then only delays the other listeners. What one listener throws is
 * logged and reaches no other.
 *
 * <p>A listener is first told of the nodes that are there when it is added, as joined; the own node is not among them.
 */
public interface MeshListener {

    /** Why a node is gone. */
    enum Reason {
        /** It said goodbye. */
        LEFT,
        /** It was removed because it had not been heard of for its time to live. It may still be alive. */
        EVICTED
    }

    /**
     * A node is there.
     *
     * @param node the node
     */
    default void nodeJoined(MeshNode node) {}

    /**
     * A node serves something else, or says something else of itself.
     *
     * @param node the node as it is now
     */
    default void nodeUpdated(MeshNode node) {}

    /**
     * A node takes no new calls and will leave.
     *
     * @param node the node as it is now
     */
    default void nodeDraining(MeshNode node) {}

    /**
     * A node is gone.
     *
     * @param node the node as it was last
     * @param reason why; {@link Reason#LEFT} also where this node missed the event and only sees that the other is gone
     */
    default void nodeLeft(MeshNode node, Reason reason) {}

    /**
     * This node was removed by others, because it had not been heard of for its time to live, and is back under another id.
     * Its handlers are served again; calls that were pending have failed.
     *
     * @param oldId the id it had
     * @param newId the id it has
     */
    default void selfEvicted(long oldId, long newId) {}

    /**
     * One-way messages or broadcasts of a node did not arrive here, though later ones did: the numbers that they carry leave
     * a gap. Without a later one, nothing is told.
     *
     * @param senderId the id of the node that sent them
     * @param count how many are missing
     */
    default void messagesMissed(long senderId, long count) {}

    /** One of the connections to Redis is lost. Calls fail at once until it is restored. */
    default void connectionLost() {}

    /** Both connections to Redis stand again. */
    default void connectionRestored() {}
}
