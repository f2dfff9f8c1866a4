package dev.meshapi.internal.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.tools.MeshThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The threads of a node end with it, and what they owe is done all the same. */
class NodeThreadsTest {
    @Test
    void allEndWhenItCloses() {
        NodeThreads threads = new NodeThreads("mesh-threads-a", null);
        CompletableFuture<Void> ran = new CompletableFuture<>();
        threads.timers().after(Duration.ofMillis(1), () -> ran.complete(null));
        CompletableFuture<Void> replied = CompletableFuture.runAsync(() -> {}, threads.replies());
        CompletableFuture<Void> worked = CompletableFuture.runAsync(() -> {}, threads.workers());
        assertThat(CompletableFuture.allOf(ran, replied, worked)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(MeshThreads.of("threads-a")).anyMatch(name -> name.endsWith("-replies"));
        threads.close();
        MeshThreads.awaitNone("threads-a");
    }

    @Test
    void futuresCompleteEvenAfterTheRepliesThreadHasEnded() {
        NodeThreads threads = new NodeThreads("mesh-threads-b", null);
        threads.close();
        CompletableFuture<String> late = CompletableFuture.supplyAsync(() -> "late", threads.replies());
        assertThat(late).isCompletedWithValue("late");
    }

    @Test
    void canBeClosedFromItsRepliesThread() {
        NodeThreads threads = new NodeThreads("mesh-threads-c", null);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(threads::close, threads.replies());
        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
        MeshThreads.awaitNone("threads-c");
    }

    @Test
    void aTimerAfterTheEndIsForgotten() {
        NodeThreads threads = new NodeThreads("mesh-threads-d", null);
        threads.close();
        CompletableFuture<Void> never = new CompletableFuture<>();
        threads.timers().after(Duration.ZERO, () -> never.complete(null)).cancel();
        assertThat(never).isNotDone();
        MeshThreads.awaitNone("threads-d");
    }

    @Test
    void aFailingTaskDoesNotEndTheTimer() {
        NodeThreads threads = new NodeThreads("mesh-threads-e", null);
        threads.timers().after(Duration.ofMillis(1), () -> {
            throw new IllegalStateException("a task fails");
        });
        CompletableFuture<Void> ran = new CompletableFuture<>();
        threads.timers().after(Duration.ofMillis(30), () -> ran.complete(null));
        assertThat(ran).succeedsWithin(Duration.ofSeconds(20));
        threads.close();
    }

    @Test
    void theExecutorOfTheApplicationStaysTheApplications() {
        ExecutorService given = Executors.newSingleThreadExecutor();
        NodeThreads threads = new NodeThreads("mesh-threads-f", given);
        assertThat(threads.workers()).isSameAs(given);
        threads.close();
        assertThat(given.isShutdown()).isFalse();
        given.shutdown();
    }
}
