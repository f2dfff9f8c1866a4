package dev.meshapi.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program of the class path in a JVM of its own, for tests that kill, freeze and terminate processes. It is talked to by
 * lines on its standard input and output.
 *
 * <pre>{@code
 * try (JavaProcess node = JavaProcess.of(Node.class).argument(redis.uri()).start()) {
 *     node.awaitLine("ready");
 *     node.ask("count", "counted ");   // says "count", and waits for a new line that begins with "counted "
 *     node.freeze();
 *     node.thaw();
 *     node.terminate();
 *     assertEquals(143, node.awaitEnd());
 * }
 * }</pre>
 *
 * <p>Whatever it prints on standard error is its log: kept, and printed with its name before each line. The process is gone
 * after {@link #close()}, and also when this JVM ends without it, even by {@code kill -9}, and even if it is frozen. Needs
 * {@code /bin/sh}. Safe for use by several threads.
 *
 * <p>Every wait has a limit, {@link JavaProcessBuilder#limit}; what does not come in time is an {@link AssertionError} that
 * quotes what the process has said.
 */
public final class JavaProcess implements AutoCloseable {
    private static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final String name;
    private final Duration limit;
    private final Process process;
    private final Guard guard;
    private final ProcessLines lines;
    private final ProcessLines log;

    /** Guarded by this. */
    private boolean closed;

    private JavaProcess(String name, Duration limit, Process process, Guard guard) {
        this.name = name;
        this.limit = limit;
        this.process = process;
        this.guard = guard;
        String thread = "mesh-process-" + process.pid();
        this.lines = ProcessLines.of(process.getInputStream(), thread + "-out", line -> {});
        this.log = ProcessLines.of(
                process.getErrorStream(), thread + "-err", line -> ERR.println("[" + name + "] " + line));
        CompletableFuture<Void> unused = process.onExit().thenRun(guard::forget);
    }

    /** Describes a process that runs {@code main} of this class, with the class path of this JVM. */
    public static JavaProcessBuilder of(Class<?> program) {
        return new JavaProcessBuilder(program);
    }

    static JavaProcess guarded(ProcessBuilder builder, String name, Duration limit) throws IOException {
        Guard guard = Guard.start(null);
        Process process = null;
        try {
            process = builder.start();
            guard.watch(process.pid());
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            return new JavaProcess(name, limit, process, guard);
        } catch (IOException e) {
            if (process != null) {
                process.destroyForcibly();
            }
            guard.close();
            throw e;
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it has not ended yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Says a line to it. One that is frozen reads it when it goes on.
     *
     * @throws AssertionError if it does not listen any more
     */
    public synchronized void tell(String line) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw failure("cannot be told '" + line + "'", e);
        }
    }

    /** Says a line to it, and waits for a line that begins so and was not there before; returns that. */
    public String ask(String line, String answer) {
        long from = lines.position();
        tell(line);
        return awaitLine(answer, from);
    }

    /** What it has printed, without what was {@linkplain #forget() forgotten}. */
    public List<String> lines() {
        return lines.all();
    }

    /** Those of its lines that begin so. */
    public List<String> lines(String beginning) {
        return lines.all().stream().filter(line -> line.startsWith(beginning)).toList();
    }

    /** Waits until it has printed a line that begins so; returns the first. Lines that are there already count. */
    public String awaitLine(String beginning) {
        return awaitLine(beginning, 0);
    }

    private String awaitLine(String beginning, long from) {
        try {
            Optional<String> line = lines.await(printed -> printed.startsWith(beginning), from, limit);
            if (line.isEmpty()) {
                process.waitFor(MOMENT.toNanos(), TimeUnit.NANOSECONDS); // its output ends a little before it does
                throw failure("did not print '" + beginning + "…' within " + limit, null);
            }
            return line.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Forgets what it has printed, so that the next waiting is for new lines. */
    public void forget() {
        lines.forget();
    }

    /** What it has printed on standard error. */
    public List<String> log() {
        return log.all();
    }

    /** Suspends it ({@code SIGSTOP}): its connections stay, and nothing in it runs. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on ({@code SIGCONT}). */
    public void thaw() {
        signal("CONT");
    }

    /** Asks it to end ({@code SIGTERM}), and does not wait for that. */
    public void terminate() {
        signal("TERM");
    }

    /** Ends its standard input, and does not wait for anything. */
    public synchronized void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw failure("cannot be told that the input ends", e);
        }
    }

    /** Ends it at once ({@code SIGKILL}), and waits for its end. One that has ended stays as it is. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * Waits for its end.
     *
     * @return the exit code; 128 and the number of the signal for one that was killed
     */
    public int awaitEnd() {
        try {
            if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw failure("did not end within " + limit, null);
            }
            // Until the last line: nothing comes that would be this.
            lines.await(line -> false, 0, limit);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void signal(String signal) {
        try {
            Signal.send(signal, pid());
        } catch (IOException e) {
            throw failure("did not get the signal " + signal, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return failure("was not waited for: interrupted", e);
    }

    private AssertionError failure(String what, @Nullable Throwable cause) {
        String state = process.isAlive() ? "alive" : "ended with " + process.exitValue();
        return new AssertionError(
                name + " (process " + pid() + ", " + state + ") " + what + "; it has printed:\n" + lines.tail()
                        + "\nand its log ends with:\n" + log.tail(),
                cause);
    }

    /** Kills it, if it lives. Can be called often. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        process.destroyForcibly();
        try {
            if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw failure("did not end within " + limit, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guard.forget();
            guard.close();
        }
    }

    @Override
    public String toString() {
        return name + " (process " + pid() + ")";
    }
}
