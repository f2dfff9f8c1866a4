package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls from this process to a node in another one. */
@WithRedis
class RemoteCallsIT {
    private static final int LIMIT = 200_000;

    private static NodeProcess there;
    private static Mesh here;

    @BeforeAll
    static void start(RedisServer redis) {
        there = TrialNode.join(redis, "remote", "payload=" + LIMIT);
        here = Nodes.builder(redis, "remote").maxPayloadBytes(LIMIT).join();
    }

    @AfterAll
    static void end() {
        here.close();
        there.close();
    }

    @BeforeEach
    void forget() {
        there.forget();
    }

    @Test
    void aBlockingCallReturnsTheReply() {
        assertThat(target().call(Trials.ECHO, "é漢😀\n\"")).isEqualTo("é漢😀\n\"");
    }

    @Test
    void anAsynchronousCallCompletesOnTheRepliesThread() {
        String thread = target().callAsync(Trials.ECHO, "x")
                .thenApply(reply -> reply + " on " + Thread.currentThread().getName())
                .join();
        assertThat(thread)
                .isIn(
                        "x on mesh-remote-replies",
                        "x on " + Thread.currentThread().getName());
    }

    @Test
    void aOneWayMessageReturnsWhenItIsHandedOverAndRunsOnce() {
        target().call(Trials.NOTE, "one");
        assertThat(target().callAsync(Trials.NOTE, "two")).succeedsWithin(Duration.ofSeconds(20));
        there.awaitLine("note one from " + here.instanceId());
        there.awaitLine("note two from " + here.instanceId());
        assertThat(there.lines("note ")).hasSize(2);
    }

    @Test
    void aPayloadOfExactlyTheLimitPassesBothWays() {
        String largest = "x".repeat(LIMIT - 2); // and two quotes
        assertThat(target().call(Trials.ECHO, largest)).isEqualTo(largest);
        assertThat(target().call(Trials.BLOB, LIMIT - 2)).hasSize(LIMIT - 2);
    }

    @Test
    void aRequestBeyondTheLimitIsNotSent() {
        assertThatExceptionOfType(MeshPayloadException.class)
                .isThrownBy(() -> target().call(Trials.ECHO, "x".repeat(LIMIT - 1)))
                .withMessage("Trials.echo was not sent: its data has 200001 bytes; maxPayloadBytes is 200000")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        assertThat(there.lines("echo ")).isEmpty();
    }

