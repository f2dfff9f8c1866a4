package dev.meshapi.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.benchmarks.Benchmarks;
import dev.meshapi.benchmarks.report.Measurement;
import dev.meshapi.benchmarks.report.Results;
import dev.meshapi.benchmarks.report.ResultsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole, with a process for each side and one for Redis. */
class ProcessesIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String CELL = "raw+/16";

    /** For the process that only waits: a short life needs no speed. */
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");

    @TempDir
    private Path directory;

    @Test
    void measuresAndWritesItDown() throws Exception {
        Process load = load("0.3");
        assertThat(load.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(load.exitValue()).isZero();

        Results results = ResultsFile.read(directory.resolve("load.json"));
        assertThat(results.cells()).containsExactly(CELL);
        assertThat(results.measurements()).hasSize(1);
        Measurement measured = results.measurements().get(0);
        assertThat(measured.failures()).isZero();
        assertThat(measured.callsPerSecond()).isPositive();
        assertThat(measured.p50()).isPositive().isLessThanOrEqualTo(measured.p99());
        assertThat(measured.commands())
                .as("in so short a window the ends count more")
                .isPositive();
        assertThat(measured.allocated()).isPositive();
        assertThat(directory.resolve("load.svg")).content().startsWith("<svg");
    }

    @Test
    void nothingOutlivesTheProcessThatStartedIt() throws Exception {
        Process load = load("300");
        try {
            await().atMost(LIMIT).until(() -> sides(load).size() == 2);
            List<ProcessHandle> started = load.descendants().toList();
            load.destroyForcibly();
            await().atMost(LIMIT).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            load.descendants().forEach(ProcessHandle::destroyForcibly);
            load.destroyForcibly();
        }
    }

    /** By their program: a command line as long as theirs is not told. */
    private static List<ProcessHandle> sides(Process load) {
        return load.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
    }

    private Process load(String seconds) throws IOException {
        List<String> command = new ArrayList<>(Jvm.current(SMALL).command());
        command.addAll(List.of(Benchmarks.class.getName(), "load", "--embedded", "--rounds", "1", "--only", CELL));
        command.addAll(List.of("--warmup", "0.2", "--settle", "0.1", "--seconds", seconds, "--heap", "128m"));
        command.addAll(List.of("--out", directory.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
    }
}
