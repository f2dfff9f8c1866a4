package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Binding;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever ends a call to the own node, its caller is told the truth and its turn comes back. */
class OwnEndsTest extends OwnCalls {

    @Test
    void aStageThatNeverCompletesGivesItsTurnBackAGraceAfterItIsCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        LocalCalls calls = calls(Binding.promising(ORDERED, (text, call) -> {
            begun.countDown();
            return new CompletableFuture<>();
        }));
        CompletableFuture<String> stuck = new CompletableFuture<>();
        Runnable cancel = calls.start(ORDERED, "stuck", OPTIONS, complete(stuck));
        CompletableFuture<String> overdue = new CompletableFuture<>();
        Waits.on(begun);
        calls.start(ORDERED, "next", within(Duration.ofSeconds(3)), complete(overdue));
        timers.advance(Duration.ofSeconds(1));
        cancel.run();
        timers.advance(ServedCall.GRACE.minusMillis(200));
        assertThat(stuck).isNotDone();
        await().atMost(PATIENCE).until(() -> {
            timers.advance(Duration.ofSeconds(1)); // the stage may have been returned a moment ago
            return stuck.isDone();
        });
        assertThat(failure(stuck, MeshCancelledException.class).execution()).isEqualTo(Execution.UNKNOWN);
        failure(overdue, MeshTimeoutException.class);
        admission.close();
        assertThat(admission.awaitIdle(Duration.ofSeconds(60), 0)).isTrue();
    }

    @Test
    void aCallerWhoWaitsForAPromiseIsReleasedByTheDeadline() {
        LocalCalls calls = calls(Binding.promising(PLAIN, (text, call) -> new CompletableFuture<>()));
        CompletableFuture<String> waiting = supply(() -> calls.call(PLAIN, "x", within(Duration.ofSeconds(1))));
        await().atMost(PATIENCE).until(() -> {
            timers.advance(Duration.ofMillis(200));
            return waiting.isDone();
        });
        failure(waiting, MeshTimeoutException.class);
    }

    @Test
    void theDeadlineInterruptsTheThreadOfTheCallerAndTheClockIsReadOnceForAll() {
        CountDownLatch begun = new CountDownLatch(1);
        LocalCalls calls = calls(Binding.replying(PLAIN, (text, call) -> {
            begun.countDown();
            Thread.sleep(PATIENCE.toMillis());
            return text;
        }));
        CompletableFuture<String> waiting = supply(() -> calls.call(PLAIN, "x", within(Duration.ofSeconds(1))));
        Waits.on(begun);
        assertThat(timers.waiting()).as("no timer of its own").isEqualTo(1);
        timers.advance(Duration.ofSeconds(1));
        failure(waiting, MeshTimeoutException.class);
        timers.advance(Duration.ofSeconds(1));
        assertThat(timers.waiting()).as("nothing to look after").isZero();
    }

    @Test
    void theEndOfTheNodeRefusesWhatWaitsAndCutsOffWhatRuns() {
        CountDownLatch begun = new CountDownLatch(2);
        LocalCalls calls = calls(Binding.replying(PLAIN, (text, call) -> {
            begun.countDown();
            Thread.sleep(PATIENCE.toMillis());
            return text;
        }));
        CompletableFuture<String> running = start(calls, PLAIN, "running");
        CompletableFuture<String> direct = supply(() -> calls.call(PLAIN, "direct", OPTIONS));
        Waits.on(begun);
        CompletableFuture<String> queued = start(calls, PLAIN, "queued");
        CompletableFuture<String> waiting = supply(() -> calls.call(PLAIN, "waiting", OPTIONS));
        await().atMost(PATIENCE).until(() -> admission.waiting() == 2);
        admission.close();
        calls.abandon((execution, call) -> new MeshClosedException(execution, call + " ends", null));
        assertThat(failure(running, MeshClosedException.class).execution()).isEqualTo(Execution.UNKNOWN);
        assertThat(failure(direct, MeshClosedException.class).execution()).isEqualTo(Execution.UNKNOWN);
        assertThat(failure(queued, MeshClosedException.class).execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(failure(waiting, MeshClosedException.class).execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(begun.getCount()).isZero();
    }

    @Test
    void whatWaitsNeverBeginsWhileTheNodeGivesUpWhatRuns() throws Exception {
        for (int round = 0; round < 200; round++) {
            AtomicInteger began = new AtomicInteger();
            CountDownLatch end = new CountDownLatch(1);
            Admission few = new Admission(2, 50);
            Host host = Hosts.of(timers, workers, few, List.of(), serving(Binding.replying(PLAIN, (text, call) -> {
                began.incrementAndGet();
                end.await();
                return text;
            })));
            LocalCalls calls = new LocalCalls(host);
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(start(calls, PLAIN, "x"));
            }
            await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> began.get() == 2);
            few.close();
            calls.abandon((execution, call) -> new MeshClosedException(execution, call, null));
            end.countDown();
            int cut = 0;
            for (CompletableFuture<String> call : all) {
                if (failure(call, MeshException.class).execution() == Execution.UNKNOWN) {
                    cut++;
                }
            }
            assertThat(cut).isEqualTo(2);
            assertThat(few.awaitIdle(PATIENCE, 0)).isTrue();
            assertThat(began).hasValue(2);
        }
    }

    @Test
    void aNestedCallHasNoTurnSoTheWholeNodeIsIdleButForTheOneItIsIn() throws Exception {
        CompletableFuture<LocalCalls> self = new CompletableFuture<>();
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        Message<String, String> inner = message("inner");
        LocalCalls calls = calls(
                Binding.replying(PLAIN, (text, call) -> self.join().call(inner, text, OPTIONS)),
                Binding.replying(inner, (text, call) -> {
                    admission.close();
                    idle.complete(admission.awaitIdle(Duration.ofMillis(50), 1));
                    return text;
                }),
                Binding.replying(ORDERED, (text, call) -> {
                    begun.countDown();
                    Waits.on(go);
                    return text;
                }));
        self.complete(calls);
        CompletableFuture<String> unrelated = start(calls, ORDERED, "unrelated");
        Waits.on(begun);
        assertThat(calls.call(PLAIN, "x", OPTIONS)).isEqualTo("x");
        assertThat(idle).as("the unrelated call is waited for").isCompletedWithValue(false);
        go.countDown();
        assertThat(unrelated).succeedsWithin(PATIENCE);
    }
}
