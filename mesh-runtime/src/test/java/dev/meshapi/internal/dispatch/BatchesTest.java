package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final Queue<Runnable> woken = new ArrayDeque<>();
    private final Batches batches = new Batches(woken::add);
    private final List<String> ran = new ArrayList<>();

    @Test
    void manyTasksWakeTheThreadOnceAndRunInTheirOrder() {
        for (int i = 0; i < 100; i++) {
            String name = "task " + i;
            batches.execute(() -> ran.add(name));
        }
        assertThat(woken).hasSize(1);
        woken.remove().run();
        assertThat(ran).hasSize(100).startsWith("task 0", "task 1").endsWith("task 99");
        batches.execute(() -> ran.add("later"));
        assertThat(woken).hasSize(1);
    }

    @Test
    void whatATaskHandsOverRunsAfterIt() {
        batches.execute(() -> {
            batches.execute(() -> ran.add("second"));
            ran.add("first");
        });
        woken.remove().run();
        assertThat(ran).containsExactly("first", "second");
        assertThat(woken).isEmpty();
    }

    @Test
    void aTaskThatFailsKeepsNoOtherFromRunning() {
        batches.execute(() -> {
            throw new IllegalStateException("oops");
        });
        batches.execute(() -> {
            throw new AssertionError("oops");
        });
        batches.execute(() -> ran.add("next"));
        woken.remove().run();
        assertThat(ran).containsExactly("next");
    }

    @Test
    void itKnowsWhetherItIsRunning() {
        assertThat(batches.isHere()).isFalse();
        batches.execute(() -> ran.add(batches.isHere() ? "here" : "elsewhere"));
        woken.remove().run();
        assertThat(ran).containsExactly("here");
        assertThat(batches.isHere()).isFalse();
    }

    @Test
    void underStressEachTaskRunsOnceAndEachSendersInOrder() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Batches many = new Batches(thread);
        int senders = 4;
        int each = 20_000;
        int[] last = new int[senders];
        AtomicInteger disorder = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(senders * each);
        List<Thread> threads = new ArrayList<>();
        for (int s = 0; s < senders; s++) {
            int sender = s;
            threads.add(new Thread(() -> {
                for (int i = 1; i <= each; i++) {
                    int number = i;
                    many.execute(() -> {
                        if (last[sender] != number - 1) {
                            disorder.incrementAndGet();
                        }
                        last[sender] = number;
                        done.countDown();
                    });
                }
            }));
        }
        threads.forEach(Thread::start);
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(disorder.get()).isZero();
        assertThat(last).containsOnly(each);
        thread.shutdown();
    }
}
