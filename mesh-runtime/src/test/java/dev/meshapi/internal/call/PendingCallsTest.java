package dev.meshapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshapi.Execution;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshTimeoutException.Limit;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each pending call ends once, by whatever comes first, and leaves neither a place nor a timer behind. */
class PendingCallsTest {
    private static final Message<String, String> MESSAGE =
            Message.request("A.b", TypeRef.of(String.class), TypeRef.of(String.class));
    private static final Outcome.Answered REPLY = new Outcome.Answered(null);

    private final FakeTimers timers = new FakeTimers();
    private final List<String> abandoned = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final PendingCalls calls = new PendingCalls(timers, 3, call -> abandoned.add(call.requestId));

    @Test
    void aReplyEndsTheCallAndItsTimer() {
        add("a", 1000, 0);
        assertThat(calls.settle("a", REPLY)).isTrue();
        assertThat(outcomes).containsExactly(REPLY);
        assertThat(timers.waiting()).isZero();
        assertThat(abandoned).isEmpty();
    }

    @Test
    void whatComesSecondIsIgnored() {
        PendingCall call = add("a", 1000, 0);
        assertThat(calls.settle("a", REPLY)).isTrue();
        assertThat(calls.settle("a", new Outcome.NobodyThere())).isFalse();
        assertThat(calls.settle(call, new Outcome.GivenUp())).isFalse();
        timers.advance(Duration.ofDays(1));
        calls.close(Ending.CLOSED);
        assertThat(outcomes).containsExactly(REPLY);
        assertThat(abandoned).isEmpty();
    }

    @Test
    void whatIsForNobodyIsIgnored() {
        assertThat(calls.settle("never heard of", REPLY)).isFalse();
        calls.heard("never heard of");
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void silenceEndsTheCallAtItsIdleTimeoutAndTheNodeIsTold() {
        add("a", 1000, 0);
        timers.advance(Duration.ofMillis(999));
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.IDLE));
        assertThat(abandoned).containsExactly("a");
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void eachBeatBeginsTheIdleTimeoutAnew() {
        add("a", 1000, 0);
        for (int i = 0; i < 10; i++) {
            timers.advance(Duration.ofMillis(900));
            calls.heard("a");
        }
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(999));
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.IDLE));
    }

    @Test
    void theDeadlineEndsTheCallWhateverTheBeats() {
        add("a", 1000, 2500);
        for (int i = 0; i < 24; i++) {
            timers.advance(Duration.ofMillis(100));
            calls.heard("a");
        }
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(100));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.DEADLINE));
        assertThat(abandoned).containsExactly("a");
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void aDeadlineShorterThanTheIdleTimeoutIsTheDeadline() {
        add("a", 1000, 10);
        timers.advance(Duration.ofMillis(10));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.DEADLINE));
    }

    @Test
    void whoGivesUpTellsTheNodeAndWhoseCallFailedDoesNot() {
        PendingCall call = add("a", 1000, 0);
        calls.settle(call, new Outcome.GivenUp());
        add("b", 1000, 0);
        calls.settle("b", new Outcome.NobodyThere());
        assertThat(abandoned).containsExactly("a");
    }

    @Test
    void onlySoManyMayWaitAndEachEndMakesRoom() {
        add("a", 1000, 0);
        add("b", 1000, 0);
        add("c", 1000, 0);
        assertThatExceptionOfType(MeshOverloadedException.class)
                .isThrownBy(() -> add("d", 1000, 0))
                .withMessage("A.b was not sent: 3 calls of node 9 are pending (maxPendingCalls)")
                .satisfies(refused -> {
                    assertThat(refused.instanceId()).isEqualTo(9);
                    assertThat(refused.execution()).isEqualTo(Execution.NOT_EXECUTED);
                });
        assertThat(timers.waiting()).as("what is refused leaves no timer").isEqualTo(3);
        calls.settle("b", REPLY);
        add("d", 1000, 0);
        timers.advance(Duration.ofSeconds(1));
        assertThat(outcomes).hasSize(4);
        for (int i = 0; i < 3; i++) {
            add("again" + i, 1000, 0);
        }
    }

    @Test
    void closeEndsAllAndWhateverComesAfter() {
        add("a", 1000, 0);
        add("b", 1000, 0);
        calls.close(Ending.CLOSED);
        assertThat(outcomes).containsExactly(new Outcome.Ended(Ending.CLOSED), new Outcome.Ended(Ending.CLOSED));
        for (int i = 0; i < 5; i++) {
            add("late" + i, 1000, 0);
        }
        assertThat(outcomes).hasSize(7).containsOnly(new Outcome.Ended(Ending.CLOSED));
        assertThat(timers.waiting()).isZero();
        assertThat(abandoned).isEmpty();
    }

    @Test
    void underStressNoPlaceIsLost() throws Exception {
        int limit = 64;
        PendingCalls many = new PendingCalls(timers, limit, call -> {});
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger added = new AtomicInteger();
        int threads = 4;
        CountDownLatch done = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            String name = thread + "-";
            pool.execute(() -> {
                for (int i = 0; i < 5_000; i++) {
                    String id = name + i;
                    try {
                        PendingCall call = call(id, 1000, 0);
                        call.whenEnded(Runnable::run, outcome -> ended.incrementAndGet());
                        many.add(call, 9);
                        added.incrementAndGet();
                    } catch (MeshOverloadedException full) {
                        continue;
                    }
                    many.heard(id);
                    if (i % 2 == 0) {
                        many.settle(id, REPLY);
                        many.settle(id, new Outcome.GivenUp());
                    } else if (i % 3 == 0) {
                        many.settle(id, new Outcome.NobodyThere());
                    } else {
                        many.settle(name + (i - 1), REPLY);
                    }
                }
                done.countDown();
            });
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        pool.shutdown();
        timers.advance(Duration.ofSeconds(2));
        assertThat(ended.get()).isPositive().isEqualTo(added.get());
        assertThat(timers.waiting()).isZero();
        for (int i = 0; i < limit; i++) {
            many.add(call("after" + i, 1000, 0), 9);
        }
        assertThatExceptionOfType(MeshOverloadedException.class).isThrownBy(() -> many.add(call("x", 1, 0), 9));
    }

    private PendingCall add(String id, long idleMillis, long deadlineMillis) {
        PendingCall call = call(id, idleMillis, deadlineMillis);
        calls.add(call, 9);
        call.whenEnded(Runnable::run, outcomes::add);
        return call;
    }

    private PendingCall call(String id, long idleMillis, long deadlineMillis) {
        return new PendingCall(
                id,
                MESSAGE,
                4,
                timers.nanoTime(),
                Duration.ofMillis(idleMillis).toNanos(),
                Duration.ofMillis(deadlineMillis).toNanos());
    }
}
