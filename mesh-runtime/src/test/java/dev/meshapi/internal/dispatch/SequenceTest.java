package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is missing is told once, and what only comes the other way round is not missing. */
class SequenceTest {
    private static final long LATER = Sequence.PATIENCE_NANOS;

    private final Sequence sequence = new Sequence(1);

    @Test
    void withoutAGapNothingIsLost() {
        for (long number = 1; number < 5_000; number++) {
            assertThat(sequence.come(number, number)).isTrue();
            assertThat(sequence.isOpen()).isFalse();
        }
        assertThat(sequence.lost(10 * LATER)).isZero();
    }

    @Test
    void aGapThatClosesInTimeIsNoLoss() {
        come(0, 1, 3, 4);
        assertThat(sequence.isOpen()).isTrue();
        assertThat(sequence.lost(LATER - 1)).isZero();
        come(LATER - 1, 2);
        assertThat(sequence.isOpen()).isFalse();
        assertThat(sequence.lost(5 * LATER)).isZero();
    }

    @Test
    void aGapThatStaysIsALossAndToldOnce() {
        come(0, 1, 4, 7);
        assertThat(sequence.lost(LATER)).isEqualTo(2);
        assertThat(sequence.lost(2 * LATER))
                .as("the second gap, a little later")
                .isEqualTo(2);
        assertThat(sequence.lost(3 * LATER)).isZero();
        assertThat(sequence.isOpen()).isFalse();
        assertThat(sequence.come(2, LATER)).as("it is lost already").isFalse();
        come(LATER, 8);
        assertThat(sequence.lost(5 * LATER)).isZero();
    }

    @Test
    void aLaterGapHasAPatienceOfItsOwn() {
        come(0, 1, 3);
        come(LATER / 2, 5);
        assertThat(sequence.lost(LATER)).isEqualTo(1);
        assertThat(sequence.isOpen()).as("4 may still come").isTrue();
        come(LATER + 1, 4);
        assertThat(sequence.lost(9 * LATER)).isZero();
    }

    @Test
    void whoIsFarAheadEndsThePatience() {
        come(0, 1);
        come(0, 3L * Sequence.WIDTH);
        assertThat(sequence.lost(0)).isEqualTo(2L * Sequence.WIDTH - 1);
        assertThat(sequence.lost(LATER)).isEqualTo(Sequence.WIDTH - 1);
        assertThat(sequence.isOpen()).isFalse();
    }

    @Test
    void theFirstNumberThatComesIsTheBaseIfNothingElseIsKnown() {
        Sequence joinedLate = new Sequence(0);
        assertThat(joinedLate.come(500, 0)).isTrue();
        assertThat(joinedLate.isOpen()).isFalse();
        assertThat(joinedLate.come(499, 0)).isFalse();
        assertThat(joinedLate.come(502, 0)).isTrue();
        assertThat(joinedLate.lost(LATER)).isEqualTo(1);
    }

    @Test
    void whoeverHasBeenThereAllTheTimeMissesTheFirstOnesToo() {
        come(0, 4);
        assertThat(sequence.lost(LATER)).isEqualTo(3);
    }

    @Test
    void whatComesAgainIsNotNew() {
        come(0, 1, 2, 4);
        for (long number : new long[] {1, 2, 4}) {
            assertThat(sequence.come(number, 0)).isFalse();
        }
    }

    @Test
    void countsExactlyWhatIsLostHoweverTheRestIsShuffled() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Sequence tested = new Sequence(1);
            List<Long> sent = new ArrayList<>();
            int lost = 0;
            for (long number = 1; number <= 3_000; number++) {
                if (random.nextInt(50) == 0) {
                    lost++;
                } else {
                    sent.add(number);
                }
            }
            for (int i = 0; i + 20 < sent.size(); i += 20) {
                Collections.shuffle(sent.subList(i, i + 20), random);
            }
            long highest = 0;
            long told = 0;
            for (int i = 0; i < sent.size(); i++) {
                assertThat(tested.come(sent.get(i), i)).isTrue();
                highest = Math.max(highest, sent.get(i));
                told += tested.lost(i);
            }
            told += tested.lost(5 * LATER) + tested.lost(10 * LATER);
            assertThat(told).isEqualTo(highest - sent.size());
            assertThat(told).isLessThanOrEqualTo(lost);
        }
    }

    private void come(long now, long... numbers) {
        for (long number : numbers) {
            assertThat(sequence.come(number, now)).as("%s", number).isTrue();
        }
    }
}
