package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is said of a message is kept beside what was said before, and the message that it was said of stays as it was. */
class MessageTest {
    private static final Message<String, Integer> PLAIN =
            Message.request("Words.count", TypeRef.of(String.class), TypeRef.of(int.class));

    @Test
    void saysNothingByItself() {
        assertThat(PLAIN.idleTimeout()).isEmpty();
        assertThat(PLAIN.deadline()).isEmpty();
        assertThat(PLAIN.isIdempotent()).isFalse();
        assertThat(PLAIN.isNonBlocking()).isFalse();
        assertThat(PLAIN.isOrdered()).isFalse();
        assertThat(PLAIN.orderKey()).isEmpty();
        assertThat(PLAIN.progress()).isEmpty();
    }

    @Test
    void keepsAllThatIsSaid() {
        Message<String, Integer> message = PLAIN.nonBlocking()
                .reporting(TypeRef.of(int.class))
                .orderedBy(String::length)
                .deadline(Duration.ZERO)
                .idempotent()
                .idleTimeout(Duration.ofMillis(200));

        assertThat(message.idleTimeout()).contains(Duration.ofMillis(200));
        assertThat(message.deadline()).contains(Duration.ZERO);
        assertThat(message.isIdempotent()).isTrue();
        assertThat(message.isNonBlocking()).isTrue();
        assertThat(message.isOrdered()).isTrue();
        assertThat(message.orderKey().orElseThrow().apply("four")).isEqualTo(4);
        assertThat(message.progress()).contains(TypeRef.of(int.class));
        assertThat(message.name()).isEqualTo("Words.count");
        assertThat(PLAIN.isIdempotent()).isFalse();
    }

    @Test
    void theLastOrderCounts() {
        assertThat(PLAIN.orderedBy(String::length).ordered().orderKey()).isEmpty();
        assertThat(PLAIN.ordered().orderedBy(String::length).orderKey()).isPresent();
    }

    @Test
    void refusesTimesThatCannotBe() {
        assertThatThrownBy(() -> PLAIN.idleTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idleTimeout is PT0S; it must be between 1 ms and 365 days");
        assertThatThrownBy(() -> PLAIN.deadline(Duration.ofDays(366)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deadline is PT8784H");
    }
}
