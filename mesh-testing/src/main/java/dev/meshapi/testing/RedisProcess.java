package dev.meshapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of a Redis, from its start to its end. */
final class RedisProcess {
    /**
     * Waits for a line before it becomes Redis, so that the guard knows the process id first: there is no moment at which
     * the death of the JVM leaves an orphan. Where there is a setsid, Ctrl-C ends the JVM only, and an application can
     * still say goodbye to its Redis.
     */
    private static final String START = """
            read -r go || exit 1
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@" </dev/null; else exec "$@" </dev/null; fi
            """;

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration PING_LIMIT = Duration.ofSeconds(2);
    private static final Duration END_LIMIT = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 20;

    private final Process process;
    private final RedisAddress address;
    private final Path log;

    private RedisProcess(Process process, RedisAddress address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it, and does not wait until it answers. */
    static RedisProcess start(List<String> words, RedisAddress address, Workspace workspace) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", START, "sh"));
        command.addAll(words);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(workspace.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(workspace.log().toFile())
                    .start();
            try (var go = process.getOutputStream()) {
                workspace.watch(process.pid());
                go.write('\n');
            } catch (IOException e) {
                process.destroyForcibly();
                throw e;
            }
            return new RedisProcess(process, address, workspace.log());
        } catch (IOException e) {
            throw new RedisServerException("could not start " + words.get(0), e);
        }
    }

    /** Returns true when it answers, false when it has ended instead. */
    boolean awaitAnswer() {
        long start = System.nanoTime();
        Exception last = null;
        while (isAlive()) {
            try (var connection = new RespConnection(address, PING_LIMIT)) {
                connection.call("PING");
                // Somebody else's Redis may have taken the port: ours will notice, and end.
                if (connection.call("INFO", "server").contains("process_id:" + pid() + "\r\n")) {
                    return true;
                }
            } catch (IOException | RedisServerException notYet) {
                last = notYet;
            }
            if (System.nanoTime() - start > START_LIMIT.toNanos()) {
                throw failure("did not answer PING as its own process within 30 s", last);
            }
            hasEndedWithin(Duration.ofMillis(10));
        }
        return false;
    }

    RedisAddress address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void whenEnded(Runnable action) {
        CompletableFuture<Void> unused = process.onExit().thenRun(action);
    }

    boolean hasEndedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was not waited for: interrupted", e);
        }
    }

    /** Asks it to save the data and end. */
    void shutDown() {
        try {
            RespConnection.call(address, END_LIMIT, "SHUTDOWN", "SAVE");
        } catch (IOException expected) {
            // It ends without an answer.
        }
        if (!hasEndedWithin(END_LIMIT)) {
            throw failure("did not shut down", null);
        }
    }

    /** Ends it at once; not even an interrupt keeps it alive. */
    void kill() {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends it {@code STOP} or {@code CONT}. */
    void signal(String name) {
        try {
            Signal.send(name, pid());
        } catch (IOException e) {
            throw failure("did not get the signal " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("did perhaps not get the signal " + name + ": interrupted", e);
        }
    }

    RedisServerException failure(String what, @Nullable Throwable cause) {
        String reason = cause == null ? "" : " (" + cause.getMessage() + ")";
        return new RedisServerException(describe() + " " + what + reason + "; its log ends with:\n" + logTail(), cause);
    }

    /** How it ended; only for one that has. */
    RedisServerException death(String verb, @Nullable Throwable cause) {
        int code = process.exitValue();
        String signal = code > 128 ? ", so by signal " + (code - 128) : "";
        return failure(verb + " with exit code " + code + signal, cause);
    }

    private String describe() {
        return "Redis (process " + pid() + ", port " + address.port() + ")";
    }

    String logTail() {
        try {
            // Bytes first: a crash report may hold anything, and must not spoil the message.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
