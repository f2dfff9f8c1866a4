package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a JVM ends, nothing is left of its Redis. */
class NoOrphanIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** The JVM that ends: tells its Redis' process id and directory, then waits for an order. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws IOException {
            RedisServer redis = RedisServer.builder().owned().start();
            System.out.println(redis.pid());
            System.out.println(
                    redis.command("CONFIG", "GET", "dir").lines().toList().get(1));
            switch (System.in.read()) {
                case 'f' -> redis.freeze();
                case 's' -> redis.stop();
                case 'x' -> System.exit(0);
                default -> {}
            }
            System.out.println("ready");
            if (System.in.read() < 0) {
                System.exit(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "frozen", "stopped", "x: a normal exit"})
    void redisAndItsFilesGoWithTheJvm(String order) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = jvm.inputReader(StandardCharsets.UTF_8)) {
            long pid = Long.parseLong(out.readLine());
            Path directory = Path.of(out.readLine()).getParent();
            assertThat(ProcessHandle.of(pid)).isPresent();
            assertThat(directory).isDirectory();

            jvm.getOutputStream().write(order.charAt(0));
            jvm.getOutputStream().flush();
            assertThat(out.readLine()).isEqualTo(order.startsWith("x") ? null : "ready");
            jvm.destroyForcibly();

            await().atMost(LONG).until(() -> isGone(pid));
            await().atMost(LONG).until(() -> Files.notExists(directory));
        } finally {
            jvm.destroyForcibly().waitFor();
        }
    }

    /** Where nobody adopts and reaps orphans (a container without an init), a dead one stays in the table as a zombie. */
    static boolean isGone(long pid) throws IOException {
        if (ProcessHandle.of(pid).isEmpty()) {
            return true;
        }
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(status) && Files.readString(status).contains(") Z ");
    }
}
