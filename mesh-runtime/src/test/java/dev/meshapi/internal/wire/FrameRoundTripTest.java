package dev.meshapi.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read, for frames of any content; a failure names its seed. */
class FrameRoundTripTest {
    private final FrameReader reader = new FrameReader(1 << 20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsRead(long seed) throws Exception {
        RandomFrames frames = new RandomFrames(new Random(seed));
        for (int i = 0; i < 2_000; i++) {
            Frame frame = frames.next();
            assertThat(reader.read(FrameWriter.write(frame)))
                    .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                            .withStrictTypeChecking(true)
                            .withEqualsForType((one, other) -> one.toString().equals(other.toString()), Slice.class)
                            .build())
                    .as("frame %s", i)
                    .isEqualTo(frame);
        }
    }
}
