package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.internal.dispatch.Admission.Turn;
import dev.meshapi.internal.dispatch.Admission.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Turns are limited, given in order, never lost and never given twice. */
class AdmissionTest {
    private final List<String> turns = new ArrayList<>();

    @Test
    void runsAtOnceUpToItsLimitQueuesUpToItsLimitAndRefusesTheRest() {
        Admission admission = new Admission(2, 1);
        assertThat(ask(admission, turn("a"))).isEqualTo(Verdict.NOW);
        assertThat(ask(admission, turn("b"))).isEqualTo(Verdict.NOW);
        assertThat(ask(admission, turn("c"))).isEqualTo(Verdict.LATER);
        assertThat(ask(admission, turn("d"))).isEqualTo(Verdict.FULL);
        assertThat(turns).containsExactly("a", "b");
        admission.release();
        assertThat(turns).containsExactly("a", "b", "c");
        assertThat(ask(admission, turn("e"))).isEqualTo(Verdict.LATER);
        assertThat(turns).doesNotContain("d", "e");
    }

    @Test
    void withoutAQueueWhatDoesNotRunAtOnceIsRefused() {
        Admission admission = new Admission(1, 0);
        assertThat(ask(admission, turn("a"))).isEqualTo(Verdict.NOW);
        assertThat(ask(admission, turn("b"))).isEqualTo(Verdict.FULL);
        admission.release();
        assertThat(ask(admission, turn("c"))).isEqualTo(Verdict.NOW);
        assertThat(turns).containsExactly("a", "c");
    }

    @Test
    void turnsComeInTheOrderOfTheirRequests() {
        Admission admission = new Admission(1, 10);
        for (String name : List.of("a", "b", "c", "d")) {
            ask(admission, turn(name));
        }
        admission.release();
        admission.release();
        admission.release();
        assertThat(turns).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whoWithdrawsGetsNoTurnAndHoldsNoPlaceInTheQueue() {
        Admission admission = new Admission(1, 1);
        Turn waiting = turn("b");
        ask(admission, turn("a"));
        ask(admission, waiting);
        assertThat(admission.withdraw(waiting)).isTrue();
        assertThat(admission.withdraw(waiting)).isFalse();
        assertThat(ask(admission, turn("c"))).isEqualTo(Verdict.LATER);
        admission.release();
        assertThat(turns).containsExactly("a", "c");
    }

    @Test
    void whoHasHadTheTurnCannotWithdraw() {
        Admission admission = new Admission(1, 1);
        Turn turn = turn("a");
        ask(admission, turn);
        assertThat(admission.withdraw(turn)).isFalse();
    }

    @Test
    void onceClosedAdmitsNobodyButServesWhoWaits() {
        Admission admission = new Admission(1, 1);
        ask(admission, turn("a"));
        ask(admission, turn("b"));
        admission.close();
        assertThat(ask(admission, turn("c"))).isEqualTo(Verdict.CLOSED);
        admission.release();
        assertThat(turns).containsExactly("a", "b");
    }

    @Test
    void isIdleWhenNothingRunsOrWaits() throws Exception {
        Admission admission = new Admission(1, 1);
        assertThat(admission.awaitIdle(Duration.ZERO, 0)).isTrue();
        ask(admission, turn("x"));
        assertThat(admission.awaitIdle(Duration.ZERO, 0)).isFalse();
        assertThat(admission.awaitIdle(Duration.ZERO, 1))
                .as("but for an own call")
                .isTrue();
        ask(admission, turn("x"));
        assertThat(admission.awaitIdle(Duration.ofMillis(1), 1))
                .as("while one waits")
                .isFalse();
    }

    @Test
    void tellsWhoWaitsThatItIsIdle() {
        Admission admission = new Admission(1, 1);
        ask(admission, turn("x"));
        ask(admission, turn("x"));
        admission.close();
        CompletableFuture<Boolean> idle = CompletableFuture.supplyAsync(() -> {
            try {
                return admission.awaitIdle(Duration.ofSeconds(60), 0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        admission.release();
        assertThat(idle).isNotDone();
        admission.release();
        assertThat(idle).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    }

    @Test
    void underStressNoTurnIsLostAndNoLimitIsPassed() throws Exception {
        int callers = 8;
        int calls = 5_000;
        Admission admission = new Admission(3, 5);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        AtomicInteger admitted = new AtomicInteger();
        AtomicInteger withdrawn = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(4);
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        CountDownLatch asked = new CountDownLatch(callers);
        for (int caller = 0; caller < callers; caller++) {
            pool.execute(() -> {
                for (int i = 0; i < calls; i++) {
                    Turn turn = () -> workers.execute(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        ran.incrementAndGet();
                        running.decrementAndGet();
                        admission.release();
                    });
                    Verdict verdict = ask(admission, turn);
                    if (verdict == Verdict.NOW || verdict == Verdict.LATER) {
                        admitted.incrementAndGet();
                        if (ThreadLocalRandom.current().nextInt(4) == 0 && admission.withdraw(turn)) {
                            withdrawn.incrementAndGet();
                        }
                    }
                }
                asked.countDown();
            });
        }
        assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> admission.awaitIdle(Duration.ofSeconds(1), 0));
        assertThat(ran.get()).isPositive().isEqualTo(admitted.get() - withdrawn.get());
        assertThat(most.get()).isBetween(1, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(admission, turn("free"))).isEqualTo(Verdict.NOW);
        }
        assertThat(turns).as("all places are free again").hasSize(3);
        pool.shutdown();
        workers.shutdown();
    }

    @Test
    void aPlaceInFrontOfTheQueueCountsLikeOneInIt() {
        Admission admission = new Admission(1, 2);
        ask(admission, turn("a"));
        assertThat(admission.reserve()).isEqualTo(Verdict.LATER);
        assertThat(ask(admission, turn("b"))).isEqualTo(Verdict.LATER);
        assertThat(admission.reserve()).isEqualTo(Verdict.FULL);
        assertThat(ask(admission, turn("c"))).isEqualTo(Verdict.FULL);
        admission.enqueue(turn("reserved"));
        admission.release();
        admission.release();
        assertThat(turns).containsExactly("a", "b", "reserved");
        assertThat(admission.reserve()).isEqualTo(Verdict.LATER);
        admission.leave();
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void whoHasAPlaceGetsAFreeTurnAtOnceEvenWhileTheNodeLeaves() throws Exception {
        Admission admission = new Admission(1, 1);
        admission.reserve();
        admission.close();
        assertThat(admission.reserve()).isEqualTo(Verdict.CLOSED);
        assertThat(admission.awaitIdle(Duration.ofMillis(1), 0)).isFalse();
        admission.enqueue(turn("a"));
        assertThat(turns).containsExactly("a");
        admission.release();
        assertThat(admission.awaitIdle(Duration.ZERO, 0)).isTrue();
    }

    private Turn turn(String name) {
        return () -> turns.add(name);
    }

    /** As a call does: goes at once if it may. */
    private static Verdict ask(Admission admission, Turn turn) {
        Verdict verdict = admission.request(turn);
        if (verdict == Verdict.NOW) {
            turn.come();
        }
        return verdict;
    }
}
