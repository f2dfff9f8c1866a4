package dev.meshapi.internal.node;

import dev.meshapi.Mesh;
import dev.meshapi.MeshConnectionException;

/** From a description to a running node, or to an exception with nothing left behind. */
public final class Joining {
    private Joining() {}

    /**
     * Connects, subscribes, registers.
     *
     * @throws IllegalArgumentException if two of the APIs clash
     * @throws MeshConnectionException if Redis cannot be reached or fails meanwhile
     */
    public static Mesh join(NodeConfig config) {
        NodeThreads threads =
                new NodeThreads(config.threadPrefix(), config.serving().executor());
        boolean joined = false;
        try {
            RunningNode node = new RunningNode(config, threads);
            node.join();
            joined = true;
            return node;
        } finally {
            if (!joined) {
                threads.close();
            }
        }
    }
}
