package dev.meshapi.internal.call;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.MeshNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A key leads to one node, evenly, and to another only when it must. */
class RendezvousTest {
    private static final Pattern EXAMPLE = Pattern.compile("\\| `(.*)` \\| `([0-9a-f]{16})` \\| (\\d+) \\|");

    private static List<MeshNode> nodes(int count) {
        return Arrays.asList(TestNodes.serving("A.b", count));
    }

    private static long chosen(String key, List<MeshNode> nodes) {
        MeshNode node = Rendezvous.choose(key, nodes, List.of());
        return node == null ? 0 : node.instanceId();
    }

    @Test
    void theExamplesOfTheDocumentAreSo() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/wire.md")));
        int found = 0;
        while (examples.find()) {
            String key = examples.group(1);
            assertThat(HexFormat.of().toHexDigits(Rendezvous.hash(key))).as(key).isEqualTo(examples.group(2));
            assertThat(chosen(key, nodes(10))).as(key).isEqualTo(Long.parseLong(examples.group(3)));
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void keysSpreadEvenly() {
        Map<Long, Integer> share = new HashMap<>();
        List<MeshNode> nodes = nodes(10);
        for (int i = 0; i < 10_000; i++) {
            share.merge(chosen("customer-" + i, nodes), 1, Integer::sum);
        }
        assertThat(share)
                .hasSize(10)
                .allSatisfy((node, keys) -> assertThat(keys).isBetween(850, 1150));
    }

    @Test
    void whenANodeGoesOnlyItsKeysMoveAndWhenItComesOnlyToIt() {
        List<MeshNode> all = nodes(10);
        List<MeshNode> without = new ArrayList<>(all);
        without.removeIf(node -> node.instanceId() == 7);
        int moved = 0;
        for (int i = 0; i < 5_000; i++) {
            long before = chosen("k" + i, all);
            long after = chosen("k" + i, without);
            if (before == 7) {
                moved++;
                assertThat(after).isNotEqualTo(7);
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
        assertThat(moved).isBetween(350, 650);
    }

    @Test
    void whoWasTriedIsNotChosenAgainAndTheNextIsTheOneThatWouldFollow() {
        List<MeshNode> all = nodes(5);
        for (int i = 0; i < 200; i++) {
            String key = "k" + i;
            long first = chosen(key, all);
            List<MeshNode> without = new ArrayList<>(all);
            without.removeIf(node -> node.instanceId() == first);
            MeshNode next = Rendezvous.choose(key, all, List.of(first));
            assertThat(requireNonNull(next).instanceId()).isEqualTo(chosen(key, without));
        }
        assertThat(Rendezvous.choose("k", all, List.of(1L, 2L, 3L, 4L, 5L))).isNull();
        assertThat(Rendezvous.choose("k", List.of(), List.of())).isNull();
    }
}
