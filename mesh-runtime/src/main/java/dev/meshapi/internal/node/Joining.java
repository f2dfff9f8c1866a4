package dev.meshapi.internal.node;

import dev.meshapi.Mesh;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.internal.dispatch.Routes;

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
            Routes routes = new Routes();
            config.serving().dispatchers().forEach(routes::add);
            Tenure tenure = new Tenure(config, threads, routes);
            tenure.join();
            joined = true;
            return new RunningNode(config, routes, tenure);
        } finally {
            if (!joined) {
                threads.close();
            }
        }
    }
}
