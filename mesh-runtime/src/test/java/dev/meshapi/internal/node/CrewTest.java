package dev.meshapi.internal.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.tools.MeshThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every task runs, once; as many as block get a thread each, and those that do not share a few. */
class CrewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger made = new AtomicInteger();
    private final Crew crew = new Crew(task -> {
        Thread thread = new Thread(task, "mesh-crew-worker-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    @AfterEach
    void allThreadsEnd() {
        crew.close();
        MeshThreads.awaitNone("crew");
    }

    @Test
    void tasksThatBlockHoldUpNobody() throws Exception {
        int count = 256;
        CountDownLatch all = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            crew.execute(() -> {
                all.countDown();
                await(all);
            });
        }
        assertThat(all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(made.get()).isEqualTo(count);
    }

    @Test
    void aThreadIsUsedAgain() {
        for (int i = 0; i < 200; i++) {
            CountDownLatch ran = new CountDownLatch(1);
            crew.execute(ran::countDown);
            await(ran);
        }
        assertThat(made.get())
                .as("a second may be called before the first has come back")
                .isLessThanOrEqualTo(20);
    }

    @Test
    void underStressEveryTaskRunsOnceWhetherSomeBlockOrNot() throws Exception {
        int callers = 4;
        int tasks = 20_000;
        AtomicInteger ran = new AtomicInteger();
        Set<Integer> twice = ConcurrentHashMap.newKeySet();
        AtomicBoolean[] done = new AtomicBoolean[callers * tasks];
        for (int i = 0; i < done.length; i++) {
            done[i] = new AtomicBoolean();
        }
        List<Thread> threads = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            int from = caller * tasks;
            Thread thread = new Thread(() -> {
                for (int i = from; i < from + tasks; i++) {
                    int task = i;
                    crew.execute(() -> {
                        if (!done[task].compareAndSet(false, true)) {
                            twice.add(task);
                        }
                        if (task % 1_000 == 0) {
                            pause();
                        }
                        ran.incrementAndGet();
                    });
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> ran.get() == callers * tasks);
        assertThat(twice).isEmpty();
    }

    @Test
    void whatATaskLeavesBehindDoesNotReachTheNext() {
        crew.execute(() -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a task fails");
        });
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch ran = new CountDownLatch(1);
        crew.execute(() -> {
            interrupted.set(Thread.currentThread().isInterrupted());
            ran.countDown();
        });
        await(ran);
        assertThat(interrupted).isFalse();
    }

    @Test
    void aTaskForWhichThereIsNoThreadIsRefusedAndTheNextOneRuns() {
        AtomicBoolean none = new AtomicBoolean(true);
        try (Crew poor = new Crew(task -> {
            if (none.get()) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            Thread thread = new Thread(task, "mesh-crew-poor");
            thread.setDaemon(true);
            return thread;
        })) {
            AtomicBoolean refused = new AtomicBoolean();
            assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> poor.execute(() -> refused.set(true)));
            none.set(false);
            CountDownLatch ran = new CountDownLatch(1);
            poor.execute(ran::countDown);
            await(ran);
            assertThat(refused).isFalse();
        }
    }

    @Test
    void afterTheEndNothingIsTakenAndWhatRunsFinishes() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        crew.execute(() -> {
            await(go);
            ended.countDown();
        });
        crew.close();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> crew.execute(() -> {}));
        go.countDown();
        await(ended);
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it did not come");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
