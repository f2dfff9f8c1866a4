package dev.meshapi.internal.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRangesTest {
    @Test
    void writesRanges() {
        assertThat(IdRanges.of(9, 1, 2, 3, 3, 7).text()).isEqualTo("1-3,7,9");
        assertThat(IdRanges.of(Long.MAX_VALUE - 1).contains(Long.MAX_VALUE - 1)).isFalse();
    }

    @Test
    void containsWhatItWasMadeOfAndNothingElse() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Set<Long> ids = new TreeSet<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                ids.add(1L + random.nextInt(60));
            }
            IdRanges ranges =
                    IdRanges.of(ids.stream().mapToLong(Long::longValue).toArray());
            IdRanges read = requireNonNull(IdRanges.read(ranges.text()), ranges.text());
            for (long id = 0; id < 64; id++) {
                assertThat(read.contains(id)).as("%s in %s", id, read.text()).isEqualTo(ids.contains(id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "0",
                "01",
                "-1",
                "1-",
                "1-1",
                "2-1",
                "1,",
                ",1",
                "2,1",
                "1,1",
                "1-3,3",
                "1 ,2",
                "x",
                "1-2-3",
                "9999999999999999999"
            })
    void refusesWhatIsNone(String text) {
        assertThat(IdRanges.read(text)).isNull();
    }
}
