package dev.meshapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options of a {@link JavaProcess}. Not safe for use by several threads; may start any number of processes. */
public final class JavaProcessBuilder {
    /** Waits for a line before it becomes the JVM, so that the guard knows it first: no orphan at any moment. */
    private static final String START = "read -r go || exit 1; exec \"$@\"";

    private final Class<?> program;
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String name;
    private Duration limit = Duration.ofSeconds(60);

    JavaProcessBuilder(Class<?> program) {
        this.program = program;
        this.name = program.getSimpleName();
    }

    /** What the process is called in messages, and before each line of its log. Default: the name of the class. */
    public JavaProcessBuilder name(String value) {
        name = value;
        return this;
    }

    /** More options of the JVM, like {@code -Xmx128m}. */
    public JavaProcessBuilder option(String... jvmOptions) {
        options.addAll(List.of(jvmOptions));
        return this;
    }

    /** More arguments for {@code main}. */
    public JavaProcessBuilder argument(String... words) {
        arguments.addAll(List.of(words));
        return this;
    }

    /** A variable beside those of this JVM, or instead of one. */
    public JavaProcessBuilder environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** How long everything that waits for the process waits. Default: 60 s. */
    public JavaProcessBuilder limit(Duration value) {
        limit = value;
        return this;
    }

    /**
     * Starts it, and does not wait for anything.
     *
     * @throws UncheckedIOException if that does not succeed
     */
    public JavaProcess start() {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", START, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            return JavaProcess.guarded(builder, name, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + name, e);
        }
    }
}
