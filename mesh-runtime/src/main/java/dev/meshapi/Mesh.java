package dev.meshapi;

import java.time.Duration;
import java.util.List;

/**
 * One instance's membership in a mesh. A {@code Mesh} that exists is running: it was built by {@link
 * MeshBuilder#join()}, is registered in Redis, and stays so until {@link #close()}.
 *
 * <p>Thread-safe; all methods may be called from any thread. Not meant to be implemented outside this library: methods will be
 * added.
 *
 * <p>Threads of a mesh, all daemons and named {@code mesh-<key>-…}: {@code timer} (time-outs and heartbeats), {@code
 * replies} (completes the futures of asynchronous calls), {@code events} (tells listeners), {@code leadership} and {@code
 * election-<name>} (run callbacks of elections), {@code lifecycle} (joins again, renews connections), {@code worker-N} (runs
 * handlers, unless an executor was given) and the I/O threads of the Redis client (unless a client was given). {@link #close()}
 * ends them.
 */
public interface Mesh extends AutoCloseable {

    /**
     * Begins to describe an instance.
     *
     * @param key the name of the mesh; all nodes with the same key and prefix in one Redis form one mesh. Letters,
     *     digits, {@code _}, {@code -} and {@code .}; 1 to 100 characters
     * @return a builder with the defaults
     * @throws IllegalArgumentException if the key is not a valid name
     */
    static MeshBuilder builder(String key) {
        return new MeshBuilder(key);
    }

    /**
     * The id of this node: positive, unique among all nodes that this mesh ever had in this Redis. It changes when the node
     * was evicted and has joined again, see {@link MeshListener#selfEvicted}.
     *
     * @return the id
     */
    long instanceId();

    /**
     * The name of the mesh.
     *
     * @return the key given to {@link #builder(String)}
     */
    String key();

    /**
     * This node as the others see it.
     *
     * @return the current record of this node; no I/O
     */
    MeshNode self();

    /**
     * Where this node is in its life.
     *
     * @return the state; no I/O
     */
    MeshState state();

    /**
     * Asks Redis who is there. Each node is judged by its own time to live and by Redis' clock, so a node that has
     * stopped beating is never listed beyond it.
     *
     * @return the live nodes, this one included, sorted by id; a snapshot
     * @throws MeshConnectionException if Redis did not answer
     * @throws MeshClosedException if this node is closed
     */
    List<MeshNode> nodes();

    /**
     * Who is there, as this node knows it: kept up to date by events, and no I/O. It follows the registry within a round
     * trip, and may list a node that has died until the leader has evicted it; {@link #nodes()} does not.
     *
     * @return the nodes, this one included, sorted by id; a snapshot
     */
    List<MeshNode> view();

    /**
     * The election of the mesh's leader, which evicts the dead and sees to their cleanup. Every node is a candidate.
     *
     * @return the election
     */
    Leadership leadership();

    /**
     * An election of the application. This node becomes a candidate with the first call of this name.
     *
     * @param name letters, digits, {@code _}, {@code -} and {@code .}; 1 to 100 characters
     * @return the election, the same at each call
     * @throws IllegalArgumentException if the name is not valid
     * @throws MeshClosedException if this node is closed
     */
    Leadership election(String name);

    /**
     * Adds a listener. It is first told of the nodes that are there.
     *
     * @param listener the listener
     * @return removes it
     */
    Registration addListener(MeshListener listener);

    /**
     * Starts to serve an API. Serving an API again replaces its handler; calls that already run finish on the old one.
     * Returns when the node's record in Redis says so, which is what makes other nodes choose this one.
     *
     * @param dispatcher a generated dispatcher around the handler
     * @throws MeshConnectionException if Redis did not take the new record. The handler is served all the same, and the
     *     record follows with a later heartbeat
     * @throws MeshClosedException if this node is closed
     * @throws IllegalArgumentException if another API already serves one of the messages under the same wire name
     */
    void serve(MeshDispatcher dispatcher);

    /**
     * Stops to serve an API; does nothing if it is not served. Calls that already run finish.
     *
     * @param api the annotated interface
     * @throws MeshConnectionException as for {@link #serve(MeshDispatcher)}
     * @throws MeshClosedException if this node is closed
     */
    void withdraw(Class<?> api);

    /**
     * Binds an address that means one node. For generated clients and for code that works on any message.
     *
     * @param address who
     * @param options how
     * @return a target for calls; no I/O yet
     */
    Target.One target(Address.One address, CallOptions options);

    /**
     * Binds an address that means several nodes. For generated clients and for code that works on any message.
     *
     * @param address who
     * @param options how
     * @return a target for one-way messages; no I/O yet
     */
    Target.Many target(Address.Many address, CallOptions options);

    /**
     * {@link #close()}, with another grace than the configured one.
     *
     * @param grace how long to let running calls finish; zero or more
     */
    void drain(Duration grace);

    /**
     * Leaves the mesh. The node announces that it is draining and refuses new calls, lets the running ones finish within
     * the drain timeout, removes itself from Redis, and ends its threads and connections. Calls of its own that are still
     * pending fail with {@link MeshClosedException}.
     *
     * <p>Idempotent, and safe from any thread: later and concurrent calls wait for the first to finish. Called from a
     * handler of this node it does not wait for that handler. Never throws; what could not be done in Redis is logged,
     * and the others see the node disappear when its time to live has passed.
     */
    @Override
    void close();
}
