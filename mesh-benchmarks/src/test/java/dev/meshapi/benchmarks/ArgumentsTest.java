package dev.meshapi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void optionsHaveValuesAndFlagsHaveNone() {
        Arguments arguments = arguments("--quick", "--rounds", "5", "word");
        assertThat(arguments.has("--quick")).isTrue();
        assertThat(arguments.number("--rounds", 3)).isEqualTo(5);
        assertThat(arguments.text("--out", "here")).isEqualTo("here");
        assertThat(arguments.words()).containsExactly("word");
    }

    @Test
    void whatCannotBeMeantIsAnError() {
        assertThatThrownBy(() -> arguments("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> arguments("--rounds")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> arguments("--rounds", "0").number("--rounds", 3))
                .hasMessageContaining("'0'");
        assertThatThrownBy(() -> arguments("--rounds", "few").number("--rounds", 3))
                .hasMessageContaining("'few'");
    }

    private static Arguments arguments(String... words) {
        return new Arguments(List.of(words), Set.of("--quick"), Set.of("--rounds", "--out"));
    }
}
