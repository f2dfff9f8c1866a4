package dev.meshapi.internal.redis;

import java.nio.charset.StandardCharsets;

/**
 * The names of a mesh in Redis. Its keys share a hash tag, so that one script may touch several in a cluster; the inboxes
 * carry none, so that a cluster can spread them.
 */
public final class MeshKeys {
    private final String tagged;
    private final String channels;

    /** Looked at for each message. */
    private final byte[] events;

    /** The names of the mesh {@code <prefix>:mesh:<key>}. */
    public MeshKeys(String prefix, String key) {
        this.channels = prefix + ":mesh:" + key;
        this.tagged = "{" + channels + "}";
        this.events = bytes(tagged + ":events");
    }

    public byte[] nextId() {
        return bytes(tagged + ":next_id");
    }

    /** Sorted set: instance id, last heartbeat in Redis' milliseconds. */
    public byte[] heartbeats() {
        return bytes(tagged + ":heartbeats");
    }

    /** Hash: instance id, node record. */
    public byte[] nodes() {
        return bytes(tagged + ":nodes");
    }

    /** Counter: one more with each change of the membership. */
    public byte[] epoch() {
        return bytes(tagged + ":epoch");
    }

    /** When this registry was first written to; another value means that Redis lost the old one. */
    public byte[] birth() {
        return bytes(tagged + ":birth");
    }

    /** Hash: id:incarnation of an evicted node whose cleanup duty is not done, its record. */
    public byte[] dead() {
        return bytes(tagged + ":dead");
    }

    /** Hash: when anybody was last heard of, and the silences of everybody before. */
    public byte[] watch() {
        return bytes(tagged + ":watch");
    }

    /** String with a time to live: who leads, and the term. */
    public byte[] leader() {
        return bytes(tagged + ":leader");
    }

    /** Counter: the last term of {@link #leader()}. */
    public byte[] leaderTerm() {
        return bytes(tagged + ":leader:term");
    }

    /** As {@link #leader()}, for an election of the application. */
    public byte[] election(String name) {
        return bytes(tagged + ":election:" + name);
    }

    /** As {@link #leaderTerm()}, for an election of the application. */
    public byte[] electionTerm(String name) {
        return bytes(tagged + ":election:" + name + ":term");
    }

    /** Channel: changes of the membership. The same array each time. */
    public byte[] events() {
        return events;
    }

    /** What the names of all inboxes begin with. */
    public byte[] inboxes() {
        return bytes(channels + ":node:");
    }

    /** Channel: what is for one node. */
    public byte[] inbox(long instanceId) {
        return bytes(channels + ":node:" + instanceId);
    }

    /** Channel: what is for all. */
    public byte[] broadcast() {
        return bytes(channels + ":broadcast");
    }

    @Override
    public String toString() {
        return channels;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
