package dev.meshapi.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.MeshNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node's record in Redis: the form the scripts rely on, and a reader that takes whatever it finds. */
class NodeRecordTest {
    private static final MeshNode NODE = new MeshNode(
            5,
            0xabcL,
            "hôst \"1\"",
            42,
            Instant.parse("2024-02-29T12:00:00.123456789Z"),
            MeshNode.State.DRAINING,
            Map.of("Orders", new MeshNode.Api("", List.of("Orders.a", "Orders.b"))),
            Map.of("zone", "é漢😀\n", "a", ""),
            "10.0.0.1",
            8080,
            false);

    @Test
    void hasIncarnationTimeToLiveStateAndOneLineOfJson() {
        assertThat(NodeRecord.write(NODE, Duration.ofMillis(1500)))
                .startsWith("0000000000000abc 1500 DRAINING {\"")
                .endsWith("}")
                .doesNotContain("\n");
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(NodeRecord.read(5, NodeRecord.write(NODE, Duration.ofSeconds(15)), new Identity(1, 1)))
                .isEqualTo(NODE);
    }

    @Test
    void theSameNodeIsAlwaysTheSameText() {
        assertThat(NodeRecord.write(NODE, Duration.ofSeconds(1)))
                .isEqualTo(NodeRecord.write(
                        NodeRecord.read(5, NodeRecord.write(NODE, Duration.ofSeconds(9)), new Identity(1, 1)),
                        Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1", "web-1.example.com", "", "{}", "zz 1 UP {}", "0000000000000abc x UP {}"})
    void whatIsNotInThatFormIsABareHostName(String record) {
        MeshNode node = NodeRecord.read(7, record, new Identity(1, 1));
        assertThat(node)
                .isEqualTo(new MeshNode(
                        7, 0, record, 0, Instant.EPOCH, MeshNode.State.UP, Map.of(), Map.of(), null, 0, false));
    }

    @Test
    void whatIsAbsentHasADefaultAndWhatIsUnknownIsIgnored() {
        MeshNode node = NodeRecord.read(7, "00000000000000ff 15000 UP {\"weight\":{\"a\":[1]}}", new Identity(7, 0xff));
        assertThat(node)
                .isEqualTo(new MeshNode(
                        7, 0xff, "unknown", 0, Instant.EPOCH, MeshNode.State.UP, Map.of(), Map.of(), null, 0, true));
    }

    @Test
    void aStateOfALaterVersionTakesNoCalls() {
        assertThat(NodeRecord.read(7, "00000000000000ff 15000 MELTING {}", new Identity(1, 1))
                        .state())
                .isEqualTo(MeshNode.State.DRAINING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"labels\":{\"a\":null,\"b\":\"c\"}}",
                "{\"apis\":{\"A\":null}}",
                "{\"apis\":{\"A\":{\"messages\":null}}}",
                "{\"apis\":{\"A\":{\"messages\":[null,\"A.b\"]}}}",
                "{\"apis\":{\"A\":{}}}",
                "{\"labels\":null,\"apis\":null,\"startedAt\":null,\"pid\":null}",
                "{\"labels\":7}",
                "{\"startedAt\":\"yesterday\"}",
                "{\"a\":"
            })
    void garbageInTheMetadataIsNoReasonToFail(String metadata) {
        assertThat(NodeRecord.read(7, "00000000000000ff 15000 UP " + metadata, new Identity(1, 1))
                        .instanceId())
                .isEqualTo(7);
    }
}
