package dev.meshapi.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshapi.MeshNode;
import dev.meshapi.MeshNode.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final MeshNode CLOCK = node(2, State.UP, "Clock.now");
    private static final MeshNode BOTH = node(3, State.UP, "Clock.now", "Orders.reserve");
    private static final MeshNode LEAVING = node(5, State.DRAINING, "Clock.now", "Orders.reserve");
    private static final MeshNode SILENT = node(9, State.UP);

    private final Members members = new Members(7, List.of(CLOCK, BOTH, LEAVING, SILENT));

    @Test
    void allOfThemAreListed() {
        assertThat(members.epoch()).isEqualTo(7);
        assertThat(members.nodes()).containsExactly(CLOCK, BOTH, LEAVING, SILENT);
    }

    @Test
    void eachIsFoundByItsId() {
        assertThat(members.node(3)).isSameAs(BOTH);
        assertThat(members.node(5)).isSameAs(LEAVING);
        assertThat(members.node(4)).isNull();
    }

    @Test
    void whoServesAMessageIsListedByIdUnlessItDrains() {
        assertThat(members.serving("Clock.now")).containsExactly(CLOCK, BOTH);
        assertThat(members.serving("Orders.reserve")).containsExactly(BOTH);
        assertThat(members.serving("Orders.release")).isEmpty();
        assertThat(members.serving("Orders")).isEmpty();
    }

    @Test
    void aNodeThatTellsAMessageTwiceIsListedOnce() {
        MeshNode.Api api = new MeshNode.Api("", List.of("Clock.now", "Clock.now"));
        MeshNode twice = node(4, State.UP, Map.of("Clock", api, "Watch", api));
        assertThat(new Members(1, List.of(twice)).serving("Clock.now")).containsExactly(twice);
    }

    @Test
    void whatItAnswersCannotBeChanged() {
        assertThatThrownBy(() -> members.nodes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.serving("Clock.now").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void manyWhoAskAtOnceGetTheSame() {
        List<MeshNode> nodes = IntStream.rangeClosed(1, 500)
                .mapToObj(id -> node(id, id % 2 == 0 ? State.UP : State.DRAINING, "Clock.now"))
                .toList();
        List<MeshNode> even =
                nodes.stream().filter(node -> node.state() == State.UP).toList();
        Members many = new Members(1, nodes);
        assertThat(IntStream.rangeClosed(1, 500)
                        .parallel()
                        .mapToObj(id -> List.of(
                                many.serving("Clock.now").equals(even),
                                nodes.get(id - 1).equals(many.node(id)))))
                .allMatch(List.of(true, true)::equals);
    }

    private static MeshNode node(long id, State state, String... messages) {
        Map<String, MeshNode.Api> apis = Stream.of("Clock", "Orders")
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new MeshNode.Api(
                                "",
                                Arrays.stream(messages)
                                        .filter(message -> message.startsWith(name))
                                        .toList())));
        return node(id, state, apis);
    }

    private static MeshNode node(long id, State state, Map<String, MeshNode.Api> apis) {
        return new MeshNode(id, id, "host", 1, Instant.EPOCH, state, apis, Map.of(), null, 0, false);
    }
}
