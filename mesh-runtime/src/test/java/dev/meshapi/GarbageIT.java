package dev.meshapi;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.LogCapture;
import dev.meshapi.tools.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever anybody publishes on a node's channels, the node is undisturbed and the next call works. */
@WithRedis
class GarbageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LIMIT = 10_000;

    private final List<String> echoed = new CopyOnWriteArrayList<>();
    private final Mesh there;
    private final Mesh here;
    private final Published raw;

    GarbageIT(RedisServer redis) {
        raw = new Published(redis);
        here = Nodes.builder(redis, "garbage").maxPayloadBytes(LIMIT).join();
        there = Nodes.builder(redis, "garbage")
                .maxPayloadBytes(LIMIT)
                .serve(Trials.serving(
                        Binding.replying(Trials.ECHO, (text, call) -> {
                            echoed.add(text);
                            return text;
                        }),
                        Binding.running(Trials.NOTE, (text, call) -> echoed.add(text))))
                .join();
    }

    @AfterEach
    void theNextCallWorks() {
        if (there.state() == MeshState.CLOSED) {
            here.close();
            raw.close();
            return;
        }
        assertThat(Nodes.target(here, there.instanceId()).call(Trials.ECHO, "next"))
                .isEqualTo("next");
        assertThat(Nodes.target(there, there.instanceId()).call(Trials.ECHO, "own"))
                .isEqualTo("own");
        there.close();
        here.close();
        raw.close();
    }

    @Test
    void isDroppedCountedAndLoggedOncePerKind() {
        byte[] whole = request("r", "whole").getBytes(UTF_8);
        List<byte[]> malformed = List.of(
                "{".getBytes(UTF_8),
                Arrays.copyOf(whole, whole.length - 1),
                new byte[] {(byte) 0xff, 0},
                request("r", "wide").getBytes(UTF_16LE));
        List<byte[]> foreign = List.of(
                new byte[0],
                "[]".getBytes(UTF_8),
                "{\"event\":\"joined\"}".getBytes(UTF_8),
                "\"hello\"".getBytes(UTF_8));
        List<byte[]> invalid = List.of(
                "{\"requestId\":7}".getBytes(UTF_8),
                "{\"requestId\":\"r\",\"senderInstanceId\":-1}".getBytes(UTF_8),
                "{\"requestId\":\"r\",\"reply\":\"yes\"}".getBytes(UTF_8),
                "{\"error\":7}".getBytes(UTF_8));
        List<byte[]> oversized = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            oversized.add(request("r", "x".repeat(LIMIT + 100_000)).getBytes(UTF_8));
        }
        try (LogCapture log = LogCapture.start()) {
            for (List<byte[]> kind : List.of(malformed, foreign, invalid, oversized)) {
                for (byte[] body : kind) {
                    assertThat(raw.publish(inbox(there), body)).isEqualTo(1);
                    assertThat(raw.publish("app:mesh:garbage:broadcast", body)).isEqualTo(2);
                }
            }
            assertThat(Nodes.target(here, there.instanceId()).call(Trials.ECHO, "after"))
                    .isEqualTo("after");
            there.close();
            for (String kind : List.of("MALFORMED", "FOREIGN", "INVALID", "OVERSIZED")) {
                assertThat(log.linesWith("dropped a message that is no frame (" + kind + ")"))
                        .as("once for each of the two nodes")
                        .hasSize(2);
            }
            assertThat(log.linesWith("mesh-garbage dropped 32 messages that were no frames:"))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line).contains("MALFORMED=8", "FOREIGN=8", "INVALID=8", "OVERSIZED=8"));
        }
        assertThat(echoed).containsExactly("after");
    }

    @Test
    void randomBytesAndMutationsOfFramesDoNotDisturb() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] body = request("r" + i, "text").getBytes(UTF_8);
            if (i % 4 == 0) {
                random.nextBytes(body);
            } else {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            raw.publish(i % 2 == 0 ? inbox(there) : inbox(here), body);
        }
        assertThat(there.state()).isEqualTo(MeshState.UP);
    }

    @Test
    void answersToUnknownCallsAreIgnored() {
        for (String answer : List.of(
                "{\"requestId\":\"unknown\",\"reply\":true,\"data\":1}",
                "{\"requestId\":\"unknown\",\"reply\":true,\"error\":{\"kind\":\"handler\"}}",
                "{\"requestId\":\"unknown\",\"heartbeat\":true}",
                "{\"requestId\":\"unknown\",\"cancel\":true}",
                "{\"requestId\":\"unknown\",\"cancel\":true,\"senderInstanceId\":99}")) {
            raw.publish(inbox(here), answer);
            raw.publish(inbox(there), answer);
        }
    }

    @Test
    void aRequestFromAnotherImplementationIsServedAndItsMissingSenderIsNoProblem() {
        raw.publish(
                inbox(there),
                "{\"type\":\"Trials.note\",\"data\":\"plain\",\"senderInstanceId\":4711,\"requestId\":\"a\"}");
        raw.publish(
                inbox(there),
                "{ \"senderInstanceId\": 4711, \"requestId\": \"b\", \"data\": \"spaced\" , \"type\": \"Trials.echo\" }");
        await().atMost(PATIENCE).until(() -> echoed.containsAll(List.of("plain", "spaced")));
    }

    @Test
    void aRequestThatComesAgainWhileItRunsRunsOnce(RedisServer redis) {
        CompletableFuture<String> end = new CompletableFuture<>();
        List<String> ran = new CopyOnWriteArrayList<>();
        try (Mesh slow = Nodes.join(redis, "garbage", Binding.promising(Trials.ECHO, (text, call) -> {
            ran.add(text);
            return end;
        }))) {
            for (int i = 0; i < 3; i++) {
                raw.publish(inbox(slow), request("same", "once"));
            }
            raw.publish(inbox(slow), request("other", "other"));
            await().atMost(PATIENCE).until(() -> ran.contains("other"));
            end.complete("x");
            assertThat(ran).containsExactlyInAnyOrder("once", "other");
        }
    }

    @Test
    void anErrorOfAnUnknownKindIsAnUnknownOutcome(RedisServer redis) {
        for (String error : List.of(
                "{\"kind\":\"noHandlerAtAll\",\"message\":\"m\"}", "{}", "{\"kind\":7}", "{\"kind\":\"NO_HANDLER\"}")) {
            assertThatExceptionOfType(MeshCancelledException.class)
                    .isThrownBy(() -> answered(redis, "\"error\":" + error))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
        }
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> answered(redis, "\"error\":\"no handler for Trials.echo\""))
                .satisfies(e -> assertThat(e.remoteMessage()).isEqualTo("no handler for Trials.echo"));
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> answered(redis, "\"error\":{\"kind\":\"declared\",\"type\":\"NeverDeclared\"}"))
                .satisfies(e -> assertThat(e.remoteType()).isEqualTo("NeverDeclared"));
        assertThatExceptionOfType(MeshPayloadException.class).isThrownBy(() -> answered(redis, "\"data\":{\"a\":1}"));
        assertThat(answered(redis, "\"data\":\"fine\"")).isEqualTo("fine");
    }

    /** A call to somebody who only listens, answered by hand with this. */
    private String answered(RedisServer redis, String answer) {
        try (Listener listener = new Listener(redis, "app:mesh:garbage:node:777")) {
            CompletableFuture<String> call = Nodes.target(here, 777).callAsync(Trials.ECHO, "x");
            String request = listener.next();
            String id = request.substring("{\"requestId\":\"".length(), request.indexOf("\",\"senderInstanceId"));
            raw.publish(inbox(here), "{\"requestId\":\"" + id + "\",\"reply\":true," + answer + "}");
            try {
                return call.join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
    }

    private static String inbox(Mesh mesh) {
        return "app:mesh:garbage:node:" + mesh.instanceId();
    }

    private static String request(String id, String text) {
        return "{\"requestId\":\"" + id + "\",\"senderInstanceId\":4711,\"type\":\"Trials.echo\",\"data\":\"" + text
                + "\"}";
    }
}
