package dev.meshapi;

/** Where a node is in its life. A node moves only forward. */
public enum MeshState {
    /** Connecting, subscribing, registering. Seen only by code that runs inside {@link MeshBuilder#join()}. */
    JOINING,
    /** Registered: sends and serves. */
    UP,
    /** Leaving: finishes what runs, refuses new calls. */
    DRAINING,
    /** Gone: every call throws {@link MeshClosedException}. */
    CLOSED
}
