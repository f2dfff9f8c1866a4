package dev.meshapi.benchmarks.peers.raw;

/** How a message leaves. */
@FunctionalInterface
interface Publishing {
    void publish(byte[] channel, byte[] body);
}
