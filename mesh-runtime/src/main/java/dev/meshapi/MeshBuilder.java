package dev.meshapi;

import static java.util.Objects.requireNonNull;

import dev.meshapi.internal.call.CallDefaults;
import dev.meshapi.internal.membership.Membership;
import dev.meshapi.internal.node.Joining;
import dev.meshapi.internal.node.NodeConfig;
import dev.meshapi.internal.redis.RedisEnvironment;
import dev.meshapi.internal.redis.RedisSource;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes an instance that is to join a mesh. Every setting has a default; a value that cannot work is refused, by its
 * setter or by {@link #join()}, with its name, itself and the rule. Not thread-safe; may join more than once, each time as
 * another node.
 */
public final class MeshBuilder {
    private final String key;
    private final List<MeshDispatcher> dispatchers = new ArrayList<>();
    private final Map<String, String> labels = new TreeMap<>();
    private @Nullable RedisSource redis;
    private @Nullable Map<String, String> environment;
    private @Nullable String prefix;
    private @Nullable Executor executor;
    private @Nullable String address;
    private int port;
    private Duration heartbeatInterval = Duration.ofSeconds(5);
    private Duration nodeTtl = Duration.ofSeconds(15);
    private Duration idleTimeout = Duration.ofSeconds(10);
    private Duration deadline = Duration.ofMinutes(5);
    private Duration drainTimeout = Duration.ofSeconds(10);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private int maxPayloadBytes = 1024 * 1024;
    private int maxPendingCalls = 65_536;
    private int maxRunningCalls = 256;
    private int maxKeptReplyBytes = 16 * 1024 * 1024;
    private int maxQueuedCalls = 1024;
    private final List<MeshListener> listeners = new ArrayList<>();
    private @Nullable Function<MeshNode, CompletionStage<?>> nodeCleanup;
    private boolean leaveOnShutdown;
    private final List<Interceptor> interceptors = new ArrayList<>();

    MeshBuilder(String key) {
        this.key = Limits.name("key", key);
    }

    /**
     * Where Redis is. Default: what the environment says, see {@link #environment(Map)}.
     *
     * @param uri {@code redis://[[user:]password@]host[:port][/database]}; {@code rediss://} for TLS;
     *     {@code redis-sentinel://host[:port][,host…][/database]#master}, or {@code rediss-sentinel://} for TLS with the
     *     sentinels and with Redis
     * @return this
     * @throws IllegalArgumentException if it is no such address
     */
    public MeshBuilder redis(String uri) {
        this.redis = RedisSource.parse(uri);
        return this;
    }

    /**
     * A Redis client of the application. The mesh opens two connections on it and closes those; the client stays the
     * application's.
     *
     * @param client a client whose options reject commands while disconnected: one that repeats them would run handlers
     *     twice
     * @return this
     * @throws IllegalArgumentException if its options do not
     */
    public MeshBuilder redis(RedisClient client) {
        this.redis = new RedisSource.Given(client);
        return this;
    }

    /**
     * The environment, in place of {@link System#getenv()}. Read are {@code MESH_REDIS_URL}, or {@code MESH_REDIS_HOST},
     * {@code _PORT}, {@code _USERNAME}, {@code _PASSWORD}, {@code _DATABASE} and {@code _TLS}, or
     * {@code MESH_REDIS_SENTINEL_HOST}, {@code _SENTINEL_PORT} and {@code _SENTINEL_NAME} in place of the first two, and
     * {@code MESH_REDIS_PREFIX}; each falls back to the same name without {@code MESH_}. Without any of them Redis is
     * expected at {@code localhost:6379}. What this builder is told directly wins.
     *
     * @param variables names and values
     * @return this
     */
    public MeshBuilder environment(Map<String, String> variables) {
        this.environment = Map.copyOf(variables);
        return this;
    }

    /**
     * The beginning of all names in Redis. Default: {@code MESH_REDIS_PREFIX}, {@code REDIS_PREFIX}, or {@code app}.
     *
     * @param prefix letters, digits, {@code _}, {@code -} and {@code .}; 1 to 100 characters
     * @return this
     * @throws IllegalArgumentException if it is not a valid name
     */
    public MeshBuilder prefix(String prefix) {
        this.prefix = Limits.name("prefix", prefix);
        return this;
    }

    /**
     * Serves an API from the moment the node can be seen. Can be called once for each API; more can follow with
     * {@link Mesh#serve(MeshDispatcher)}.
     *
     * @param dispatcher a generated dispatcher around the handler
     * @return this
     */
    public MeshBuilder serve(MeshDispatcher dispatcher) {
        dispatchers.add(requireNonNull(dispatcher, "dispatcher"));
        return this;
    }

    /**
     * How often the node tells Redis that it lives. Default: 5 s.
     *
     * @param interval at least 1 ms, and at most a third of the {@linkplain #nodeTtl(Duration) time to live}
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder heartbeatInterval(Duration interval) {
        this.heartbeatInterval = Limits.timeout("heartbeatInterval", interval);
        return this;
    }

    /**
     * How long after its last heartbeat the node counts as living. Each node is judged by its own. Default: 15 s.
     *
     * @param ttl at least three times the {@linkplain #heartbeatInterval(Duration) heartbeat interval}
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder nodeTtl(Duration ttl) {
        this.nodeTtl = Limits.timeout("nodeTtl", ttl);
        return this;
    }

    /**
     * How long a call waits without a sign of life from the node that runs it. Default: 10 s.
     *
     * @param timeout at least 1 ms
     * @return this
     * @throws IllegalArgumentException if it is out of range
     * @see CallOptions#idleTimeout(Duration)
     */
    public MeshBuilder idleTimeout(Duration timeout) {
        this.idleTimeout = Limits.timeout("idleTimeout", timeout);
        return this;
    }

    /**
     * How long a call lasts at most, whatever signs of life there are. Default: 5 min.
     *
     * @param limit at least 1 ms, or {@link Duration#ZERO} for no bound
     * @return this
     * @throws IllegalArgumentException if it is out of range
     * @see CallOptions#deadline(Duration)
     */
    public MeshBuilder deadline(Duration limit) {
        this.deadline = Limits.deadline("deadline", limit);
        return this;
    }

    /**
     * How long {@link Mesh#close()} lets running calls finish. Default: 10 s.
     *
     * @param timeout zero or more
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder drainTimeout(Duration timeout) {
        this.drainTimeout = Limits.deadline("drainTimeout", timeout);
        return this;
    }

    /**
     * How long to wait for Redis: to connect, and for the answer to each request of the membership. Default: 10 s.
     *
     * @param timeout at least 1 ms
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = Limits.timeout("connectTimeout", timeout);
        return this;
    }

    /**
     * How large a request or reply may be as JSON. Default: 1 MiB. Give all nodes the same: what is too large for the
     * receiver is dropped there.
     *
     * @param bytes at least 1
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder maxPayloadBytes(int bytes) {
        this.maxPayloadBytes = Limits.atLeast(1, "maxPayloadBytes", bytes);
        return this;
    }

    /**
     * How many calls of this node to others may be pending. Default: 65 536.
     *
     * @param calls at least 1
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder maxPendingCalls(int calls) {
        this.maxPendingCalls = Limits.atLeast(1, "maxPendingCalls", calls);
        return this;
    }

    /**
     * How many handlers of this node may run at a time. Default: 256.
     *
     * @param calls at least 1
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder maxRunningCalls(int calls) {
        this.maxRunningCalls = Limits.atLeast(1, "maxRunningCalls", calls);
        return this;
    }

    /**
     * How many calls may wait for {@linkplain #maxRunningCalls(int) a handler to finish}; what comes then gets
     * {@link MeshOverloadedException}. Default: 1024.
     *
     * @param calls at least 0
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder maxQueuedCalls(int calls) {
        this.maxQueuedCalls = Limits.atLeast(0, "maxQueuedCalls", calls);
        return this;
    }

    /**
     * How many bytes of answers are kept for callers who were cut off while theirs was on its way. They ask for it when they
     * are connected again; what is no longer there they are told has run, and its result is lost. Memory is used as it is
     * needed, and for half a minute to a minute. Default: 16 MiB.
     *
     * @param bytes at least 0
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public MeshBuilder maxKeptReplyBytes(int bytes) {
        this.maxKeptReplyBytes = Limits.atLeast(0, "maxKeptReplyBytes", bytes);
        return this;
    }

    /**
     * What runs the handlers. Default: threads that come and go, virtual ones on Java 21 and later; one runs several handlers, one
     * after the other. The executor stays the application's, and must not run tasks on the thread that submits them.
     *
     * @param executor the executor
     * @return this
     */
    public MeshBuilder executor(Executor executor) {
        this.executor = requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Says something of the node that others can read in {@link MeshNode#labels()}.
     *
     * @param name the name
     * @param value the value
     * @return this
     */
    public MeshBuilder label(String name, String value) {
        labels.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return this;
    }

    /**
     * Tells others where the application itself can be reached. The mesh does not use it.
     *
     * @param host a name or an address
     * @param port 1 to 65535
     * @return this
     * @throws IllegalArgumentException if the port is out of range
     */
    public MeshBuilder address(String host, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("address: the port is " + port + "; it must be between 1 and 65535");
        }
        this.address = requireNonNull(host, "host");
        this.port = port;
        return this;
    }

    /**
     * Adds a listener, from before the node joins: it misses nothing. More can follow with
     * {@link Mesh#addListener(MeshListener)}.
     *
     * @param listener the listener
     * @return this
     */
    public MeshBuilder listener(MeshListener listener) {
        listeners.add(requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * What is to be done for each node that was evicted; a node that said goodbye has cleaned up itself. The leader does it,
     * at least once: it is tried again, later each time, when it fails, and the next leader does it anew when this one ends
     * before it is done. So it must bear being done twice. Give it to every node: any of them may come to lead.
     *
     * @param duty gets the evicted node as it was last, on a thread that it may block; done when its stage completes
     * @return this
     */
    public MeshBuilder nodeCleanup(Function<MeshNode, CompletionStage<?>> duty) {
        this.nodeCleanup = requireNonNull(duty, "duty");
        return this;
    }

    /**
     * Adds code that stands around each call, made or handled by this node. The first that is added is the outermost.
     *
     * @param interceptor thread-safe
     * @return this
     */
    public MeshBuilder interceptor(Interceptor interceptor) {
        interceptors.add(requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Closes the node when the JVM shuts down, so that SIGTERM is a clean goodbye. Default: it does not, and the application
     * closes the node in its own order.
     *
     * @return this
     */
    public MeshBuilder leaveOnShutdown() {
        this.leaveOnShutdown = true;
        return this;
    }

    /**
     * Joins the mesh: connects, draws an id, subscribes, and registers when Redis has confirmed the subscriptions. When it
     * returns, the node is seen by others and hears them.
     *
     * @return the running node
     * @throws IllegalArgumentException if settings do not fit together; nothing has been done then
     * @throws MeshConnectionException if Redis cannot be reached or does not answer within the connect timeout; nothing is
     *     left behind then. If Redis falls silent just when it is asked to register the node, a record can be left, which the
     *     others evict when its time to live has passed
     */
    public Mesh join() {
        if (nodeTtl.compareTo(heartbeatInterval.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("nodeTtl is " + nodeTtl + " and heartbeatInterval is "
                    + heartbeatInterval + "; the time to live must be at least three heartbeats");
        }
        RedisEnvironment variables = RedisEnvironment.of(environment == null ? System.getenv() : environment);
        String names = prefix != null ? prefix : Limits.name("prefix", variables.prefix());
        RedisSource source = redis != null ? redis : variables.source();
        return Joining.join(new NodeConfig(
                key,
                names,
                source,
                new Membership.Terms(heartbeatInterval, nodeTtl, connectTimeout),
                new CallDefaults(idleTimeout, deadline, maxPayloadBytes, maxPendingCalls),
                new NodeConfig.Serving(
                        List.copyOf(dispatchers), executor, maxRunningCalls, maxQueuedCalls, maxKeptReplyBytes),
                new NodeConfig.Description(Map.copyOf(labels), address, port),
                new NodeConfig.Watching(List.copyOf(listeners), nodeCleanup),
                List.copyOf(interceptors),
                drainTimeout,
                leaveOnShutdown));
    }
}
