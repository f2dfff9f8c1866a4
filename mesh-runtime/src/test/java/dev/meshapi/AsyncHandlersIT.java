package dev.meshapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handler that promises its reply, from another node and from its own: whatever its stage does, each call ends once. */
@WithRedis
class AsyncHandlersIT {
    private final AtomicReference<Supplier<CompletionStage<String>>> code = new AtomicReference<>();
    private final Mesh there;
    private final Mesh here;

    AsyncHandlersIT(RedisServer redis) {
        there = Nodes.builder(redis, "async")
                .maxRunningCalls(2)
                .maxQueuedCalls(0)
                .drainTimeout(Duration.ofMillis(200))
                .serve(Trials.serving(
                        Binding.promising(
                                Trials.ECHO,
                                (text, call) -> requireNonNull(code.get()).get()),
                        Binding.promising(Trials.FAIL, (text, call) -> {
                            CompletableFuture<Void> failed = new CompletableFuture<>();
                            try {
                                Trials.fail(text);
                            } catch (Throwable e) {
                                failed.completeExceptionally(new CompletionException(e));
                            }
                            return failed;
                        })))
                .join();
        here = Nodes.join(redis, "async");
    }

    @BeforeEach
    void anOrdinaryHandler() {
        code.set(() -> CompletableFuture.completedStage("reply"));
    }

    @AfterEach
    void allTurnsAreFreeAgain() {
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<String> end = new CompletableFuture<>();
        code.set(() -> {
            both.countDown();
            return end;
        });
        AtomicReference<CompletableFuture<String>> first =
                new AtomicReference<>(remote().callAsync(Trials.ECHO, "one"));
        AtomicReference<CompletableFuture<String>> second =
                new AtomicReference<>(local().callAsync(Trials.ECHO, "two"));
        await("two calls run at a time").atMost(Duration.ofSeconds(20)).until(() -> {
            // a turn is given back a moment after the reply has left
            if (requireNonNull(first.get()).isCompletedExceptionally()) {
                first.set(remote().callAsync(Trials.ECHO, "one"));
            }
            if (requireNonNull(second.get()).isCompletedExceptionally()) {
                second.set(local().callAsync(Trials.ECHO, "two"));
            }
            return both.getCount() == 0;
        });
        CompletableFuture<String> one = first.get();
        CompletableFuture<String> two = second.get();
        assertThatExceptionOfType(MeshOverloadedException.class)
                .as("and not three")
                .isThrownBy(() -> local().call(Trials.ECHO, "three"));
        end.complete("ended");
        assertThat(one).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("ended");
        assertThat(two).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("ended");
        here.close();
        there.close();
    }

    @Test
    void theReplyIsWhatTheStageCompletesWithLater() {
        CompletableFuture<String> later = new CompletableFuture<>();
        code.set(() -> later);
        CompletableFuture<String> remote = remote().callAsync(Trials.ECHO, "x");
        CompletableFuture<String> local = local().callAsync(Trials.ECHO, "x");
        later.completeAsync(() -> "later");
        assertThat(remote).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("later");
        assertThat(local).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("later");
        assertThat(local().call(Trials.ECHO, "x")).isEqualTo("later");
    }

    @Test
    void aFailedStageIsADeclaredFailureOrAnyOther() {
        for (Target.One target : new Target.One[] {remote(), local()}) {
            assertThatThrownBy(() -> target.call(Trials.FAIL, "VerySorry")).isExactlyInstanceOf(Trials.VerySorry.class);
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> target.call(Trials.FAIL, "bug"))
                    .satisfies(e -> assertThat(e.remoteType()).isEqualTo("java.lang.IllegalStateException"));
        }
    }

    @Test
    void noStageAtAllIsAFailureOfTheHandler() {
        AtomicReference<CompletionStage<String>> none = new AtomicReference<>();
        code.set(none::get);
        for (Target.One target : new Target.One[] {remote(), local()}) {
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> target.call(Trials.ECHO, "x"))
                    .withMessageContaining("returned null instead of a stage");
        }
    }

    @Test
    void aStageThatCompletesTwiceCountsOnce() {
        code.set(() -> new Hostile() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                action.accept("first", null);
                action.accept("second", null);
                return this;
            }
        });
        for (int i = 0; i < 3; i++) {
            assertThat(remote().call(Trials.ECHO, "x")).isEqualTo("first");
            assertThat(local().call(Trials.ECHO, "x")).isEqualTo("first");
            assertThat(local().callAsync(Trials.ECHO, "x"))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo("first");
        }
    }

    @Test
    void aStageThatCannotBeListenedToIsAFailureOfTheHandler() {
        code.set(() -> new Hostile() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
                throw new UnsupportedOperationException("no listeners");
            }
        });
        for (Target.One target : new Target.One[] {remote(), local()}) {
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> target.call(Trials.ECHO, "x"))
                    .withMessageContaining("no listeners");
            assertThat(target.callAsync(Trials.ECHO, "x"))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshHandlerException.class);
        }
    }

    private abstract static class Hostile extends CompletableFuture<String> {}

    private Target.One remote() {
        return Nodes.target(here, there.instanceId());
    }

    private Target.One local() {
        return Nodes.self(there);
    }
}
