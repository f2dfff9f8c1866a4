package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A call to the own node is a call of the handler: same objects, same thread, same exceptions, and the same limits. */
@WithRedis
class LocalCallsIT {
    private static final Message<Object, Object> SAME =
            Message.request("Trials.same", TypeRef.of(Object.class), TypeRef.of(Object.class), Trials.SORRY);
    private static final Message<Object, Void> TELL = Message.oneWay("Trials.tell", TypeRef.of(Object.class));
    private static final Message<String, Long> NUMBER =
            Message.request("Trials.echo", TypeRef.of(String.class), TypeRef.of(long.class));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nothing that JSON could carry. */
    private final Object unsendable = new Object();

    @Test
    void theVeryObjectsAreHandedOverOnTheThreadOfTheCaller(RedisServer redis) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            thread.complete(Thread.currentThread());
            return request;
        }))) {
            assertThat(Nodes.self(mesh).call(SAME, unsendable)).isSameAs(unsendable);
            assertThat(thread.join()).isSameAs(Thread.currentThread());
        }
    }

    @Test
    void anAsynchronousCallRunsOnAWorkerAndStillWithTheVeryObjects(RedisServer redis) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            thread.complete(Thread.currentThread());
            return request;
        }))) {
            assertThat(Nodes.self(mesh).callAsync(SAME, unsendable))
                    .succeedsWithin(PATIENCE)
                    .isSameAs(unsendable);
            assertThat(thread.join().getName()).startsWith("mesh-local-worker-");
        }
    }

    @Test
    void aOneWayMessageDoesNotWaitForItsHandler(RedisServer redis) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Object> got = new CompletableFuture<>();
        try (Mesh mesh = Nodes.join(redis, "local", Binding.running(TELL, (request, call) -> {
            go.await();
            got.complete(request);
            throw new IllegalStateException("nobody is told");
        }))) {
            Nodes.self(mesh).call(TELL, unsendable);
            assertThat(Nodes.self(mesh).callAsync(TELL, unsendable)).succeedsWithin(PATIENCE);
            assertThat(got).isNotDone();
            go.countDown();
            assertThat(got).succeedsWithin(PATIENCE).isSameAs(unsendable);
        }
    }

    @Test
    void theContextNamesTheOwnNodeTheMessageAndTheDeadline(RedisServer redis) {
        List<CallContext> contexts = new ArrayList<>();
        List<Optional<Duration>> remaining = new ArrayList<>();
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            contexts.add(call);
            remaining.add(call.remaining());
            return request;
        }))) {
            Nodes.target(mesh, mesh.instanceId(), Nodes.deadline(Duration.ofSeconds(30)))
                    .call(SAME, "a");
            Nodes.target(mesh, mesh.instanceId(), Nodes.deadline(Duration.ZERO)).call(SAME, "a");
            assertThat(contexts).allSatisfy(call -> {
                assertThat(call.callerId()).isEqualTo(mesh.instanceId());
                assertThat(call.message()).isEqualTo("Trials.same");
                assertThat(call.isCancelled()).isFalse();
            });
            assertThat(remaining.get(0).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
            assertThat(remaining.get(1)).isEmpty();
        }
    }

    @Test
    void theDeadlineInterruptsTheHandler(RedisServer redis) {
        CompletableFuture<CallContext> context = new CompletableFuture<>();
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            context.complete(call);
            Thread.sleep(120_000);
            return request;
        }))) {
            Target.One target = Nodes.target(mesh, mesh.instanceId(), Nodes.deadline(Duration.ofMillis(100)));
            assertThatExceptionOfType(MeshTimeoutException.class)
                    .isThrownBy(() -> target.call(SAME, "a"))
                    .withMessageContaining("it did not end within 100 ms (deadline)")
                    .satisfies(e -> assertThat(e.limit()).isEqualTo(MeshTimeoutException.Limit.DEADLINE));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(context.join().isCancelled()).isTrue();
        }
    }

    @Test
    void theDeadlineEndsAnAsynchronousCallEvenIfItsHandlerTakesNoNotice(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            awaitUninterruptibly(end);
            return request;
        }))) {
            Target.One target = Nodes.target(mesh, mesh.instanceId(), Nodes.deadline(Duration.ofMillis(100)));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> target.callAsync(SAME, "a")
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .withCauseInstanceOf(MeshTimeoutException.class);
            end.countDown();
        }
    }

    @Test
    void theDeadlineEndsAnAsynchronousCallThatStillWaitsForItsTurn(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        try (Mesh mesh = Nodes.builder(redis, "local")
                .maxRunningCalls(1)
                .serve(Trials.serving(Binding.replying(SAME, (request, call) -> {
                    ran.incrementAndGet();
                    end.await();
                    return request;
                })))
                .join()) {
            CompletableFuture<Object> first = Nodes.self(mesh).callAsync(SAME, "first");
            Target.One hasty = Nodes.target(mesh, mesh.instanceId(), Nodes.deadline(Duration.ofMillis(100)));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> hasty.callAsync(SAME, "b")
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .withCauseInstanceOf(MeshTimeoutException.class);
            end.countDown();
            assertThat(first).succeedsWithin(PATIENCE).isEqualTo("first");
            assertThat(Nodes.self(mesh).call(SAME, "last"))
                    .as("the turn is free")
                    .isEqualTo("last");
            assertThat(ran.get()).isEqualTo(2);
        }
    }

    @Test
    void aDeclaredExceptionIsTheVeryExceptionThatWasThrown(RedisServer redis) {
        Trials.Sorry sorry = new Trials.Sorry("s");
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            throw sorry;
        }))) {
            assertThatThrownBy(() -> Nodes.self(mesh).call(SAME, "a")).isSameAs(sorry);
            assertThatThrownBy(() -> Nodes.self(mesh).callAsync(SAME, "a").join())
                    .hasCause(sorry);
        }
    }

    @Test
    void anUndeclaredExceptionIsTheCauseOfAHandlerException(RedisServer redis) {
        IllegalStateException bug = new IllegalStateException("bug");
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            throw bug;
        }))) {
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> Nodes.self(mesh).call(SAME, "a"))
                    .satisfies(e -> {
                        assertThat(e.getCause()).isSameAs(bug);
                        assertThat(e.instanceId()).isEqualTo(mesh.instanceId());
                        assertThat(e.remoteType()).isEqualTo("java.lang.IllegalStateException");
                    });
        }
    }

    @Test
    void anErrorReachesTheCallerHoweverItWaits(RedisServer redis) {
        AssertionError error = new AssertionError("error");
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> {
            throw error;
        }))) {
            assertThatThrownBy(() -> Nodes.self(mesh).call(SAME, "a")).isSameAs(error);
            assertThatThrownBy(() -> Nodes.self(mesh).callAsync(SAME, "a").get(20, TimeUnit.SECONDS))
                    .hasCause(error);
        }
    }

    @Test
    void whatIsNotServedIsToldAsSuch(RedisServer redis) {
        try (Mesh mesh = Nodes.join(redis, "local")) {
            assertThatExceptionOfType(MeshNoHandlerException.class)
                    .isThrownBy(() -> Nodes.self(mesh).call(SAME, "a"));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> Nodes.self(mesh).callAsync(SAME, "a").join())
                    .withCauseInstanceOf(MeshNoHandlerException.class);
        }
    }

    @Test
    void anotherApiOfTheSameNameGoesOverTheWire(RedisServer redis) {
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(NUMBER, (text, call) -> 7L))) {
            assertThat(Nodes.self(mesh).call(Trials.ECHO_AS_NUMBER, "7")).isEqualTo(7);
        }
    }

    @Test
    void anotherIncarnationOfTheOwnIdIsGone(RedisServer redis) {
        try (Mesh mesh = Nodes.join(redis, "local", Binding.replying(SAME, (request, call) -> request))) {
            long other = mesh.self().incarnation() + 1;
            Target.One ghost = mesh.target(new Address.Node(mesh.instanceId(), other), CallOptions.defaults());
            assertThatExceptionOfType(MeshNodeUnavailableException.class)
                    .isThrownBy(() -> ghost.call(SAME, "a"))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            assertThat(mesh.target(Address.node(mesh.self()), CallOptions.defaults())
                            .call(SAME, "a"))
                    .isEqualTo("a");
        }
    }

    @Test
    void limitsCountLocalCallsToo(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        try (Mesh mesh = Nodes.builder(redis, "local")
                .maxRunningCalls(1)
                .maxQueuedCalls(0)
                .serve(Trials.serving(Binding.replying(SAME, (request, call) -> {
                    end.await();
                    return request;
                })))
                .join()) {
            CompletableFuture<Object> first = Nodes.self(mesh).callAsync(SAME, "first");
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> Nodes.self(mesh).call(SAME, "second"))
                    .satisfies(e -> {
                        assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                        assertThat(e.instanceId()).isEqualTo(mesh.instanceId());
                    });
            assertThat(Nodes.self(mesh).callAsync(SAME, "third"))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshOverloadedException.class);
            end.countDown();
            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(Nodes.self(mesh).call(SAME, "last")).isEqualTo("last");
        }
    }

    @Test
    void whoGetsNoTurnInTimeIsToldSoAndNothingRuns(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        try (Mesh mesh = Nodes.builder(redis, "local")
                .maxRunningCalls(1)
                .serve(Trials.serving(Binding.replying(SAME, (request, call) -> {
                    ran.incrementAndGet();
                    end.await();
                    return request;
                })))
                .join()) {
            CompletableFuture<Object> first = Nodes.self(mesh).callAsync(SAME, "first");
            Target.One hasty = Nodes.target(mesh, mesh.instanceId(), Nodes.idle(Duration.ofMillis(50)));
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> hasty.call(SAME, "second"))
                    .withMessageContaining("got no turn on the own node");
            end.countDown();
            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(Nodes.self(mesh).call(SAME, "third")).isEqualTo("third");
            assertThat(ran.get()).isEqualTo(2);
        }
    }

    @Test
    void aNestedCallFromAHandlerNeedsNoTurnOfItsOwn(RedisServer redis) {
        CompletableFuture<Mesh> self = new CompletableFuture<>();
        try (Mesh mesh = Nodes.builder(redis, "local")
                        .maxRunningCalls(1)
                        .maxQueuedCalls(0)
                        .serve(Trials.serving(
                                Binding.replying(
                                        Trials.ECHO,
                                        (text, call) ->
                                                text + Nodes.self(self.join()).call(Trials.BLOB, 3)),
                                Binding.replying(Trials.BLOB, (length, call) -> "x".repeat(length))))
                        .join();
                Mesh other = Nodes.join(redis, "local")) {
            self.complete(mesh);
            assertThat(Nodes.self(mesh).call(Trials.ECHO, "a")).isEqualTo("axxx");
            assertThat(Nodes.target(other, mesh.instanceId()).call(Trials.ECHO, "b"))
                    .isEqualTo("bxxx");
            assertThat(Nodes.self(mesh).callAsync(Trials.ECHO, "c"))
                    .succeedsWithin(PATIENCE)
                    .isEqualTo("cxxx");
        }
    }

    @Test
    void cancellingTheFutureInterruptsTheHandlerAndFreesTheTurn(RedisServer redis) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        try (Mesh mesh = Nodes.builder(redis, "local")
                .maxRunningCalls(1)
                .serve(Trials.serving(
                        Binding.replying(SAME, (request, call) -> {
                            begun.countDown();
                            try {
                                Thread.sleep(120_000);
                                return request;
                            } catch (InterruptedException e) {
                                interrupted.complete(call.isCancelled());
                                throw e;
                            }
                        }),
                        Binding.replying(Trials.ECHO, (text, call) -> text)))
                .join()) {
            CompletableFuture<Object> call = Nodes.self(mesh).callAsync(SAME, "a");
            awaitUninterruptibly(begun);
            call.cancel(true);
            assertThat(interrupted).succeedsWithin(PATIENCE).isEqualTo(true);
            assertThat(Nodes.self(mesh).call(Trials.ECHO, "next")).isEqualTo("next");
        }
    }

    @Test
    void aCallThatIsCancelledWhileItWaitsGivesItsPlaceInTheQueueAway(RedisServer redis) {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger ran = new AtomicInteger();
        try (Mesh mesh = Nodes.builder(redis, "local")
                .maxRunningCalls(1)
                .maxQueuedCalls(1)
                .serve(Trials.serving(Binding.replying(SAME, (request, call) -> {
                    ran.incrementAndGet();
                    end.await();
                    return request;
                })))
                .join()) {
            CompletableFuture<Object> first = Nodes.self(mesh).callAsync(SAME, "first");
            CompletableFuture<Object> second = Nodes.self(mesh).callAsync(SAME, "second");
            second.cancel(true);
            CompletableFuture<Object> third = Nodes.self(mesh).callAsync(SAME, "third");
            end.countDown();
            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(third).succeedsWithin(PATIENCE).isEqualTo("third");
            assertThat(ran.get()).isEqualTo(2);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
