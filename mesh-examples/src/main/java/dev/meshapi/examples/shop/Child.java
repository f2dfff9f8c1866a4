package dev.meshapi.examples.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An {@link Instance} in a JVM of its own, seen from the process that started it: what it prints is printed here. */
final class Child implements AutoCloseable {
    private final String name;
    private final Process process;
    private final CompletableFuture<String> open = new CompletableFuture<>();
    private final Thread output;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = new Thread(this::print, name + "-output");
        output.setDaemon(true);
        output.start();
    }

    static Child start(String redis, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // a short life: no need for the last bit of speed
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                Instance.class.getName(),
                name));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("MESH_REDIS_URL", redis));
        return new Child(name, builder.start());
    }

    private void print() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.printf("%-6s | %s%n", name, line);
                if (line.startsWith("open ")) {
                    open.complete(line);
                }
            }
        } catch (IOException e) {
            System.out.println("The output of " + name + " broke off: " + e);
        }
        open.completeExceptionally(new IllegalStateException(name + " ended before it was open"));
    }

    void awaitOpen(Duration limit) throws Exception {
        try {
            open.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(name + " did not open within " + limit, e);
        }
    }

    /** Waits for its end, which must be a good one. */
    void awaitSuccess(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(name + " did not end within " + limit);
        }
        output.join(limit.toMillis());
        if (process.exitValue() != 0) {
            throw new IllegalStateException(name + " ended with exit code " + process.exitValue());
        }
    }

    /** The end of its input lets it leave. */
    void letGo() throws IOException {
        process.getOutputStream().close();
    }

    /** Ends it whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
