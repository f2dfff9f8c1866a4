package dev.meshapi.testing;

import java.io.IOException;
import java.time.Duration;

/** Somebody else's Redis: we may talk to it, and nothing more. */
final class BorrowedRedis extends AddressedRedis {
    static final String VARIABLE = "MESH_REDIS_URL";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private volatile State state = State.RUNNING;

    private BorrowedRedis(RedisAddress address) {
        super(address);
    }

    static BorrowedRedis at(String url) {
        BorrowedRedis redis = new BorrowedRedis(RedisAddress.parse(url));
        redis.command("PING");
        return redis;
    }

    @Override
    public long pid() {
        return command("INFO", "server")
                .lines()
                .filter(line -> line.startsWith("process_id:"))
                .mapToLong(line -> Long.parseLong(line.substring("process_id:".length())))
                .findFirst()
                .orElseThrow(() -> new RedisServerException("Redis at " + address + " does not tell its process id"));
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void stop() {
        throw refusal("stopped");
    }

    @Override
    public void resume(Data data) {
        throw refusal("resumed");
    }

    @Override
    public void restart(Data data) {
        throw refusal("restarted");
    }

    @Override
    public void kill() {
        throw refusal("killed");
    }

    @Override
    public void freeze() {
        throw refusal("frozen");
    }

    @Override
    public void thaw() {
        throw refusal("thawed");
    }

    @Override
    public void flush() {
        throw refusal("flushed");
    }

    @Override
    public String command(String... words) {
        if (state == State.CLOSED) {
            throw new IllegalStateException("Redis at " + address + " was given back by close()");
        }
        try {
            return RespConnection.call(address, LIMIT, words);
        } catch (IOException e) {
            throw new RedisServerException(
                    "Redis at " + address + ", which " + VARIABLE + " names, did not answer " + words[0] + ": " + e, e);
        }
    }

    private UnsupportedOperationException refusal(String what) {
        return new UnsupportedOperationException("Redis at " + address + " is borrowed from " + VARIABLE
                + " and may hold somebody's data, so it cannot be " + what + " here; unset " + VARIABLE
                + ", or start a Redis with RedisServer.builder().owned()");
    }

    @Override
    public void close() {
        state = State.CLOSED;
    }
}
