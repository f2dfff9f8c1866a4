package dev.meshapi.internal.call;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshTimeoutException.Limit;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    private final List<Long> abandoned = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Peer peer = new Peer(4);
    private final PendingCalls calls = new PendingCalls(timers, 9, 3, call -> abandoned.add(call.number));

    @Test
    void aReplyEndsTheCall() {
        PendingCall call = add(1000, 0);
        assertThat(peer.underway()).isEqualTo(1);
        assertThat(settle(call.number, REPLY)).isTrue();
        assertThat(outcomes).containsExactly(REPLY);
        assertThat(calls.find(call.number, 0)).isNull();
        assertThat(peer.underway()).isZero();
        assertThat(abandoned).isEmpty();
        timers.advance(Duration.ofSeconds(1));
        assertThat(timers.waiting()).as("with no call there is no timer").isZero();
    }

    @Test
    void whatComesSecondIsIgnored() {
        PendingCall call = add(1000, 0);
        assertThat(call.settle(REPLY)).isTrue();
        assertThat(call.settle(new Outcome.NobodyThere())).isFalse();
        call.giveUp();
        timers.advance(Duration.ofDays(1));
        calls.close(Ending.CLOSED);
        assertThat(outcomes).containsExactly(REPLY);
        assertThat(call.outcome()).isEqualTo(REPLY);
        assertThat(abandoned).isEmpty();
    }

    @Test
    void aQuestionWaitsUntilTheRequestHasLeft() {
        PendingCall call = add(1000, 0);
        assertThat(call.question()).isFalse();
        assertThat(call.sent()).as("then it is asked").isTrue();
        assertThat(call.question()).isTrue();
        PendingCall other = add(1000, 0);
        assertThat(other.sent()).as("nobody wants to know").isFalse();
    }

    @Test
    void whatIsForNobodyIsIgnored() {
        assertThat(calls.find(17, 0)).isNull();
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void silenceEndsTheCallAtItsIdleTimeoutAndTheNodeIsTold() {
        PendingCall call = add(1000, 0);
        timers.advance(Duration.ofMillis(999));
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.IDLE));
        assertThat(abandoned).containsExactly(call.number);
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void eachBeatBeginsTheIdleTimeoutAnew() {
        PendingCall call = add(1000, 0);
        for (int i = 0; i < 10; i++) {
            timers.advance(Duration.ofMillis(900));
            call.heard(timers.nanoTime());
        }
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(999));
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(11)); // it looks each 10 ms at most
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.IDLE));
    }

    @Test
    void theDeadlineEndsTheCallWhateverTheBeats() {
        PendingCall call = add(1000, 2500);
        for (int i = 0; i < 24; i++) {
            timers.advance(Duration.ofMillis(100));
            call.heard(timers.nanoTime());
        }
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(100));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.DEADLINE));
        assertThat(abandoned).containsExactly(call.number);
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void aDeadlineShorterThanTheIdleTimeoutIsTheDeadline() {
        add(1000, 10);
        timers.advance(Duration.ofMillis(10));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.DEADLINE));
    }

    @Test
    void oneTimerServesAllAndIsDueWhenTheFirstLimitIs() {
        PendingCalls many = new PendingCalls(timers, 9, 1000, call -> {});
        List<Long> ends = new ArrayList<>();
        for (long idle : List.of(5_000L, 300L, 70L, 4_000L)) {
            many.open(call(idle, 0), peer).whenEnded(() -> ends.add(idle));
            assertThat(timers.waiting()).isEqualTo(1);
        }
        timers.advance(Duration.ofMillis(70));
        assertThat(ends).containsExactly(70L);
        timers.advance(Duration.ofMillis(230));
        assertThat(ends).containsExactly(70L, 300L);
        assertThat(timers.waiting()).isEqualTo(1);
        timers.advance(Duration.ofMillis(4_700));
        assertThat(ends).containsExactly(70L, 300L, 4_000L, 5_000L);
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void whatMayHaveLeftWaitsForWordAndThenIsTheFailureOfItsConnection() {
        MeshConnectionException cut = new MeshConnectionException(Execution.UNKNOWN, "cut", null);
        PendingCall call = add(1000, 0);
        call.doubt(cut);
        timers.advance(Duration.ofMillis(999));
        assertThat(outcomes).isEmpty();
        timers.advance(Duration.ofMillis(1));
        assertThat(outcomes).containsExactly(new Outcome.Disconnected(cut));
        assertThat(abandoned).as("it may run").containsExactly(call.number);
    }

    @Test
    void aSignOfLifeEndsTheDoubt() {
        PendingCall call = add(1000, 0);
        call.doubt(new MeshConnectionException(Execution.UNKNOWN, "cut", null));
        call.heard(timers.nanoTime());
        timers.advance(Duration.ofSeconds(1));
        assertThat(outcomes).containsExactly(new Outcome.TimedOut(Limit.IDLE));
    }

    @Test
    void whoGivesUpTellsTheNodeAndWhoseCallFailedDoesNot() {
        PendingCall call = add(1000, 0);
        call.giveUp();
        add(1000, 0).settle(new Outcome.NobodyThere());
        assertThat(abandoned).containsExactly(call.number);
    }

    @Test
    void onlySoManyMayWaitAndEachEndMakesRoom() {
        add(1000, 0);
        PendingCall second = add(1000, 0);
        add(1000, 0);
        assertThatExceptionOfType(MeshOverloadedException.class)
                .isThrownBy(() -> add(1000, 0))
                .withMessage("A.b was not sent: 3 calls of node 9 may be pending at a time (maxPendingCalls)")
                .satisfies(refused -> {
                    assertThat(refused.instanceId()).isEqualTo(9);
                    assertThat(refused.execution()).isEqualTo(Execution.NOT_EXECUTED);
                });
        assertThat(peer.underway()).as("what is refused does not count").isEqualTo(3);
        second.settle(REPLY);
        add(1000, 0);
        timers.advance(Duration.ofSeconds(1));
        assertThat(outcomes).hasSize(4);
        for (int i = 0; i < 3; i++) {
            add(1000, 0);
        }
    }

    @Test
    void aGroupIsOneRequestWithAnEndForEachNodeAndTakesAPlaceForEach() {
        Peer other = new Peer(5);
        PendingGroup group = calls.open(call(1000, 0), List.of(peer, other));
        assertThat(calls.find(group.number, 6)).isNull();
        assertThat(calls.find(group.number, 4)).isNotNull();
        add(1000, 0);
        assertThatExceptionOfType(MeshOverloadedException.class).isThrownBy(() -> add(1000, 0));
        requireNonNull(group.of(4)).settle(REPLY);
        assertThat(requireNonNull(group.of(5)).outcome()).isNull();
        assertThat(other.underway()).isEqualTo(1);
        timers.advance(Duration.ofSeconds(1));
        assertThat(requireNonNull(group.of(5)).outcome()).isEqualTo(new Outcome.TimedOut(Limit.IDLE));
        assertThat(abandoned).contains(group.number);
        assertThat(calls.find(group.number, 4)).isNull();
        assertThat(other.underway()).isZero();
    }

    @Test
    void closeEndsAllAndRefusesWhateverComesAfter() {
        add(1000, 0);
        add(1000, 0);
        calls.close(Ending.CLOSED);
        assertThat(outcomes).containsExactly(new Outcome.Ended(Ending.CLOSED), new Outcome.Ended(Ending.CLOSED));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(MeshClosedException.class)
                    .isThrownBy(() -> add(1000, 0))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        }
        timers.advance(Duration.ofSeconds(1));
        assertThat(timers.waiting()).isZero();
        assertThat(abandoned).as("the handlers are told").hasSize(2);
    }

    @Test
    void aThreadThatWaitsIsWokenByTheEnd() throws Exception {
        PendingCall call = calls.open(call(1000, 0), peer);
        CompletableFuture<Outcome> seen = new CompletableFuture<>();
        Thread waiter = new Thread(() -> {
            try {
                seen.complete(call.await());
            } catch (InterruptedException e) {
                seen.completeExceptionally(e);
            }
        });
        waiter.start();
        await().until(() -> waiter.getState() == Thread.State.WAITING);
        call.settle(REPLY);
        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(REPLY);
        assertThat(call.await()).as("who comes later does not wait").isEqualTo(REPLY);
    }

    @Test
    void underStressNoPlaceIsLost() throws Exception {
        int limit = 64;
        PendingCalls many = new PendingCalls(timers, 9, limit, call -> {});
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger added = new AtomicInteger();
        int threads = 4;
        CountDownLatch done = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            pool.execute(() -> {
                PendingCall before = null;
                for (int i = 0; i < 5_000; i++) {
                    PendingCall call;
                    try {
                        call = many.open(call(1000, 0), peer);
                    } catch (MeshOverloadedException full) {
                        if (before != null) {
                            before.settle(REPLY);
                        }
                        continue;
                    }
                    call.whenEnded(ended::incrementAndGet);
                    added.incrementAndGet();
                    call.heard(timers.nanoTime());
                    if (i % 2 == 0) {
                        PendingCall found = many.find(call.number, 0);
                        if (found != null) {
                            found.settle(REPLY);
                        }
                        call.giveUp();
                    } else if (i % 3 == 0) {
                        call.settle(new Outcome.NobodyThere());
                    } else if (before != null) {
                        before.settle(REPLY);
                    }
                    before = call;
                }
                done.countDown();
            });
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        pool.shutdown();
        timers.advance(Duration.ofSeconds(2));
        assertThat(ended.get()).isPositive().isEqualTo(added.get());
        assertThat(timers.waiting()).isZero();
        assertThat(peer.underway()).isZero();
        for (int i = 0; i < limit; i++) {
            many.open(call(1000, 0), peer);
        }
        assertThatExceptionOfType(MeshOverloadedException.class).isThrownBy(() -> many.open(call(1, 0), peer));
    }

    private PendingCall add(long idleMillis, long deadlineMillis) {
        PendingCall call = calls.open(call(idleMillis, deadlineMillis), peer);
        call.whenEnded(() -> outcomes.add(call.outcome()));
        return call;
    }

    private boolean settle(long number, Outcome end) {
        PendingCall call = calls.find(number, 0);
        return call != null && call.settle(end);
    }

    private Outgoing<String, String> call(long idleMillis, long deadlineMillis) {
        return new Outgoing<>(
                Address.any(),
                CallOptions.defaults()
                        .idleTimeout(Duration.ofMillis(idleMillis))
                        .deadline(Duration.ofMillis(deadlineMillis)),
                MESSAGE,
                "x",
                null,
                new CallDefaults(Duration.ofSeconds(10), Duration.ZERO, 1000, 1000),
                timers.nanoTime());
    }
}
