package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JavaProcessIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Says each line back, and does what some of them say. */
    static final class Echo {
        private Echo() {}

        public static void main(String[] args) throws IOException {
            System.out.println("ready " + String.join(" ", args) + " " + System.getenv("ECHO_TEST"));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("log")) {
                    System.err.println("logged");
                } else if (line.equals("exit")) {
                    System.exit(3);
                } else if (line.equals("child")) {
                    JavaProcess child = JavaProcess.of(Echo.class).start();
                    child.awaitLine("ready");
                    child.freeze();
                    System.out.println("child " + child.pid());
                } else {
                    System.out.println("said " + line);
                }
            }
            System.out.println("input ended");
        }
    }

    private final JavaProcessBuilder echo = JavaProcess.of(Echo.class).limit(LONG);

    @Test
    void talksByLines() {
        try (JavaProcess process =
                echo.argument("a", "b").environment("ECHO_TEST", "c").start()) {
            assertThat(process.awaitLine("ready")).isEqualTo("ready a b c");
            assertThat(process.ask("one", "said")).isEqualTo("said one");
            assertThat(process.ask("two", "said")).isEqualTo("said two");
            assertThat(process.lines("said")).containsExactly("said one", "said two");
            process.forget();
            assertThat(process.lines()).isEmpty();
            assertThat(process.ask("three", "said")).isEqualTo("said three");
            process.endInput();
            assertThat(process.awaitEnd()).isZero();
            assertThat(process.lines()).containsExactly("said three", "input ended");
        }
    }

    @Test
    void keepsTheLogApart() {
        try (JavaProcess process = echo.start()) {
            process.tell("log");
            await().atMost(LONG).until(() -> process.log().contains("logged"));
            assertThat(process.lines()).doesNotContain("logged");
        }
    }

    @Test
    void tellsHowTheProcessEnded() {
        try (JavaProcess one = echo.start();
                JavaProcess two = echo.start();
                JavaProcess three = echo.start()) {
            one.tell("exit");
            assertThat(one.awaitEnd()).isEqualTo(3);
            two.awaitLine("ready");
            two.terminate();
            assertThat(two.awaitEnd()).isEqualTo(128 + 15);
            three.kill();
            three.kill();
            assertThat(three.awaitEnd()).isEqualTo(128 + 9);
            assertThat(three.isAlive()).isFalse();
        }
    }

    @Test
    void aFrozenProcessDoesNothingUntilItIsThawed() {
        try (JavaProcess process = echo.limit(Duration.ofSeconds(2)).start();
                JavaProcess patient = echo.limit(LONG).start()) {
            process.awaitLine("ready");
            process.freeze();
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> process.ask("hello", "said"))
                    .withMessageContaining("did not print 'said…' within PT2S")
                    .withMessageContaining("alive")
                    .withMessageContaining("ready");
            process.thaw();
            await().atMost(LONG).until(() -> process.lines().contains("said hello"));
            patient.awaitLine("ready");
            patient.freeze();
            patient.kill();
            assertThat(patient.awaitEnd()).isEqualTo(128 + 9);
        }
    }

    @Test
    void waitingEndsWithTheProcess() {
        try (JavaProcess process = echo.start()) {
            process.tell("log");
            process.tell("exit");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> process.awaitLine("never"))
                    .withMessageContaining("ended with 3")
                    .withMessageContaining("logged");
        }
    }

    @Test
    void closesOften() {
        JavaProcess process = echo.start();
        process.close();
        process.close();
        assertThat(process.awaitEnd()).isEqualTo(128 + 9);
    }

    @Test
    void aFrozenProcessEndsWithTheJvmThatStartedIt() throws IOException {
        try (JavaProcess parent = echo.start()) {
            String answer = parent.ask("child", "child ");
            long child = Long.parseLong(answer.substring("child ".length()));
            assertThat(ProcessHandle.of(child)).isPresent();
            parent.kill();
            await().atMost(LONG).until(() -> NoOrphanIT.isGone(child));
        }
    }
}
