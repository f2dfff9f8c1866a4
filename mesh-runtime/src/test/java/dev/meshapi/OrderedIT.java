package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ordered messages run in the order sent, and only those that must wait do. */
@WithRedis
class OrderedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    record Step(String key, int number) {}

    private static final Message<Integer, Void> COUNT =
            Message.<Integer>oneWay("Trials.count", TypeRef.of(int.class)).ordered();
    private static final Message<Integer, Integer> COUNTED = Message.request(
                    "Trials.counted", TypeRef.of(int.class), TypeRef.of(int.class))
            .ordered();
    private static final Message<Step, Void> STEP =
            Message.<Step>oneWay("Trials.step", TypeRef.of(Step.class)).orderedBy(Step::key);

    @Test
    void messagesOfOneSenderRunInTheOrderSentAndThoseOfTwoSendersSideBySide(RedisServer redis) {
        int count = 300;
        Map<Long, List<Integer>> ran = new ConcurrentHashMap<>();
        CountDownLatch both = new CountDownLatch(2);
        try (Mesh there = Nodes.builder(redis, "ordered")
                        .serve(Trials.serving(
                                Binding.running(COUNT, (number, call) -> took(ran, call, number, both)),
                                Binding.replying(COUNTED, (number, call) -> {
                                    took(ran, call, number, both);
                                    return number;
                                })))
                        .join();
                Mesh one = Nodes.builder(redis, "ordered").join();
                Mesh two = Nodes.builder(redis, "ordered").join()) {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                for (Mesh sender : List.of(one, two)) {
                    Target.One target = Nodes.target(sender, there.instanceId());
                    sent.add(i % 3 == 0 ? target.callAsync(COUNTED, i) : target.callAsync(COUNT, i));
                }
            }
            assertThat(sent).allSatisfy(call -> assertThat(call).succeedsWithin(PATIENCE));
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                expected.add(i);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(ran).isEqualTo(Map.of(one.instanceId(), expected, two.instanceId(), expected)));
        }
    }

    /** The first of each sender wait for each other: in one lane they never would meet. */
    private static void took(Map<Long, List<Integer>> ran, CallContext call, int number, CountDownLatch both)
            throws InterruptedException {
        if (number == 0) {
            both.countDown();
            both.await();
        } else if (ThreadLocalRandom.current().nextInt(40) == 0) {
            Thread.sleep(1);
        }
        ran.computeIfAbsent(call.callerId(), any -> Collections.synchronizedList(new ArrayList<>()))
                .add(number);
    }

    @Test
    void messagesOfOneKeyRunInOrderWhoeverSentThemAndOthersMeanwhile(RedisServer redis) {
        int count = 200;
        Map<String, List<Integer>> ran = new ConcurrentHashMap<>();
        Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
        List<String> overlaps = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch go = new CountDownLatch(1);
        try (Mesh there = Nodes.builder(redis, "keyed")
                        .serve(Trials.serving(Binding.running(STEP, (step, call) -> {
                            AtomicInteger others = inside.computeIfAbsent(step.key(), any -> new AtomicInteger());
                            if (others.getAndIncrement() != 0) {
                                overlaps.add(step.toString());
                            }
                            if (step.key().equals("stuck")) {
                                go.await();
                            }
                            ran.computeIfAbsent(step.key(), any -> Collections.synchronizedList(new ArrayList<>()))
                                    .add(step.number());
                            others.decrementAndGet();
                        })))
                        .join();
                Mesh one = Nodes.builder(redis, "keyed").join();
                Mesh two = Nodes.builder(redis, "keyed").join()) {
            Target.One first = Nodes.target(one, there.instanceId());
            Target.One second = Nodes.target(two, there.instanceId());
            first.call(STEP, new Step("stuck", 1));
            first.call(STEP, new Step("stuck", 2));
            Map<String, List<Integer>> expected = new HashMap<>();
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String key = "k" + i % 5;
                sent.add(first.callAsync(STEP, new Step(key, i)));
                sent.add(second.callAsync(STEP, new Step(key, 1_000 + i)));
                expected.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
            assertThat(sent).allSatisfy(message -> assertThat(message).succeedsWithin(PATIENCE));
            await().atMost(PATIENCE).untilAsserted(() -> {
                for (int i = 0; i < 5; i++) {
                    assertThat(ran.get("k" + i)).hasSize(2 * count / 5);
                }
            });
            expected.forEach((key, numbers) -> {
                assertThat(ran.get(key)).filteredOn(number -> number < 1_000).isEqualTo(numbers);
                assertThat(ran.get(key)).filteredOn(number -> number >= 1_000).isSorted();
            });
            assertThat(overlaps).isEmpty();
            assertThat(ran).as("nobody waits for another key").doesNotContainKey("stuck");
            go.countDown();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ran.get("stuck")).containsExactly(1, 2));
        }
    }

    @Test
    void aLaneIsBoundedLeavesTheTurnsToOthersAndIsRefusedWithAHint(RedisServer redis) {
        CountDownLatch go = new CountDownLatch(1);
        try (Mesh there = Nodes.builder(redis, "lane")
                        .maxRunningCalls(2)
                        .maxQueuedCalls(3)
                        .serve(Trials.serving(
                                Binding.replying(COUNTED, (number, call) -> {
                                    go.await();
                                    return number;
                                }),
                                Binding.replying(Trials.ECHO, (text, call) -> text)))
                        .join();
                Mesh here = Nodes.builder(redis, "lane").join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            List<CompletableFuture<Integer>> lane = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                lane.add(target.callAsync(COUNTED, i));
            }
            assertThatExceptionOfType(MeshOverloadedException.class)
                    .isThrownBy(() -> target.call(COUNTED, 4))
                    .satisfies(e -> assertThat(e.retryAfter())
                            .hasValueSatisfying(
                                    hint -> assertThat(hint).isBetween(Duration.ofMillis(10), Duration.ofSeconds(10))));
            assertThat(target.call(Trials.ECHO, "passes by")).isEqualTo("passes by");
            go.countDown();
            for (int i = 0; i < 4; i++) {
                assertThat(lane.get(i)).succeedsWithin(PATIENCE).isEqualTo(i);
            }
        }
    }

    @Test
    void whoIsGivenUpInALaneHoldsUpNobody(RedisServer redis) {
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        try (Mesh there = Nodes.join(redis, "given-up", Binding.replying(COUNTED, (number, call) -> {
                    go.await();
                    ran.add(number);
                    return number;
                }));
                Mesh here = Nodes.builder(redis, "given-up").join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            CompletableFuture<Integer> first = target.callAsync(COUNTED, 1);
            CompletableFuture<Integer> cancelled = target.callAsync(COUNTED, 2);
            CompletableFuture<Integer> overdue = Nodes.target(
                            here, there.instanceId(), Nodes.deadline(Duration.ofMillis(200)))
                    .callAsync(COUNTED, 3);
            CompletableFuture<Integer> last = target.callAsync(COUNTED, 4);
            cancelled.cancel(true);
            assertThat(overdue).failsWithin(PATIENCE);
            go.countDown();
            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(last).succeedsWithin(PATIENCE);
            assertThat(ran).containsExactly(1, 4);
        }
    }
}
