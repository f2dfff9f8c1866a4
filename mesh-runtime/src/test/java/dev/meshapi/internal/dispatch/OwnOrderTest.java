package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Binding;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshPayloadException;
import dev.meshapi.MeshStateException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What must run one after the other does, and nothing else waits for it. */
class OwnOrderTest extends OwnCalls {

    @Test
    void orderedMessagesOfAnApiRunOneAfterTheOtherInTheOrderSent() {
        LocalCalls calls = calls(logging(ORDERED), logging(ALSO_ORDERED));
        List<CompletableFuture<String>> all = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(start(calls, i % 2 == 0 ? ORDERED : ALSO_ORDERED, "m" + i));
            sent.add("m" + i);
        }
        assertThat(all).allSatisfy(call -> assertThat(call).succeedsWithin(PATIENCE));
        assertThat(log).isEqualTo(sent);
    }

    @Test
    void whatIsNotOrderedPassesByAndKeysDoNotWaitForEachOther() {
        CountDownLatch go = new CountDownLatch(1);
        LocalCalls calls = calls(
                Binding.replying(KEYED, (item, call) -> {
                    if (item.key().equals("slow")) {
                        Waits.on(go);
                    }
                    log.add(item.key() + item.number());
                    return "done";
                }),
                logging(PLAIN));
        CompletableFuture<String> slow1 = start(calls, KEYED, new Item("slow", 1));
        CompletableFuture<String> slow2 = start(calls, KEYED, new Item("slow", 2));
        assertThat(start(calls, KEYED, new Item("fast", 1))).succeedsWithin(PATIENCE);
        assertThat(start(calls, KEYED, new Item("fast", 2))).succeedsWithin(PATIENCE);
        assertThat(start(calls, PLAIN, "plain")).succeedsWithin(PATIENCE);
        assertThat(log).containsExactly("fast1", "fast2", "plain");
        go.countDown();
        assertThat(slow1).succeedsWithin(PATIENCE);
        assertThat(slow2).succeedsWithin(PATIENCE);
        assertThat(log).endsWith("slow1", "slow2");
    }

    @Test
    void aPromiseKeepsTheLaneUntilItIsKept() {
        CompletableFuture<String> first = new CompletableFuture<>();
        LocalCalls calls = calls(Binding.promising(ORDERED, (text, call) -> {
            log.add(text);
            return text.equals("first") ? first : CompletableFuture.completedStage(text);
        }));
        CompletableFuture<String> one = start(calls, ORDERED, "first");
        CompletableFuture<String> two = start(calls, ORDERED, "second");
        await().atMost(PATIENCE).until(() -> log.contains("first"));
        assertThat(two).isNotDone();
        first.complete("kept");
        assertThat(one).succeedsWithin(PATIENCE);
        assertThat(two).succeedsWithin(PATIENCE);
        assertThat(log).containsExactly("first", "second");
    }

    @Test
    void whoIsCancelledInALaneHoldsUpNobodyAndGivesItsPlaceBack() {
        CountDownLatch go = new CountDownLatch(1);
        LocalCalls calls = calls(waiting(ORDERED, go));
        CompletableFuture<String> first = start(calls, ORDERED, "first");
        CompletableFuture<String> second = new CompletableFuture<>();
        Runnable cancel = calls.start(ORDERED, "second", OPTIONS, complete(second));
        CompletableFuture<String> third = start(calls, ORDERED, "third");
        assertThat(admission.waiting()).isEqualTo(2);
        cancel.run();
        assertThat(failure(second, MeshCancelledException.class).execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(admission.waiting()).isEqualTo(1);
        go.countDown();
        assertThat(first).succeedsWithin(PATIENCE);
        assertThat(third).succeedsWithin(PATIENCE);
        assertThat(log).containsExactly("first", "third");
    }

    @Test
    void theDeadlineOfWhoWaitsInALaneHoldsUpNobody() {
        CountDownLatch go = new CountDownLatch(1);
        LocalCalls calls = calls(waiting(ORDERED, go));
        CompletableFuture<String> first = start(calls, ORDERED, "first");
        CompletableFuture<String> second = new CompletableFuture<>();
        calls.start(ORDERED, "second", within(Duration.ofSeconds(1)), complete(second));
        CompletableFuture<String> third = start(calls, ORDERED, "third");
        timers.advance(Duration.ofSeconds(2));
        failure(second, MeshTimeoutException.class);
        go.countDown();
        assertThat(first).succeedsWithin(PATIENCE);
        assertThat(third).succeedsWithin(PATIENCE);
        assertThat(log).containsExactly("first", "third");
    }

    @Test
    void aLongLaneTakesNoTurnsFromOthersButIsBounded() {
        CountDownLatch go = new CountDownLatch(1);
        LocalCalls calls = calls(waiting(ORDERED, go), logging(PLAIN));
        List<CompletableFuture<String>> lane = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            lane.add(start(calls, ORDERED, "m" + i));
        }
        assertThatExceptionOfType(MeshOverloadedException.class).isThrownBy(() -> start(calls, ORDERED, "too many"));
        assertThat(start(calls, PLAIN, "passes by")).succeedsWithin(PATIENCE);
        go.countDown();
        assertThat(lane).allSatisfy(call -> assertThat(call).succeedsWithin(PATIENCE));
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void aWaitingCallerTakesPartInTheOrder() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        LocalCalls calls = calls(waiting(ORDERED, go));
        CompletableFuture<String> first = start(calls, ORDERED, "first");
        CompletableFuture<String> second = supply(() -> calls.call(ORDERED, "second", OPTIONS));
        await().atMost(PATIENCE).until(() -> admission.waiting() == 1);
        CompletableFuture<String> third = start(calls, ORDERED, "third");
        go.countDown();
        assertThat(first).succeedsWithin(PATIENCE);
        assertThat(second).succeedsWithin(PATIENCE).isEqualTo("second");
        assertThat(third).succeedsWithin(PATIENCE);
        assertThat(log).containsExactly("first", "second", "third");
    }

    @Test
    void aHandlerThatWouldWaitForItselfIsToldSo() throws Exception {
        CompletableFuture<LocalCalls> self = new CompletableFuture<>();
        LocalCalls calls = calls(
                Binding.replying(ORDERED, (text, call) -> self.join().call(ALSO_ORDERED, text, OPTIONS)),
                logging(ALSO_ORDERED),
                Binding.replying(KEYED, (item, call) -> self.join().call(ALSO_ORDERED, "of another lane", OPTIONS)));
        self.complete(calls);
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> calls.call(ORDERED, "x", OPTIONS))
                .havingCause()
                .isInstanceOfSatisfying(
                        MeshStateException.class, e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED))
                .withMessageContaining("it would wait for itself");
        assertThat(calls.call(KEYED, new Item("k", 1), OPTIONS)).isEqualTo("of another lane");
        assertThat(calls.call(ALSO_ORDERED, "the lane is free", OPTIONS)).isEqualTo("the lane is free");
    }

    @Test
    void aKeyThatCannotBeToldFailsTheCallAlone() throws Exception {
        Message<Item, String> broken = Message.request("Own.broken", TypeRef.of(Item.class), TypeRef.of(String.class))
                .orderedBy(item -> {
                    throw new IllegalStateException("no key");
                });
        LocalCalls calls = calls(Binding.replying(broken, (item, call) -> "never"), logging(PLAIN));
        assertThatExceptionOfType(MeshPayloadException.class)
                .isThrownBy(() -> calls.call(broken, new Item("k", 1), OPTIONS))
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        assertThat(calls.call(PLAIN, "x", OPTIONS)).isEqualTo("x");
    }
}
