package dev.meshapi.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of a {@link RedisServer}. Each of {@link #port}, {@link #password}, {@link #argument} and {@link #binary} implies
 * {@link #owned()}: a borrowed server cannot fulfil them. Not safe for use by several threads.
 */
public final class RedisServerBuilder {
    private static final Map<String, String> OURS = Map.of(
            "--port", "use port(int)",
            "--requirepass", "use password(String)",
            "--dir", "the files live in a temporary directory",
            "--daemonize", "the process must stay a child of this JVM");

    /** How much longer than to notice it may take to replace a master, before it is tried anew. */
    private static final int FAILOVER_PER_DOWN = 6;

    private final List<String> arguments = new ArrayList<>();
    private Map<String, String> environment = System.getenv();
    private boolean owned;
    private int port;
    private @Nullable String password;
    private @Nullable Path binary;
    private @Nullable String sentinel;

    RedisServerBuilder() {}

    /** Always starts a process, even if {@code MESH_REDIS_URL} is set: for tests that stop, freeze or flush it. */
    public RedisServerBuilder owned() {
        owned = true;
        return this;
    }

    /** The port to listen on; default 0, a free one. */
    public RedisServerBuilder port(int value) {
        if (value < 0 || value > 65_535) {
            throw new IllegalArgumentException("port " + value + " is not between 0 and 65535");
        }
        port = value;
        return owned();
    }

    /** Clients must authenticate with it; {@link RedisServer#uri()} contains it. Default: none. */
    public RedisServerBuilder password(String value) {
        password = value;
        return owned();
    }

    /**
     * More words for the command line of {@code redis-server}, one argument each: {@code argument("--maxmemory", "10mb")}.
     * They come last, so they override what this class sets.
     */
    public RedisServerBuilder argument(String... redisOptions) {
        for (String word : redisOptions) {
            String reason = OURS.get(word);
            if (reason != null) {
                throw new IllegalArgumentException(word + " cannot be set as an argument; " + reason);
            }
            arguments.add(word);
        }
        return owned();
    }

    /**
     * Starts a sentinel instead of a server; several that watch the same master find each other.
     *
     * @param masterName what clients call the master
     * @param master who is the master at first
     * @param quorum how many sentinels must agree that it is down
     * @param downAfter how long the master may be silent
     */
    public RedisServerBuilder sentinel(String masterName, RedisServer master, int quorum, Duration downAfter) {
        sentinel = """
                sentinel monitor %1$s %2$s %3$d %4$d
                sentinel down-after-milliseconds %1$s %5$d
                sentinel failover-timeout %1$s %6$d
                """.formatted(
                        masterName,
                        master.host(),
                        master.port(),
                        quorum,
                        downAfter.toMillis(),
                        downAfter.toMillis() * FAILOVER_PER_DOWN);
        return owned();
    }

    /**
     * The {@code redis-server} or {@code valkey-server} to start; default: the one of {@code mesh.redis.server} or
     * {@code MESH_REDIS_SERVER}, else the bundled one. A script must {@code exec} the server.
     */
    public RedisServerBuilder binary(Path value) {
        binary = value;
        return owned();
    }

    /** Where {@code MESH_REDIS_URL} and {@code MESH_REDIS_SERVER} are looked up; default {@link System#getenv()}. */
    public RedisServerBuilder environment(Map<String, String> value) {
        environment = Map.copyOf(value);
        return this;
    }

    /**
     * Starts or borrows the server; returns when it answers.
     *
     * @throws RedisServerException as {@link RedisServer#start()}, or if the port is in use or the binary is none
     */
    public RedisServer start() {
        String url = environment.getOrDefault(BorrowedRedis.VARIABLE, "");
        if (!owned && !url.isBlank()) {
            return BorrowedRedis.at(url);
        }
        // First, so that a platform without a binary is reported before anything is started on it.
        RedisBinary program = RedisBinary.find(binary, System.getProperties(), environment, Platform.current());
        return OwnedRedis.start(program, port, password, List.copyOf(arguments), sentinel);
    }
}
