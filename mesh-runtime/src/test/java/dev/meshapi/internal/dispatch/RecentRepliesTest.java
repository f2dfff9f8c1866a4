package dev.meshapi.internal.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The last answers are there, byte by byte, as many as have room; and the room is given back. */
class RecentRepliesTest {
    private static final int MOST = 256 * 1024;

    private final FakeTimers timers = new FakeTimers();
    private final RecentReplies replies = new RecentReplies(timers, MOST);

    @Test
    void anAnswerIsFoundByCallerAndId() {
        add(1, "a-1", "one");
        add(2, "a-1", "of another");
        add(1, "a-2", "two");
        assertThat(find(1, "a-1")).isEqualTo(frame("a-1", "one"));
        assertThat(find(2, "a-1")).isEqualTo(frame("a-1", "of another"));
        assertThat(find(1, "a-2")).isEqualTo(frame("a-2", "two"));
        assertThat(find(3, "a-1")).isNull();
        add(1, "a-3", "after the index was made");
        assertThat(find(1, "a-3")).isEqualTo(frame("a-3", "after the index was made"));
        add(1, "a-1", "said again");
        assertThat(find(1, "a-1")).isEqualTo(frame("a-1", "said again"));
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void idsOfTheSameHashAreToldApart() {
        add(1, "Aa", "one");
        assertThat(find(1, "BB")).isNull();
        assertThat(find(1, "Aa")).isEqualTo(frame("Aa", "one"));
    }

    @Test
    void staysWithinItsLimitAndKeepsTheLatest() {
        Random random = new Random(7);
        Deque<Integer> sizes = new ArrayDeque<>();
        long kept = 0;
        int oldest = 0;
        for (int i = 0; i < 30_000; i++) {
            int size = random.nextInt(random.nextInt(20) == 0 ? 20_000 : 300);
            add(1, "id-" + i, "x".repeat(size));
            sizes.add(frame("id-" + i, "").length() + size + 16);
            kept += sizes.getLast();
            while (kept > MOST - 25_000) { // at the end of the ring there may be a hole
                kept -= sizes.removeFirst();
                oldest++;
            }
            if (i % 97 == 0) {
                assertThat(replies.capacity()).isLessThanOrEqualTo(MOST);
                int any = oldest + random.nextInt(i - oldest + 1);
                assertThat(find(1, "id-" + any)).as("%s of %s", any, i).startsWith("{\"requestId\":\"id-" + any + "\"");
                assertThat(find(1, "id-" + i)).isEqualTo(frame("id-" + i, "x".repeat(size)));
            }
        }
        assertThat(find(1, "id-0")).isNull();
    }

    @Test
    void whatIsTooLargeIsNotKeptAndSpoilsNothing() {
        add(1, "small", "x");
        add(1, "large", "x".repeat(MOST));
        assertThat(find(1, "large")).isNull();
        assertThat(find(1, "small")).isNotNull();
        RecentReplies none = new RecentReplies(timers, 0);
        none.add(1, "a", frame("a", "x").getBytes(UTF_8));
        assertThat(none.find(1, "a")).isNull();
    }

    @Test
    void staysForHalfAMinuteAndAtMostTwiceThat() {
        add(1, "a", "x");
        timers.advance(RecentReplies.CLEARED);
        add(1, "b", "x");
        timers.advance(RecentReplies.CLEARED.minusMillis(1));
        assertThat(find(1, "a")).isNotNull();
        timers.advance(Duration.ofMillis(1));
        assertThat(find(1, "a")).isNull();
        assertThat(find(1, "b")).isNotNull();
        timers.advance(RecentReplies.CLEARED);
        assertThat(find(1, "b")).isNull();
        assertThat(replies.capacity()).as("nothing is held").isZero();
        assertThat(timers.waiting()).as("nor waited for").isZero();
        add(1, "c", "x");
        assertThat(find(1, "c")).isNotNull();
    }

    private void add(long caller, String id, String text) {
        replies.add(caller, id, frame(id, text).getBytes(UTF_8));
    }

    private @Nullable String find(long caller, String id) {
        byte[] frame = replies.find(caller, id);
        return frame == null ? null : new String(frame, UTF_8);
    }

    private static String frame(String id, String text) {
        return "{\"requestId\":\"" + id + "\",\"reply\":true,\"data\":\"" + text + "\"}";
    }
}
