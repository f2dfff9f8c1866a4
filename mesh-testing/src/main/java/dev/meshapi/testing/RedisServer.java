package dev.meshapi.testing;

/**
 * A real Redis for tests and demos, with its faults on request.
 *
 * <pre>{@code
 * try (RedisServer redis = RedisServer.start()) {
 *     connect(redis.uri());
 *     redis.freeze();              // hangs: connections stay, nobody answers
 *     redis.thaw();
 *     redis.restart(Data.LOSE);    // comes back empty, on the same port
 * }
 * }</pre>
 *
 * <p>By default this is a Redis 7.0.15 process of our own: on 127.0.0.1, on a free port, without persistence, with its
 * files in a temporary directory. Nothing is installed or downloaded. The process and the directory are gone after
 * {@link #close()}, and also when this JVM ends without it, even by {@code kill -9}.
 *
 * <p>Two environment variables change what is started:
 * <ul>
 *   <li>{@code MESH_REDIS_SERVER} (or the system property {@code mesh.redis.server}, which wins): the path of another
 *       {@code redis-server} or {@code valkey-server} binary.
 *   <li>{@code MESH_REDIS_URL}: nothing is started, the server at that {@code redis://[user:password@]host:port[/db]} is
 *       <em>borrowed</em>. It is somebody's: everything here that would stop, disturb or empty it throws
 *       {@link UnsupportedOperationException}, and {@link #close()} leaves it alone.
 * </ul>
 *
 * <p>Safe for use by several threads; each change of state waits for the one before. Every method that talks to Redis
 * throws {@link RedisServerException} when Redis has died on its own, with the last lines of its log, and
 * {@link IllegalStateException} when it is stopped, frozen or closed here.
 */
public sealed interface RedisServer extends AutoCloseable permits AddressedRedis {

    /** What becomes of the data when Redis comes back. */
    enum Data {
        /** All of it as {@link #stop()} saved it; after a {@link #kill()} what was last saved, so possibly nothing. */
        KEEP,
        /** Redis comes back empty. */
        LOSE
    }

    /** What the server does at the moment. */
    enum State {
        /** It answers. */
        RUNNING,
        /** By {@link #freeze()}. */
        FROZEN,
        /** By {@link #stop()} or {@link #kill()}. */
        STOPPED,
        /** It ended though nobody here asked it to. */
        DIED,
        /** By {@link #close()}; the end. */
        CLOSED
    }

    /**
     * Starts a Redis with all defaults, or borrows the one of {@code MESH_REDIS_URL}; returns when it answers.
     *
     * @throws RedisServerException if it does not start within 30 seconds, there is no binary for this platform, or the
     *     borrowed server does not answer
     */
    static RedisServer start() {
        return builder().start();
    }

    /** A server with other than the default options. */
    static RedisServerBuilder builder() {
        return new RedisServerBuilder();
    }

    /** Where clients connect, {@code redis://127.0.0.1:PORT}; stays the same over stops and restarts. */
    String uri();

    /** The host part of {@link #uri()}. */
    String host();

    /** The port part of {@link #uri()}. */
    int port();

    /** The process id of Redis itself; another one after each restart. */
    long pid();

    /** What the server does now. A borrowed one is always {@code RUNNING} until closed. */
    State state();

    /**
     * Shuts Redis down in good order and saves the data, for {@link #resume}. A frozen one is thawed first; a stopped one
     * stays as it is. Clients lose their connections and are refused from now on.
     */
    void stop();

    /**
     * Starts Redis again on the same port, after {@link #stop()}, {@link #kill()} or its own death; returns when it
     * answers.
     *
     * @throws IllegalStateException if it is still running
     */
    void resume(Data data);

    /** Stops Redis if it runs and starts it again on the same port; returns when it answers. */
    void restart(Data data);

    /** Ends Redis at once ({@code SIGKILL}); nothing is saved. A frozen Redis dies too, a stopped one stays as it is. */
    void kill();

    /** Suspends the process ({@code SIGSTOP}): connections stay and are even accepted, but nothing is answered. */
    void freeze();

    /** Lets a frozen Redis go on where it was ({@code SIGCONT}); does nothing to a running one. */
    void thaw();

    /** Removes all keys of all databases. */
    void flush();

    /** The number of keys in the database of {@link #uri()}. */
    long dbSize();

    /**
     * Runs one command on a connection of its own and returns the reply as text: the elements of an array as one line each
     * (nested ones too), a missing value as {@code (nil)}. Waits at most 10 seconds for the answer.
     *
     * @throws RedisServerException if Redis answers with an error, or not at all
     */
    String command(String... words);

    /** Ends Redis and removes its files; the data are gone. Can be called often and in every state. */
    @Override
    void close();
}
