package dev.meshapi.internal.redis;

import java.util.Arrays;

/** The name of a channel, with its hash: frames are sorted by channel at each flush. */
final class Channel {
    /** In place of an instance id: the channel is for all. */
    private static final long EVERYBODY = 0;

    private final byte[] name;
    private final long instanceId;
    private final int hash;

    private Channel(byte[] name, long instanceId) {
        this.name = name;
        this.instanceId = instanceId;
        this.hash = Arrays.hashCode(name);
    }

    static Channel ofNode(byte[] name, long instanceId) {
        return new Channel(name, instanceId);
    }

    static Channel ofAll(byte[] name) {
        return new Channel(name, EVERYBODY);
    }

    byte[] name() {
        return name;
    }

    boolean bundles(Audience audience) {
        return instanceId == EVERYBODY ? audience.allBundle() : audience.bundles(instanceId);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Channel channel && Arrays.equals(name, channel.name));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
