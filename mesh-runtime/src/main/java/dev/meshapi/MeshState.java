package dev.meshapi;

/** Where a node is in its life. */
public enum MeshState {
    /** Connecting, subscribing, registering. Seen only by code that runs inside {@link MeshBuilder#join()}. */
    JOINING,
    /** Registered: sends and serves. */
    UP,
    /**
     * Evicted by the others, because it had not been heard of for its time to live, and about to join again under another
     * identity: refuses calls, makes none.
     */
    REJOINING,
    /** Leaving: finishes what runs, refuses new calls. */
    DRAINING,
    /** Gone: every call throws {@link MeshClosedException}. */
    CLOSED
}
