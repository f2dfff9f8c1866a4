package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Declared failures that cannot travel are failures like any other, and each of them ends its call. */
@WithRedis
class FailuresIT {
    private static final Failure<Trials.Odd, Trials.Problem> TROUBLE = new Failure<>(
            "Odd",
            Trials.Odd.class,
            TypeRef.of(Trials.Problem.class),
            odd -> capture(String.valueOf(odd.getMessage())),
            problem -> {
                if (problem.text().equals("no rebuild")) {
                    throw new IllegalStateException("cannot be rebuilt");
                }
                return new Trials.Odd(problem.text());
            });

    private static final Message<String, Void> FAIL =
            Message.request("Trials.fail", TypeRef.of(String.class), TypeRef.NOTHING, TROUBLE);

    private static Trials.Problem capture(String text) {
        return switch (text) {
            case "capture throws" -> throw new IllegalStateException("cannot be captured");
            case "capture fails" -> throw new AssertionError("cannot be captured at all");
            case "large" -> new Trials.Problem("x".repeat(10_000));
            default -> new Trials.Problem(text);
        };
    }

    @Test
    void eachEndsItsCall(RedisServer redis) {
        try (Mesh there = Nodes.builder(redis, "failures")
                        .maxPayloadBytes(5_000)
                        .serve(Trials.serving(Binding.promising(FAIL, (text, call) -> {
                            CompletableFuture<Void> failed = new CompletableFuture<>();
                            failed.completeExceptionally(new Trials.Odd(text).initCause(new IOException("disk full")));
                            return failed;
                        })))
                        .join();
                Mesh here = Nodes.builder(redis, "failures")
                        .deadline(Duration.ofSeconds(20))
                        .join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            assertThatThrownBy(() -> target.call(FAIL, "plain"))
                    .isInstanceOf(Trials.Odd.class)
                    .hasMessage("plain")
                    .satisfies(
                            e -> assertThat(e.getCause()).as("as text").hasMessage("java.io.IOException: disk full"));
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> target.call(FAIL, "capture throws"))
                    .satisfies(e -> assertThat(e.remoteType()).isEqualTo(Trials.Odd.class.getName()));
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> target.call(FAIL, "capture fails"))
                    .withMessageContaining("cannot be captured at all");
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> target.call(FAIL, "no rebuild"))
                    .satisfies(e -> assertThat(e.getCause()).hasMessage("cannot be rebuilt"));
            assertThatExceptionOfType(MeshPayloadException.class)
                    .isThrownBy(() -> target.call(FAIL, "large"))
                    .withMessageContaining("the failure Odd has 10011 bytes; maxPayloadBytes is 5000")
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.EXECUTED));
        }
    }
}
