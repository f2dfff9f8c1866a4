package dev.meshapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.internal.membership.Identity;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    private final RequestIds ids = new RequestIds(new Identity(3, 0x620940a90af1e17bL));

    @Test
    void anIdIsTheIncarnationAndTheNumber() {
        assertThat(ids.of(17)).isEqualTo("620940a90af1e17b-17");
        for (long number : new long[] {1, 9, 10, 123_456_789_012_345_678L}) {
            assertThat(ids.number(ids.of(number))).isEqualTo(number);
        }
    }

    @Test
    void whatIsNotOursHasNoNumber() {
        for (String other : new String[] {
            "",
            "17",
            "620940a90af1e17b-",
            "620940a90af1e17c-17",
            "620940a90af1e17b_17",
            "620940a90af1e17b--17",
            "620940a90af1e17b-+17",
            "620940a90af1e17b-17 ",
            "620940a90af1e17b-1٣",
            "620940a90af1e17b-1234567890123456789"
        }) {
            assertThat(ids.number(other)).as(other).isZero();
        }
    }
}