    @Test
    void aReplyBeyondTheLimitIsAFailureThatSaysTheHandlerRan() {
        assertThatExceptionOfType(MeshPayloadException.class)
                .isThrownBy(() -> target().call(Trials.BLOB, LIMIT - 1))
                .withMessageContaining("the reply has 200001 bytes; maxPayloadBytes is 200000")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.EXECUTED));
    }

    @Test
    void aRequestThatCannotBeReadThereWasNotExecuted() {
        assertThatExceptionOfType(MeshPayloadException.class)
                .isThrownBy(() -> target().call(Trials.ECHO_OF_NUMBER, 7))
                .withMessageContaining("the request is unreadable")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        assertThat(there.lines("echo ")).isEmpty();
    }

    @Test
    void aReplyThatCannotBeReadHereWasExecuted() {
        assertThatExceptionOfType(MeshPayloadException.class)
                .isThrownBy(() -> target().call(Trials.ECHO_AS_NUMBER, "seven"))
                .withMessageContaining("is unreadable")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.EXECUTED));
        there.awaitLine("echo seven");
    }

    @Test
    void whatAHandlerThrowsArrivesAsItsClassAndMessage() {
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> target().call(Trials.FAIL, "it broke"))
                .withMessage("The handler of Trials.fail on node " + there.id()
                        + " failed: java.lang.IllegalStateException: it broke")
                .withNoCause()
                .satisfies(e -> {
                    assertThat(e.execution()).isEqualTo(Execution.EXECUTED);
                    assertThat(e.instanceId()).isEqualTo(there.id());
                    assertThat(e.remoteType()).isEqualTo("java.lang.IllegalStateException");
                    assertThat(e.remoteMessage()).isEqualTo("it broke");
                });
    }

    @Test
    void anErrorOrAMissingOrABrokenMessageArrivesToo() {
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> target().call(Trials.FAIL, "error"))
                .satisfies(e -> assertThat(e.remoteType()).isEqualTo("java.lang.AssertionError"));
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> target().call(Trials.FAIL, "null"))
                .satisfies(e -> assertThat(e.remoteMessage()).isNull());
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> target().call(Trials.FAIL, "half"))
                .satisfies(e -> assertThat(e.remoteMessage()).isEqualTo("half ?"));
    }

    @Test
    void aDeclaredFailureComesBackAsItselfTheMostSpecificOne() {
        assertThatThrownBy(() -> target().call(Trials.FAIL, "Sorry"))
                .isExactlyInstanceOf(Trials.Sorry.class)
                .hasMessage("so sorry");
        assertThatThrownBy(() -> target().call(Trials.FAIL, "VerySorry"))
                .isExactlyInstanceOf(Trials.VerySorry.class)
                .hasMessage("ever so sorry");
        assertThatThrownBy(() -> target().call(Trials.FAIL, "Odd"))
                .isExactlyInstanceOf(Trials.Odd.class)
                .hasMessage("how odd");
        assertThatThrownBy(() -> target().call(Trials.FAIL, "UnheardOf"))
                .isExactlyInstanceOf(Trials.Sorry.class)
                .hasMessage("unheard of");
    }

    @Test
    void aFailureHasTheStackTraceOfTheCaller() {
        assertThatThrownBy(() -> target().call(Trials.FAIL, "Sorry"))
                .satisfies(e -> assertThat(List.of(e.getStackTrace()))
                        .anyMatch(frame -> frame.getClassName().startsWith(RemoteCallsIT.class.getName())));
    }

    @Test
    void anAsynchronousCallFailsWithTheSame() {
        CompletableFuture<Void> failing = target().callAsync(Trials.FAIL, "VerySorry");
        assertThatThrownBy(() -> failing.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isExactlyInstanceOf(Trials.VerySorry.class);
    }

    @Test
    void aHandlerThatTakesLongerThanTheIdleTimeoutSucceedsThanksToItsBeats() {
        Target.One hasty = Nodes.target(here, there.id(), Nodes.idle(Duration.ofMillis(400)));
        assertThat(hasty.call(Trials.TAKE, 1_600L)).isEqualTo("took 1600");
    }

    @Test
    void theDeadlineStopsACallAndInterruptsItsHandler() {
        Target.One target = Nodes.target(here, there.id(), Nodes.deadline(Duration.ofMillis(500)));
        assertThatExceptionOfType(MeshTimeoutException.class)
                .isThrownBy(() -> target.call(Trials.TAKE, 60_000L))
                .withMessageContaining("it did not end within 500 ms (deadline)")
                .satisfies(e -> {
                    assertThat(e.limit()).isEqualTo(MeshTimeoutException.Limit.DEADLINE);
                    assertThat(e.execution()).isEqualTo(Execution.UNKNOWN);
                    assertThat(e.elapsed()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(20));
                });
        assertThat(there.awaitLine("interrupted")).endsWith("cancelled=true");
    }

    @Test
    void cancellingTheFutureInterruptsTheHandler() {
        CompletableFuture<String> call = target().callAsync(Trials.TAKE, 60_000L);
        there.awaitLine("begin");
        assertThat(call.cancel(true)).isTrue();
        assertThat(there.awaitLine("interrupted")).endsWith("cancelled=true");
    }

    @Test
    void completingTheFutureOneselfGivesTheCallUpToo() {
        CompletableFuture<String> call = target().callAsync(Trials.TAKE, 60_000L);
        there.awaitLine("begin");
        assertThat(call.complete("mine")).isTrue();
        there.awaitLine("interrupted");
        assertThat(call).isCompletedWithValue("mine");
    }

    @Test
    void anInterruptedCallerGivesUpAndStaysInterruptedAndTheHandlerIsTold() throws Exception {
        CompletableFuture<Object> seen = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                target().call(Trials.TAKE, 60_000L);
                seen.complete("a reply");
            } catch (MeshException e) {
                seen.complete(Thread.currentThread().isInterrupted() ? e : "the interrupt was swallowed");
            }
        });
        caller.start();
        there.awaitLine("begin");
        caller.interrupt();
        assertThat(seen.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        MeshCancelledException.class,
                        e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN));
        there.awaitLine("interrupted");
    }

    @Test
    void anAbsentNodeFailsAboutAtOnceAndNotAtTheTimeout() {
        Target.One nobody = Nodes.target(here, 987_654, Nodes.idle(Duration.ofSeconds(60)));
        long start = System.nanoTime();
        assertThatExceptionOfType(MeshNodeUnavailableException.class)
                .isThrownBy(() -> nobody.call(Trials.ECHO, "x"))
                .satisfies(e -> {
                    assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                    assertThat(e.instanceId()).isEqualTo(987_654);
                });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(nobody.callAsync(Trials.NOTE, "x")).failsWithin(Duration.ofSeconds(20));
    }

    @Test
    void anotherIncarnationOfTheNodeDoesNotRunTheCall() {
        Target.One gone = here.target(new Address.Node(there.id(), 12345), CallOptions.defaults());
        assertThatExceptionOfType(MeshNodeUnavailableException.class)
                .isThrownBy(() -> gone.call(Trials.ECHO, "ghost"))
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        MeshNode node = here.nodes().stream()
                .filter(candidate -> candidate.instanceId() == there.id())
                .findFirst()
                .orElseThrow();
        assertThat(here.target(Address.node(node), CallOptions.defaults()).call(Trials.ECHO, "itself"))
                .isEqualTo("itself");
        there.awaitLine("echo itself"); // what it says comes another way than its reply
        assertThat(there.lines("echo ")).containsExactly("echo itself");
    }

    @Test
    void aMessageThatIsNotServedIsToldAsSuch() {
        assertThatExceptionOfType(MeshNoHandlerException.class)
                .isThrownBy(() -> target().call(Greetings.GREET, "x"))
                .satisfies(e -> {
                    assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                    assertThat(e.instanceId()).isEqualTo(there.id());
                    assertThat(e.messageName()).isEqualTo("Greetings.greet");
                });
    }

    @Test
    void theOtherProcessCallsThisOneAndItself(RedisServer redis) {
        try (Mesh mesh = Nodes.join(
                redis, "remote", Binding.replying(Trials.ECHO, (text, call) -> text + " for " + call.callerId()))) {
            there.tell("echo " + mesh.instanceId() + " hello");
            assertThat(there.awaitLine("result ")).isEqualTo("result hello for " + there.id());
            there.forget();
            there.tell("echo " + there.id() + " self");
            assertThat(there.awaitLine("result ")).isEqualTo("result self");
        }
    }

    @Test
    void bothSeeBoth() {
        there.tell("nodes");
        String[] seen = there.awaitLine("nodes ").substring("nodes ".length()).split(",", -1);
        assertThat(seen).contains(String.valueOf(here.instanceId()), String.valueOf(there.id()));
        assertThat(here.nodes())
                .extracting(MeshNode::pid)
                .contains(ProcessHandle.current().pid());
        await().untilAsserted(() -> assertThat(here.nodes()).hasSize(2));
    }

    private static Target.One target() {
        return Nodes.target(here, there.id());
    }
}
