package dev.meshapi.tools;

import dev.meshapi.testing.JavaProcess;
import dev.meshapi.testing.JavaProcessBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A {@link NodeProgram} in a JVM of its own: a node that can be killed, frozen and terminated. */
public final class NodeProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final JavaProcess process;

    /** The id it had when its lines were forgotten. */
    private volatile long knownId;

    private NodeProcess(JavaProcess process) {
        this.process = process;
    }

    /** Starts a node, and returns when it has joined. For the settings see {@link NodeProgram}. */
    public static NodeProcess join(String uri, String key, String... settings) {
        return join(1, uri, key, settings).get(0);
    }

    /** Starts so many nodes at once, and returns when all have joined; if one of them does not, none is left. */
    public static List<NodeProcess> join(int count, String uri, String key, String... settings) {
        List<NodeProcess> nodes = new ArrayList<>();
        try {
            for (int i = 1; i <= count; i++) {
                nodes.add(start(uri, key, settings));
            }
            nodes.forEach(node -> node.awaitLine("id "));
            return List.copyOf(nodes);
        } catch (RuntimeException | Error e) {
            nodes.forEach(NodeProcess::close);
            throw e;
        }
    }

    /** Starts a node, and does not wait for anything. */
    public static NodeProcess start(String uri, String key, String... settings) {
        JavaProcessBuilder builder = JavaProcess.of(NodeProgram.class)
                .name("node of " + key)
                .limit(LIMIT)
                .option("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .argument(uri, key)
                .argument(settings);
        return new NodeProcess(builder.start());
    }

    /** The id that it has at present, as far as it has told; 0 before it has joined. */
    public long id() {
        return process.lines("id ").stream()
                .mapToLong(line -> Long.parseLong(line.substring("id ".length())))
                .reduce((first, last) -> last)
                .orElse(knownId);
    }

    /** Gives it an order; see {@link NodeProgram}. */
    public void tell(String order) {
        process.tell(order);
    }

    /** Gives it an order, and waits for a new line that begins so. */
    public String ask(String order, String answer) {
        return process.ask(order, answer);
    }

    /** All that it has told. */
    public List<String> lines() {
        return process.lines();
    }

    /** What it has told that begins so. */
    public List<String> lines(String beginning) {
        return process.lines(beginning);
    }

    /** Whether it has told something that begins so. */
    public boolean said(String beginning) {
        return !process.lines(beginning).isEmpty();
    }

    /** Forgets what it has told, but its id. */
    public void forget() {
        knownId = id();
        process.forget();
    }

    /** Waits until it has told something that begins so. */
    public String awaitLine(String beginning) {
        return process.awaitLine(beginning);
    }

    /** What it has logged. */
    public List<String> log() {
        return process.log();
    }

    /** {@code SIGSTOP}. */
    public void freeze() {
        process.freeze();
    }

    /** {@code SIGCONT}. */
    public void thaw() {
        process.thaw();
    }

    /** {@code SIGTERM}, without waiting for its effect. */
    public void terminate() {
        process.terminate();
    }

    /** {@code SIGKILL}. */
    public void kill() {
        process.kill();
    }

    /** Asks it to leave, and waits until it has; returns the exit code. */
    public int quit() {
        process.endInput();
        return process.awaitEnd();
    }

    /** Waits for its end; returns the exit code. */
    public int awaitEnd() {
        return process.awaitEnd();
    }

    /** Whether it has not ended yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return process + ", node " + id();
    }
}
