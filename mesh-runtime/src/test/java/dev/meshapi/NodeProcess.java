package dev.meshapi;

import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A {@link NodeProgram} that runs; it ends with this JVM, however that ends. */
final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final PrintStream orders;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final long id;

    private NodeProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread listener = new Thread(this::listen, "listener-" + process.pid());
        listener.setDaemon(true);
        listener.start();
        this.id = Long.parseLong(awaitLine("joined ").substring("joined ".length()));
    }

    /** Starts a node, and returns when it has joined. */
    static NodeProcess start(RedisServer redis, String key, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                NodeProgram.class.getName(),
                redis.uri(),
                key));
        command.addAll(List.of(options));
        try {
            return new NodeProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("broken " + e);
        }
    }

    long id() {
        return id;
    }

    /** Gives an order. */
    void tell(String order) {
        orders.println(order);
    }

    /** What it has told so far that begins so. */
    List<String> lines(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    /** Waits until it tells something that begins so. */
    String awaitLine(String beginning) {
        await().atMost(PATIENCE).until(() -> !lines(beginning).isEmpty() || !process.isAlive());
        Optional<String> line = lines(beginning).stream().findFirst();
        return line.orElseThrow(() -> new AssertionError("the process has ended; it said " + lines));
    }

    /** Forgets what it has told. */
    void forget() {
        lines.clear();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
        orders.close();
    }
}
