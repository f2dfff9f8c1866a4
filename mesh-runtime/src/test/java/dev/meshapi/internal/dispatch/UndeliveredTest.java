package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.dispatch.Undelivered.Entry;
import dev.meshapi.internal.wire.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What did not arrive is kept in order, and neither for ever nor without bound. */
class UndeliveredTest {
    private final Undelivered undelivered = new Undelivered(100);

    @Test
    void whatFailedIsTakenInOrderAndTheRestWaitsToBeAskedFor() {
        keep("a", 10, true);
        keep("b", 10, false);
        keep("c", 10, true);
        assertThat(ids(undelivered.takeFailed(1))).containsExactly("a");
        assertThat(ids(undelivered.takeFailed(9))).containsExactly("c");
        assertThat(undelivered.find(1, "b")).hasSize(10);
        assertThat(undelivered.find(1, "a")).isNull();
        assertThat(undelivered.find(2, "b")).isNull();
        assertThat(undelivered.isEmpty()).isFalse();
    }

    @Test
    void theOldestMakeRoom() {
        assertThat(keep("a", 60, true)).isZero();
        assertThat(keep("b", 40, true)).isZero();
        assertThat(keep("b", 40, true)).as("instead of itself").isZero();
        assertThat(keep("c", 50, true)).isEqualTo(1);
        assertThat(ids(undelivered.takeFailed(9))).containsExactly("b", "c");
        assertThat(keep("large", 101, true)).isEqualTo(1);
        assertThat(undelivered.isEmpty()).isTrue();
        assertThat(keep("d", 100, true)).as("nothing is counted twice").isZero();
    }

    @Test
    void afterAWhileNobodyWaitsForThem() {
        keep("a", 10, true);
        keep("b", 10, false);
        long end = Undelivered.KEPT.toNanos();
        assertThat(undelivered.expire(end - 1)).isZero();
        assertThat(undelivered.isEmpty()).isFalse();
        assertThat(undelivered.expire(end)).as("one was never sent").isEqualTo(1);
        assertThat(undelivered.isEmpty()).isTrue();
        assertThat(keep("c", 100, true)).isZero();
    }

    @Test
    void aNodeThatIsGoneWaitsForNothing() {
        keep("a", 10, true);
        undelivered.keep(new Entry(new Frame.Sender(2, 2), "a", new byte[10], 0, true));
        undelivered.gone(new Frame.Sender(1, 1));
        assertThat(undelivered.find(1, "a")).isNull();
        assertThat(undelivered.find(2, "a")).isNotNull();
    }

    private int keep(String id, int size, boolean failed) {
        return undelivered.keep(new Entry(new Frame.Sender(1, 1), id, new byte[size], 0, failed));
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.requestId).toList();
    }
}
