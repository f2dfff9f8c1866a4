package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Message;
import dev.meshapi.Registration;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.dispatch.CallScope.Cause;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler can be interrupted while it runs, and nothing else ever is. */
class CallScopeTest {
    private static final Message<String, String> MESSAGE =
            Message.request("A.b", TypeRef.of(String.class), TypeRef.of(String.class));

    private final FakeTimers timers = new FakeTimers();
    private final Host owner = Hosts.of(timers);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        other.shutdown();
        assertThat(Thread.interrupted()).as("no interrupt is left behind").isFalse();
    }

    @Test
    void cancelInterruptsTheHandlerAndTheInterruptEndsWithIt() {
        CallScope scope = scope(0);
        assertThat(scope.enter(true)).isTrue();
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
        assertThat(scope.enter(true)).isFalse();
    }

    @Test
    void cancelAfterTheEndInterruptsNobody() {
        CallScope scope = scope(0);
        scope.enter(true);
        scope.exit();
        cancelFromElsewhere(scope);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aHandlerThatCancelsItselfIsNotInterrupted() {
        CallScope scope = scope(0);
        scope.enter(true);
        assertThat(scope.cancel(Cause.CALLER)).isTrue();
        assertThat(scope.cancel(Cause.CALLER)).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        scope.exit();
    }

    @Test
    void theInterruptOfAnOuterCallOutlivesTheEndOfACancelledInnerOne() {
        CallScope outer = scope(0);
        CallScope inner = scope(0);
        outer.enter(true);
        inner.enter(true);
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
        scope.enter(true);
        scope.cancel(Cause.CALLER);
        Thread.currentThread().interrupt();
        scope.exit();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void knowsWhetherTheThreadIsInACallOfTheNode() throws Exception {
        CallScope outer = scope(0);
        Host other = Hosts.of(timers);
        CallScope foreign = scope(other, 0);
        CallScope inner = scope(0);
        assertThat(CallScope.isWithin(owner)).isFalse();
        assertThat(CallScope.current()).isNull();
        outer.enter(true);
        assertThat(CallScope.isWithin(other)).isFalse();
        foreign.enter(true);
        inner.enter(true);
        assertThat(CallScope.isWithin(owner)).isTrue();
        assertThat(CallScope.isWithin(other)).isTrue();
        assertThat(CallScope.current()).isSameAs(inner);
        assertThat(this.other.submit(() -> CallScope.isWithin(owner)).get()).isFalse();
        inner.exit();
        assertThat(CallScope.current()).isSameAs(foreign);
        foreign.exit();
        assertThat(CallScope.isWithin(other)).isFalse();
        outer.exit();
        assertThat(CallScope.isWithin(owner)).isFalse();
        assertThat(CallScope.current()).isNull();
    }

    @Test
    void anIoThreadIsNeverInterrupted() {
        CallScope scope = scope(0);
        assertThat(scope.enter(false)).isTrue();
        cancelFromElsewhere(scope);
        assertThat(scope.isCancelled()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        scope.exit();
        assertThat(CallScope.current()).isNull();
    }

    @Test
    void theFirstCauseIsTheCause() {
        CallScope scope = scope(0);
        scope.cancel(Cause.DEADLINE);
        assertThat(scope.cancel(Cause.CLOSING)).isFalse();
        assertThat(scope.cause()).isEqualTo(Cause.DEADLINE);
    }

    @Test
    void whoListensIsToldOnceInOrderOnTheThreadThatCancels() {
        CallScope scope = scope(0);
        List<String> told = new ArrayList<>();
        scope.whenCancelled(() -> told.add("a"));
        Runnable twice = () -> told.add("b");
        scope.whenCancelled(twice);
        Registration removed = scope.whenCancelled(twice);
        scope.whenCancelled(() -> told.add("c"));
        removed.close();
        removed.close();
        assertThat(told).isEmpty();
        scope.cancel(Cause.CALLER);
        scope.cancel(Cause.CALLER);
        assertThat(told).containsExactly("a", "b", "c");
        scope.whenCancelled(() -> told.add("late")).close();
        assertThat(told).containsExactly("a", "b", "c", "late");
    }

    @Test
    void codeOfTheApplicationIsToldOnAWorkerAndAskedForAgainWhenTheExecutorIsFull() {
        AtomicInteger refusals = new AtomicInteger(2);
        List<String> ran = new ArrayList<>();
        Host host = Hosts.of(timers, task -> {
            if (refusals.getAndDecrement() > 0) {
                throw new RejectedExecutionException("full");
            }
            ran.add("worker");
            task.run();
        });
        CallScope scope = scope(host, 0);
        scope.onCancel(() -> {
            throw new IllegalStateException("is logged");
        });
        scope.onCancel(() -> ran.add("told"));
        scope.onCancel(() -> ran.add("removed")).close();
        scope.cancel(Cause.CALLER);
        assertThat(ran).isEmpty();
        timers.advance(Duration.ofMillis(100));
        assertThat(ran).containsExactly("worker", "worker", "told");
        scope.onCancel(() -> ran.add("at once"));
        assertThat(ran).endsWith("worker", "at once");
    }

    @Test
    void whatRemainsOfTheDeadlineShrinksToZero() {
        CallScope scope = scope(Duration.ofSeconds(2).toNanos());
        assertThat(scope.remaining()).contains(Duration.ofSeconds(2));
        timers.advance(Duration.ofMillis(500));
        assertThat(scope.remaining()).contains(Duration.ofMillis(1500));
        assertThat(scope.isOverdue(timers.nanoTime())).isFalse();
        timers.advance(Duration.ofMillis(1500));
        assertThat(scope.isOverdue(timers.nanoTime())).isTrue();
        timers.advance(Duration.ofDays(1));
        assertThat(scope.remaining()).contains(Duration.ZERO);
        assertThat(scope(0).remaining()).isEmpty();
        assertThat(scope(0).isOverdue(timers.nanoTime())).isFalse();
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
                scope.cancel(Cause.CALLER);
            });
            if (scope.enter(true)) {
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
            scope.cancel(Cause.CALLER);
            done.countDown();
        });
        while (done.getCount() > 0) { // await() would end at once, and eat the interrupt
            Thread.onSpinWait();
        }
    }

    private CallScope scope(long deadlineNanos) {
        return scope(owner, deadlineNanos);
    }

    private CallScope scope(Host host, long deadlineNanos) {
        return new CallScope(host, MESSAGE, new Frame.Sender(1, 1), Map.of(), timers.nanoTime(), deadlineNanos, null);
    }
}
