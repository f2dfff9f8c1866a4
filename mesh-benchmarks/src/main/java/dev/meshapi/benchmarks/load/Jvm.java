package dev.meshapi.benchmarks.load;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the processes of a scenario are started.
 *
 * @param java the launcher
 * @param options heap and the like
 */
public record Jvm(Path java, List<String> options) {

    /** The JVM of this process, with these options. */
    public static Jvm current(List<String> options) {
        return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"), options);
    }

    /** The same with more options. */
    Jvm with(List<String> more) {
        return new Jvm(java, Stream.concat(options.stream(), more.stream()).toList());
    }

    /** Everything before the main class. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath()));
        return command;
    }

    /** What this process was started with, wherever the next is started. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
