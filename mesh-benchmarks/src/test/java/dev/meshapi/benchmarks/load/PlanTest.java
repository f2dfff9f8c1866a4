package dev.meshapi.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void whatIsAskedForBringsTheLimitThatItIsComparedWith() {
        assertThat(order("vertx/128", "grpc-direct/64/1 KiB"))
                .containsExactly("raw+/128", "raw+/64/1 KiB", "vertx/128", "grpc-direct/64/1 KiB");
    }

    @Test
    void theNameOfAScenarioMeansAllOfItsCellsAndNotThoseOfAnother() {
        assertThat(order("grpc"))
                .filteredOn(id -> id.startsWith("grpc"))
                .containsExactly("grpc/1", "grpc/16", "grpc/128", "grpc/1024");
    }

    @Test
    void whatMatchesNothingIsAnError() {
        assertThatThrownBy(() -> order("corba"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("corba");
    }

    @Test
    void everyCellHasAnIdOfItsOwn() {
        List<String> all = order();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    private static List<String> order(String... only) {
        return Plan.of(Catalogue.load(), List.of(only)).order();
    }
}
