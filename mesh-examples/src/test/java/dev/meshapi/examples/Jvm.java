package dev.meshapi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A program of this module in a JVM of its own; what it prints, both ways, is collected line by line. */
public final class Jvm implements AutoCloseable {
    /** Far more than anything here takes, on a machine that has a lot to do. */
    public static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Jvm(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output-of-" + process.pid());
        reader.start();
    }

    public static Jvm start(Map<String, String> environment, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MESH_REDIS_") || name.startsWith("REDIS_"));
        builder.environment().putAll(environment);
        try {
            return new Jvm(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("broken: " + e);
        }
    }

    /** What it has printed so far. */
    public List<String> lines() {
        return lines;
    }

    /** Waits for a line that contains the text, beginning at the line with this number; returns the line's number. */
    public int awaitLine(String text, int from) {
        await(text).atMost(LIMIT).until(() -> number(text, from) >= 0 || !process.isAlive());
        int number = number(text, from);
        assertThat(number).describedAs("'%s' in %s", text, lines).isNotNegative();
        return number;
    }

    private int number(String text, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }

    /** Types a line, and waits for a new one that contains the text. */
    public String type(String line, String answer) {
        int from = lines.size();
        type(line);
        return lines.get(awaitLine(answer, from));
    }

    /** Types a line. */
    public void type(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot type into " + lines, e);
        }
    }

    /** Ends its input. */
    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                .describedAs("ends: %s", lines)
                .isTrue();
        reader.join(LIMIT.toMillis());
        return process.exitValue();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
