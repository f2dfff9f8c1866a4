package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call to several nodes has one outcome for each, and none of them spoils another's. */
@WithRedis
class GatherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Mesh> meshes = new ArrayList<>();

    /** What a node does with a text; by default it says its place among the nodes. */
    private final Map<Integer, Function<String, String>> duties = new ConcurrentHashMap<>();

    /** Which nodes were interrupted. */
    private final List<Integer> interrupted = new CopyOnWriteArrayList<>();

    private final AtomicInteger hanging = new AtomicInteger();

    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        meshes.forEach(Mesh::close);
    }

    private void join(RedisServer redis, String key, int count) {
        for (int i = 0; i < count; i++) {
            int place = meshes.size();
            meshes.add(Nodes.builder(redis, key)
                    .drainTimeout(Duration.ofSeconds(1))
                    .serve(Trials.serving(
                            Binding.replying(
                                    Trials.ECHO,
                                    (text, call) -> duties.getOrDefault(place, any -> "node " + place)
                                            .apply(text)),
                            Binding.running(Trials.FAIL, (name, call) -> {
                                if (place == 1) {
                                    Trials.fail(name);
                                }
                            })))
                    .join());
        }
        int size = meshes.size();
        meshes.forEach(mesh -> await().atMost(PATIENCE).until(() -> mesh.view().size() >= size));
    }

    private String hang(int place) {
        hanging.incrementAndGet();
        try {
            release.await();
            return "late";
        } catch (InterruptedException e) {
            interrupted.add(place);
            throw new IllegalStateException("interrupted", e);
        } finally {
            hanging.decrementAndGet();
        }
    }

    private Target.Many target(Address.Many address) {
        return meshes.get(0).target(address, CallOptions.defaults());
    }

    private long id(int place) {
        return meshes.get(place).instanceId();
    }

    @Test
    void allAnswerSortedByIdTheOwnNodeIncluded(RedisServer redis) {
        join(redis, "all", 5);
        Replies<String> all = target(Address.all()).call(Trials.ECHO, "x", Gather.all());
        assertThat(all.values()).containsExactly("node 0", "node 1", "node 2", "node 3", "node 4");
        assertThat(all.list())
                .extracting(reply -> reply.node().instanceId())
                .containsExactly(id(0), id(1), id(2), id(3), id(4));
        Replies<String> others = target(Address.others()).call(Trials.ECHO, "x", Gather.all());
        assertThat(others.values()).containsExactly("node 1", "node 2", "node 3", "node 4");
        assertThat(target(Address.all()).callAsync(Trials.ECHO, "x", Gather.all()))
                .succeedsWithin(PATIENCE)
                .isEqualTo(all);
    }

    @Test
    void forMostOfTheMeshTheRequestIsOneMessageAndForFewOneToEach(RedisServer redis) {
        join(redis, "frames", 5);
        try (Listener broadcasts = new Listener(redis, "app:mesh:frames:broadcast");
                Listener inbox = new Listener(redis, "app:mesh:frames:node:" + id(1))) {
            target(Address.all()).call(Trials.ECHO, "everybody", Gather.all());
            assertThat(broadcasts.next())
                    .contains("\"requestId\":", "\"to\":\"" + id(1) + "-" + id(4) + "\"", "\"data\":\"everybody\"");
            MeshNode one = meshes.get(1).self();
            MeshNode two = meshes.get(2).self();
            target(Address.nodes(List.of(one, two))).call(Trials.ECHO, "few", Gather.all());
            assertThat(afterPings(inbox)).contains("\"data\":\"few\"", "\"targetIncarnation\":");
            meshes.get(0).target(Address.all(), CallOptions.defaults()).call(Trials.ECHO, "again", Gather.all());
            assertThat(broadcasts.next()).contains("again");
        }
    }

    /** A node's words to itself come there as well. */
    private static String afterPings(Listener inbox) {
        String message = inbox.next();
        while (message.startsWith("{\"ping\"")) {
            message = inbox.next();
        }
        return message;
    }

    @Test
    void whoFailsSpoilsNobodysAnswerAndADeclaredFailureIsTheCause(RedisServer redis) {
        join(redis, "failing", 4);
        Replies<Void> declared = target(Address.all()).call(Trials.FAIL, "Sorry", Gather.all());
        assertThat(declared.values()).hasSize(3).containsOnlyNulls();
        assertThat(declared.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.node().instanceId()).isEqualTo(id(1));
            assertThat(failed.failure()).isInstanceOfSatisfying(MeshHandlerException.class, e -> {
                assertThat(e.execution()).isEqualTo(Execution.EXECUTED);
                assertThat(e.code()).contains("Sorry");
                assertThat(e.instanceId()).isEqualTo(id(1));
                assertThat(e.messageName()).isEqualTo("Trials.fail");
                assertThat(e.getCause()).isExactlyInstanceOf(Trials.Sorry.class).hasMessage("so sorry");
            });
        });
        Replies<Void> odd = target(Address.all()).call(Trials.FAIL, "a bug", Gather.all());
        assertThat(odd.get(id(1)))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOfSatisfying(MeshHandlerException.class, e -> {
                            assertThat(e.code()).isEmpty();
                            assertThat(e.remoteType()).isEqualTo("java.lang.IllegalStateException");
                        }));
    }

    @Test
    void whatTheOwnHandlerThrowsIsAReplyToo(RedisServer redis) {
        join(redis, "own", 4);
        Replies<Void> replies = meshes.get(1)
                .target(Address.all(), CallOptions.defaults())
                .call(Trials.FAIL, "VerySorry", Gather.all());
        assertThat(replies.values()).hasSize(3);
        assertThat(replies.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.node().instanceId()).isEqualTo(id(1));
            assertThat(((MeshHandlerException) failed.failure()).code()).contains("VerySorry");
            assertThat(failed.failure()).hasCauseExactlyInstanceOf(Trials.VerySorry.class);
        });
    }

    @Test
    void whoIsNotThereFailsAtOnceAsNotExecutedHoweverItIsAsked(RedisServer redis) {
        join(redis, "absent", 4);
        AddressesIT.ghost(redis, "absent", 77);
        await().atMost(PATIENCE).until(() -> meshes.get(0).view().size() == 5);
        for (Address.Many address :
                List.of(Address.all(), Address.nodes(meshes.get(0).view().subList(3, 5)))) {
            long start = System.nanoTime();
            Replies<String> replies = meshes.get(0)
                    .target(address, CallOptions.defaults().idleTimeout(Duration.ofMinutes(2)))
                    .call(Trials.ECHO, "x", Gather.all());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
            assertThat(replies.failures()).singleElement().satisfies(failed -> {
                assertThat(failed.node().instanceId()).isEqualTo(77);
                assertThat(failed.failure())
                        .isInstanceOfSatisfying(
                                MeshNodeUnavailableException.class,
                                e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            });
            assertThat(replies.values()).hasSize(replies.size() - 1);
        }
    }

    @Test
    void someoneWhoOnlyListensDoesNotHideWhoIsMissing(RedisServer redis) {
        join(redis, "listened", 4);
        AddressesIT.ghost(redis, "listened", 77);
        await().atMost(PATIENCE).until(() -> meshes.get(0).view().size() == 5);
        try (Listener onlooker = new Listener(redis, "app:mesh:listened:broadcast")) {
            Replies<String> replies = meshes.get(0)
                    .target(Address.all(), CallOptions.defaults().idleTimeout(Duration.ofMinutes(2)))
                    .call(Trials.ECHO, "x", Gather.all());
            assertThat(onlooker.next()).contains("\"data\":\"x\"");
            assertThat(replies.failures()).hasSize(1);
        }
    }

    @Test
    void theFirstAnswersEndTheCallAndTheOthersAreToldToStop(RedisServer redis) {
        join(redis, "first", 5);
        for (int place : List.of(0, 1, 3)) {
            duties.put(place, text -> hang(place));
        }
        Replies<String> two = target(Address.all()).call(Trials.ECHO, "x", Gather.first(2));
        assertThat(two.values()).containsExactly("node 2", "node 4");
        assertThat(two.failures())
                .hasSize(3)
                .allSatisfy(failed -> assertThat(failed.failure())
                        .isInstanceOfSatisfying(
                                MeshCancelledException.class,
                                e -> assertThat(e.execution()).isEqualTo(Execution.UNKNOWN)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(interrupted).containsExactlyInAnyOrder(0, 1, 3));
    }

    @Test
    void aQuorumIsMoreThanHalfOfThoseAsked(RedisServer redis) {
        join(redis, "quorum", 4);
        duties.put(3, text -> hang(3));
        assertThat(target(Address.all()).call(Trials.ECHO, "x", Gather.quorum()).values())
                .containsExactly("node 0", "node 1", "node 2");
    }

    @Test
    void whenTooFewAreLeftAllAreWaitedFor(RedisServer redis) {
        join(redis, "few", 4);
        Replies<Void> replies = target(Address.all()).call(Trials.FAIL, "Sorry", Gather.first(4));
        assertThat(replies.values()).hasSize(3);
        assertThat(replies.failures()).hasSize(1);
    }

    @Test
    void thePredicateSeesTheRepliesAsTheyComeAndWhatItThrowsFailsTheCall(RedisServer redis) {
        join(redis, "until", 4);
        duties.put(2, text -> hang(2));
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        Replies<String> replies = target(Address.all()).call(Trials.ECHO, "x", Gather.until(soFar -> {
            sizes.add(soFar.size());
            return soFar.values().contains("node 3") && soFar.size() == 3;
        }));
        assertThat(sizes).containsExactly(1, 2, 3);
        assertThat(replies.values()).containsExactly("node 0", "node 1", "node 3");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> target(Address.all()).call(Trials.ECHO, "x", Gather.until(soFar -> {
                    throw new IllegalStateException("mine");
                })))
                .withMessage("mine");
        await("whoever had begun was told to stop").atMost(PATIENCE).until(() -> hanging.get() == 0);
        assertThat(interrupted).contains(2);
    }

    @Test
    void eachReplyIsToldOnceBeforeTheEndOnTheRepliesThread(RedisServer redis) {
        join(redis, "each", 4);
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> threads = new CopyOnWriteArrayList<>();
        Gather<String> each = Gather.each(reply -> {
            told.add(reply instanceof Reply.Ok<String> ok ? ok.value() : "failed");
            threads.add(Thread.currentThread().getName());
            throw new IllegalStateException("nobody minds");
        });
        Replies<String> replies = target(Address.all()).call(Trials.ECHO, "x", each);
        assertThat(told).containsExactlyInAnyOrder("node 0", "node 1", "node 2", "node 3");
        assertThat(replies.values()).hasSize(4);
        assertThat(threads).containsOnly("mesh-each-replies");
    }

    @Test
    void nobodyToAskIsNoFailure(RedisServer redis) {
        join(redis, "empty", 1);
        assertThat(target(Address.others()).call(Trials.ECHO, "x", Gather.all()).size())
                .isZero();
        assertThat(target(Address.all())
                        .call(Greetings.GREET, "x", Gather.all())
                        .size())
                .isZero();
        assertThat(target(Address.nodes(List.of())).callAsync(Trials.ECHO, "x", Gather.first(1)))
                .succeedsWithin(PATIENCE);
    }

    @Test
    void whatCannotBeAskedAtAllIsThrown(RedisServer redis) {
        join(redis, "refused", 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(Address.all()).call(Trials.NOTE, "x", Gather.all()))
                .withMessage("Trials.note is one-way; it is sent, and has no replies to gather");
        try (Mesh small = Nodes.builder(redis, "refused")
                .maxPayloadBytes(10)
                .maxPendingCalls(2)
                .join()) {
            Target.Many many = small.target(Address.all(), CallOptions.defaults());
            assertThatExceptionOfType(MeshPayloadException.class)
                    .isThrownBy(() -> many.call(Trials.ECHO, "far too large", Gather.all()))
                    .satisfies(e -> assertThat(e.messageName()).isEqualTo("Trials.echo"));
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> many.call(Trials.ECHO, "x", Gather.all()))
                    .satisfies(e -> assertThat(e.instanceId()).isEqualTo(small.instanceId()));
            assertThat(many.callAsync(Trials.ECHO, "x", Gather.all()))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshOverloadedException.class);
        }
    }

    @Test
    void cancellingTheFutureTellsEveryHandler(RedisServer redis) {
        join(redis, "cancel", 4);
        AtomicInteger begun = new AtomicInteger();
        for (int place = 0; place < 4; place++) {
            int here = place;
            duties.put(place, text -> {
                begun.incrementAndGet();
                return hang(here);
            });
        }
        CompletableFuture<Replies<String>> call = target(Address.all()).callAsync(Trials.ECHO, "x", Gather.all());
        await().atMost(PATIENCE).until(() -> begun.get() == 4);
        call.cancel(true);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(interrupted).containsExactlyInAnyOrder(0, 1, 2, 3));
    }

    @Test
    void theDeadlineIsCommonAndSlowNodesAloneMissIt(RedisServer redis) {
        join(redis, "deadline", 4);
        duties.put(2, text -> hang(2));
        Replies<String> replies = meshes.get(0)
                .target(Address.all(), CallOptions.defaults().deadline(Duration.ofMillis(1_500)))
                .call(Trials.ECHO, "x", Gather.all());
        assertThat(replies.values()).containsExactly("node 0", "node 1", "node 3");
        assertThat(replies.get(id(2)))
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        MeshTimeoutException.class,
                                        e -> assertThat(e.limit()).isEqualTo(MeshTimeoutException.Limit.DEADLINE)));
    }

    @Test
    void aNodeThatLeavesMeanwhileFailsAndTheOthersAnswer(RedisServer redis) {
        join(redis, "leaves", 5);
        AtomicInteger begun = new AtomicInteger();
        for (int place = 1; place < 5; place++) {
            int here = place;
            duties.put(place, text -> {
                begun.incrementAndGet();
                return hang(here);
            });
        }
        CompletableFuture<Replies<String>> call = target(Address.all()).callAsync(Trials.ECHO, "x", Gather.all());
        await().atMost(PATIENCE).until(() -> begun.get() == 4);
        meshes.get(3).drain(Duration.ZERO);
        release.countDown();
        assertThat(call).succeedsWithin(PATIENCE).satisfies(replies -> {
            assertThat(replies.values()).containsExactly("node 0", "late", "late", "late");
            assertThat(replies.failures()).singleElement().satisfies(failed -> {
                assertThat(failed.node().instanceId()).isEqualTo(id(3));
                assertThat(failed.failure().execution()).isEqualTo(Execution.UNKNOWN);
            });
        });
    }

    @Test
    void aBlockingGatherOnTheRepliesThreadIsRefused(RedisServer redis) {
        join(redis, "stuck", 2);
        CompletableFuture<Throwable> seen = meshes.get(0)
                .target(Address.node(id(1)), CallOptions.defaults())
                .callAsync(Trials.ECHO, "x")
                .thenApply(reply -> target(Address.all()).call(Trials.ECHO, "x", Gather.all()))
                .handle((replies, failure) -> failure);
        assertThat(seen).succeedsWithin(PATIENCE).satisfies(failure -> {
            if (failure != null) { // null if the reply was here before the continuation
                assertThat(failure).hasCauseInstanceOf(MeshStateException.class);
            }
        });
    }
}
