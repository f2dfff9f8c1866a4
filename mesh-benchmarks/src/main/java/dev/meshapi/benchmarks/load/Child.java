package dev.meshapi.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Side}, seen from the process that started it. */
final class Child implements AutoCloseable {
    private static final String END = "";
    private static final int TAIL_LINES = 30;
    private static final int DEATH_SECONDS = 10;

    private final String name;
    private final Process process;
    private final Path log;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Thread reader = new Thread(this::read, "answers-of-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a process.
     *
     * @param log where its error output goes
     */
    static Child start(Jvm jvm, String name, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(jvm.command());
        command.add(Side.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("MESH_REDIS_") || key.startsWith("REDIS_"));
        return new Child(name, builder.start(), log);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            answers.add("broken: " + e);
        } finally {
            answers.add(END);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void order(Order order) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write((order.line() + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Waits for this answer, which must be the next; returns what follows the word. */
    String await(Answer answer, Duration limit) throws IOException, InterruptedException {
        String line = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new IOException(name + " did not say " + answer + " within " + limit + "; " + tail());
        }
        if (!line.startsWith(answer + " ")) {
            throw new IOException(name + (line.equals(END) ? " has ended" : " said '" + line + "'") + " instead of "
                    + answer + "; " + tail());
        }
        return line.substring(answer.name().length() + 1);
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return log + " ends with:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
