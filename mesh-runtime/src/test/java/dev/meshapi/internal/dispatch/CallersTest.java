package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.dispatch.Window.Mark;
import dev.meshapi.internal.wire.Frame;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has sent what: by window for ids of our own making, by the last ones for all others; and nobody fills the memory. */
class CallersTest {
    private static final long SELF = 7;
    private static final Frame.Sender CALLER = new Frame.Sender(3, 0x620940a90af1e17bL);
    private static final String ID = "620940a90af1e17b-";

    private final FakeTimers timers = new FakeTimers();
    private final Sweep sweep = new Sweep(timers);
    private final List<String> missed = new ArrayList<>();
    private final Callers callers =
            new Callers(SELF, timers, sweep, (sender, count) -> missed.add(sender + " lost " + count));

    CallersTest() {
        sweep.add(callers);
    }

    @Test
    void anIdIsNewOnceForEachCaller() {
        assertThat(add(CALLER, ID + 1)).isEqualTo(Mark.NEW);
        assertThat(add(CALLER, ID + 1)).isEqualTo(Mark.CAME);
        assertThat(add(CALLER, ID + 2)).isEqualTo(Mark.NEW);
        Frame.Sender other = new Frame.Sender(4, CALLER.incarnation());
        assertThat(add(other, ID + 1)).isEqualTo(Mark.NEW);
    }

    @Test
    void whatDidNotRunIsKnownAsSuch() {
        add(CALLER, ID + 1);
        callers.didNotRun(CALLER, ID + 1);
        assertThat(add(CALLER, ID + 1)).isEqualTo(Mark.NOT_RUN);
        Frame.Sender foreign = new Frame.Sender(99, 0);
        add(foreign, "uuid");
        callers.didNotRun(foreign, "uuid");
        assertThat(add(foreign, "uuid")).isEqualTo(Mark.NOT_RUN);
        callers.didNotRun(foreign, "never came");
        assertThat(add(foreign, "never came")).isEqualTo(Mark.NEW);
    }

    /** The window would take a number for an old one; an id of another form has no number. */
    @Test
    void anIdOfAnyOtherFormIsRememberedAsItIs() {
        add(CALLER, ID + Long.MAX_VALUE / 10);
        for (String id : List.of(
                "1",
                ID,
                ID + "0",
                ID + "01",
                ID + "-1",
                ID + "1x",
                ID + "1234567890123456789",
                "620940A90AF1E17B-1",
                "720940a90af1e17b-1",
                "620940a90af1e17b_1",
                "ümlaut")) {
            assertThat(add(CALLER, id)).as(id).isEqualTo(Mark.NEW);
            assertThat(add(CALLER, id)).as(id).isEqualTo(Mark.CAME);
        }
        assertThat(add(CALLER, ID + 1)).isEqualTo(Mark.TOO_OLD);
        Frame.Sender untold = new Frame.Sender(3, 0);
        assertThat(add(untold, ID + 1)).isEqualTo(Mark.NEW);
        assertThat(add(untold, "0000000000000000-1")).isEqualTo(Mark.NEW);
    }

    @Test
    void foreignIdsAreForgottenWhenThereAreTooMany() {
        Frame.Sender foreign = new Frame.Sender(99, 0);
        add(foreign, "first");
        for (int i = 0; i < Callers.MOST_FOREIGN - 1; i++) {
            add(foreign, "id" + i);
        }
        assertThat(add(foreign, "first")).isEqualTo(Mark.CAME);
        add(foreign, "one more");
        assertThat(add(foreign, "first")).isEqualTo(Mark.NEW);
    }

    @Test
    void aCallerThatIsGoneIsRememberedForAWhile() {
        add(CALLER, ID + 1);
        callers.gone(CALLER);
        timers.advance(Callers.REMEMBERED.minusMillis(1));
        assertThat(callers.size()).isOne();
        timers.advance(Duration.ofMillis(1));
        assertThat(callers.size()).isZero();
    }

    @Test
    void aCallerThatWasGoneAndIsHeardAgainIsRememberedOn() {
        add(CALLER, ID + 1);
        callers.gone(CALLER);
        timers.advance(Duration.ofMinutes(1));
        add(CALLER, ID + 2);
        timers.advance(Callers.REMEMBERED.minusMinutes(1));
        assertThat(add(CALLER, ID + 1)).isEqualTo(Mark.CAME);
        timers.advance(Callers.REMEMBERED.multipliedBy(2));
        assertThat(callers.size()).isZero();
    }

    @Test
    void theLongestSilentAreForgottenWhenThereAreTooMany() {
        for (int i = 1; i <= Callers.MOST; i++) {
            timers.advance(Duration.ofNanos(1));
            add(new Frame.Sender(i, 1), "0000000000000001-1");
        }
        timers.advance(Duration.ofNanos(1));
        add(new Frame.Sender(1, 1), "0000000000000001-2");
        add(new Frame.Sender(Callers.MOST + 1, 1), "0000000000000001-1");
        assertThat(callers.size()).isLessThan(Callers.MOST);
        assertThat(add(new Frame.Sender(1, 1), "0000000000000001-1"))
                .as("it was heard of a moment ago")
                .isEqualTo(Mark.CAME);
        assertThat(add(new Frame.Sender(2, 1), "0000000000000001-1"))
                .as("it was not")
                .isEqualTo(Mark.NEW);
    }

    @Test
    void lossesAreToldAfterAWhileAndTheTimerRests() {
        come(CALLER, false, 1, 3);
        come(new Frame.Sender(9, 9), true, 4);
        assertThat(missed).isEmpty();
        timers.advance(Duration.ofSeconds(2));
        assertThat(missed).containsExactlyInAnyOrder("3 lost 1", "9 lost 3");
        assertThat(timers.waiting()).as("nothing is open").isZero();
    }

    @Test
    void whatAnOlderNodeHasBroadcastBeforeThisOneCameIsNoLoss() {
        come(CALLER, true, 500, 502);
        come(CALLER, false, 2);
        timers.advance(Duration.ofSeconds(2));
        assertThat(missed).containsExactlyInAnyOrder("3 lost 1", "3 lost 1");
    }

    private Mark add(Frame.Sender sender, String id) {
        return callers.add(sender, id, timers.nanoTime());
    }

    private void come(Frame.Sender sender, boolean broadcast, long... numbers) {
        for (long number : numbers) {
            assertThat(callers.come(sender, broadcast, number, timers.nanoTime()))
                    .isTrue();
        }
    }
}
