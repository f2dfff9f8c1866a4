package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler can be interrupted while it runs, and nothing else ever is. */
class CallScopeTest {
    private final Object owner = new Object();
    private final FakeTimers timers = new FakeTimers();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        other.shutdown();
        assertThat(Thread.interrupted()).as("no interrupt is left behind").isFalse();
    }

    @Test
    void cancelInterruptsTheHandlerAndTheInterruptEndsWithIt() {
        CallScope scope = scope(0);
        assertThat(scope.enter()).isTrue();
        assertThat(scope.isCancelled()).isFalse();
        cancelFromElsewhere(scope);
        assertThat(scope.isCancelled()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        scope.exit();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatIsCancelledBeforeItRunsDoesNotRun() {
        CallScope scope = scope(0);
        cancelFromElsewhere(scope);
        assertThat(scope.enter()).isFalse();
    }

    @Test
    void cancelAfterTheEndInterruptsNobody() {
        CallScope scope = scope(0);
        scope.enter();
        scope.exit();
        cancelFromElsewhere(scope);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aHandlerThatCancelsItselfIsNotInterrupted() {
        CallScope scope = scope(0);
        scope.enter();
        assertThat(scope.cancel()).isTrue();
        assertThat(scope.cancel()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        scope.exit();
    }

    @Test
    void theInterruptOfAnOuterCallOutlivesTheEndOfACancelledInnerOne() {
        CallScope outer = scope(0);
        CallScope inner = scope(0);
        outer.enter();
        inner.enter();
        cancelFromElsewhere(outer);
        cancelFromElsewhere(inner);
        inner.exit();
        assertThat(Thread.currentThread().isInterrupted())
                .as("the outer handler is still to stop")
                .isTrue();
        outer.exit();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptOfSomebodyElseIsNotSwallowedWithTheOwnCancel() {
        CallScope scope = scope(0);
        scope.enter();
        scope.cancel();
        Thread.currentThread().interrupt();
        scope.exit();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void countsTheCallsOfItsOwnerThatTheThreadIsIn() throws Exception {
        CallScope outer = scope(0);
        CallScope foreign = new CallScope(new Object(), "A.b", 1, timers, 0);
        CallScope inner = scope(0);
        assertThat(CallScope.depth(owner)).isZero();
        outer.enter();
        foreign.enter();
        inner.enter();
        assertThat(CallScope.depth(owner)).isEqualTo(2);
        assertThat(other.submit(() -> CallScope.depth(owner)).get()).isZero();
        inner.exit();
        assertThat(CallScope.depth(owner)).isEqualTo(1);
        foreign.exit();
        outer.exit();
        assertThat(CallScope.depth(owner)).isZero();
    }

    @Test
    void whatRemainsOfTheDeadlineShrinksToZero() {
        CallScope scope = scope(Duration.ofSeconds(2).toNanos());
        assertThat(scope.remaining()).contains(Duration.ofSeconds(2));
        timers.advance(Duration.ofMillis(500));
        assertThat(scope.remaining()).contains(Duration.ofMillis(1500));
        assertThat(scope.isOverdue()).isFalse();
        timers.advance(Duration.ofMillis(1500));
        assertThat(scope.isOverdue()).isTrue();
        timers.advance(Duration.ofDays(1));
        assertThat(scope.remaining()).contains(Duration.ZERO);
        assertThat(scope(0).remaining()).isEmpty();
        assertThat(scope(0).isOverdue()).isFalse();
    }

    @Test
    void howeverCancelAndExitMeetNoInterruptIsLeftOnTheThread() throws Exception {
        int rounds = 20_000;
        int leaked = 0;
        for (int i = 0; i < rounds; i++) {
            CallScope scope = scope(0);
            CountDownLatch ready = new CountDownLatch(1);
            Future<?> cancel = other.submit(() -> {
                ready.countDown();
                scope.cancel();
            });
            if (scope.enter()) {
                while (ready.getCount() > 0) {
                    Thread.onSpinWait();
                }
                scope.exit();
            }
            if (Thread.interrupted()) {
                leaked++;
            }
            cancel.get(20, TimeUnit.SECONDS);
            if (Thread.interrupted()) {
                leaked++;
            }
        }
        assertThat(leaked).isZero();
    }

    private void cancelFromElsewhere(CallScope scope) {
        CountDownLatch done = new CountDownLatch(1);
        other.execute(() -> {
            scope.cancel();
            done.countDown();
        });
        while (done.getCount() > 0) { // await() would end at once, and eat the interrupt
            Thread.onSpinWait();
        }
    }

    private CallScope scope(long deadlineNanos) {
        return new CallScope(owner, "A.b", 1, timers, deadlineNanos);
    }
}
