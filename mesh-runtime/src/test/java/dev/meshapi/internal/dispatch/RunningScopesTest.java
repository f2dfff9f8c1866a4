package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.tools.FakeTimers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever is entered is found, until it is removed, however many there are. */
class RunningScopesTest {
    private final Host host = Hosts.of(new FakeTimers());
    private final RunningScopes scopes = new RunningScopes();

    @Test
    void holdsAlsoMoreThanItHasSlotsNearby() {
        Map<CallScope, Integer> entered = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            CallScope scope = scope();
            entered.put(scope, scopes.add(scope));
        }
        assertThat(found()).containsExactlyInAnyOrderElementsOf(entered.keySet());
        entered.forEach((scope, slot) -> scopes.remove(slot, scope));
        assertThat(found()).isEmpty();
        assertThat(scopes.forEach(scope -> {})).isFalse();
    }

    @Test
    void manyThreadsDoNotLoseEachOthers() throws Exception {
        CountDownLatch ended = new CountDownLatch(8);
        AtomicInteger lost = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            new Thread(() -> {
                        for (int round = 0; round < 20_000; round++) {
                            CallScope scope = scope();
                            int slot = scopes.add(scope);
                            if (round % 100 == 0 && !found().contains(scope)) {
                                lost.incrementAndGet();
                            }
                            scopes.remove(slot, scope);
                        }
                        ended.countDown();
                    })
                    .start();
        }
        ended.await();
        assertThat(lost).hasValue(0);
        assertThat(found()).isEmpty();
    }

    private List<CallScope> found() {
        List<CallScope> found = new ArrayList<>();
        scopes.forEach(found::add);
        return found;
    }

    private CallScope scope() {
        Message<Void, Void> message = Message.request("A.b", TypeRef.NOTHING, TypeRef.NOTHING);
        return new CallScope(host, message, new Frame.Sender(1, 1), Map.of(), 0, 0, null);
    }
}
