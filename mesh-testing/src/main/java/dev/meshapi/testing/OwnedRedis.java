package dev.meshapi.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis that we started, and may do anything to. */
final class OwnedRedis extends AddressedRedis {
    private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);
    private static final Duration DEATH_LIMIT = Duration.ofSeconds(1);

    private final RedisLauncher launcher;
    private volatile RedisProcess process;
    /** What we want it to be; never DIED. */
    private volatile State wanted = State.RUNNING;

    private OwnedRedis(RedisLauncher launcher, RedisProcess process, RedisAddress address) {
        super(address);
        this.launcher = launcher;
        this.process = process;
    }

    static OwnedRedis start(
            RedisBinary binary,
            int port,
            @Nullable String password,
            List<String> arguments,
            @Nullable String sentinel) {
        Workspace workspace = Workspace.create();
        try {
            RedisLauncher launcher = RedisLauncher.prepare(binary, workspace, password, arguments, sentinel);
            RedisProcess process = launcher.launch(port);
            OwnedRedis redis = new OwnedRedis(launcher, process, process.address());
            redis.reportDeath(process);
            return redis;
        } catch (RuntimeException | Error e) {
            workspace.close();
            throw e;
        }
    }

    private void reportDeath(RedisProcess started) {
        started.whenEnded(() -> {
            if (process == started && state() == State.DIED) {
                LOG.warn("{}", started.death("died on its own", null).getMessage());
            }
        });
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public State state() {
        State state = wanted;
        boolean shouldLive = state == State.RUNNING || state == State.FROZEN;
        return shouldLive && !process.isAlive() ? State.DIED : state;
    }

    @Override
    public synchronized void stop() {
        if (state() == State.STOPPED) {
            return;
        }
        thaw();
        wanted = State.STOPPED;
        try {
            process.shutDown();
        } finally {
            if (process.isAlive()) {
                wanted = State.RUNNING;
            } else {
                launcher.workspace().forget();
            }
        }
    }

    @Override
    public synchronized void resume(Data data) {
        switch (state()) {
            case CLOSED -> throw notNow("closed; start another");
            case RUNNING, FROZEN -> throw notNow("still running; use restart, or stop it first");
            case STOPPED, DIED -> {
                if (data == Data.LOSE) {
                    launcher.workspace().loseData();
                }
                process = launcher.launch(address.port());
                wanted = State.RUNNING;
                reportDeath(process);
            }
        }
    }

    @Override
    public synchronized void restart(Data data) {
        if (data == Data.LOSE) {
            kill();
        } else if (state() != State.DIED) {
            stop();
        }
        resume(data);
    }

    @Override
    public synchronized void kill() {
        if (state() == State.CLOSED) {
            throw notNow("closed");
        }
        if (wanted != State.STOPPED) {
            end(State.STOPPED);
        }
    }

    private void end(State end) {
        wanted = end;
        process.kill();
        launcher.workspace().forget();
    }

    @Override
    public synchronized void freeze() {
        if (state() != State.FROZEN) {
            requireAnswering();
            process.signal("STOP");
            wanted = State.FROZEN;
        }
    }

    @Override
    public synchronized void thaw() {
        if (state() == State.FROZEN) {
            process.signal("CONT");
            wanted = State.RUNNING;
        }
        requireAnswering();
    }

    @Override
    public void flush() {
        command("FLUSHALL");
    }

    @Override
    public String command(String... words) {
        requireAnswering();
        RedisProcess asked = process;
        try {
            return RespConnection.call(address, COMMAND_LIMIT, words);
        } catch (IOException e) {
            if (asked.hasEndedWithin(DEATH_LIMIT)) {
                throw asked.death("died on its own during " + words[0], e);
            }
            throw asked.failure("did not answer " + words[0], e);
        }
    }

    private void requireAnswering() {
        switch (state()) {
            case RUNNING -> {}
            case FROZEN -> throw notNow("frozen; thaw it first");
            case STOPPED -> throw notNow("stopped; resume it first");
            case CLOSED -> throw notNow("closed");
            case DIED -> throw process.death("died on its own", null);
        }
    }

    private IllegalStateException notNow(String why) {
        return new IllegalStateException("Redis on " + address + " is " + why);
    }

    @Override
    public synchronized void close() {
        if (wanted != State.CLOSED) {
            end(State.CLOSED);
            launcher.workspace().close();
        }
    }
}
