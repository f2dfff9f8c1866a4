package dev.meshapi.internal.call;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshapi.Address;
import dev.meshapi.Execution;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshNode.State;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who is meant by an address. */
class AddressingTest {
    private static final Message<String, String> MESSAGE =
            Message.request("A.b", TypeRef.of(String.class), TypeRef.of(String.class));
    private static final long SELF = 2;

    private final FakeTimers timers = new FakeTimers();
    private final TestNodes around = new TestNodes();
    private final Peers peers = new Peers();
    private boolean servedHere;
    private final Addressing addressing = new Addressing(SELF, around, message -> servedHere, peers, timers);

    private long choose(Address.One address, Long... tried) {
        Address.Node node = addressing.choose(address, MESSAGE, List.of(tried));
        return node == null ? 0 : node.instanceId();
    }

    private Set<Long> drawn(Long... tried) {
        Set<Long> drawn = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            drawn.add(choose(Address.any(), tried));
        }
        return drawn;
    }

    @Test
    void anyIsEachOfThoseWhoServeTheMessageAndDoNotLeave() {
        around.set(
                TestNodes.node(1, State.UP, "A.b"),
                TestNodes.node(2, State.UP, "A.b", "A.c"),
                TestNodes.node(3, State.UP, "A.c"),
                TestNodes.node(4, State.DRAINING, "A.b"),
                TestNodes.node(5, State.UP, "A.b"));
        assertThat(drawn()).containsExactly(1L, 2L, 5L);
        assertThat(drawn(1L)).containsExactly(2L, 5L);
        assertThat(drawn(1L, 5L)).containsExactly(2L);
        assertThat(drawn(1L, 2L, 5L)).as("nobody is left").containsExactly(0L);
    }

    @Test
    void whoWasChosenFromTheViewMustBeThatVeryNode() {
        around.set(TestNodes.node(1, State.UP, "A.b"));
        assertThat(addressing.choose(Address.any(), MESSAGE, List.of())).isEqualTo(new Address.Node(1, 1000));
        assertThat(addressing.choose(Address.keyed("k"), MESSAGE, List.of())).isEqualTo(new Address.Node(1, 1000));
    }

    @Test
    void ofTwoTheLessBusyOneIsChosen() {
        around.set(TestNodes.serving("A.b", 2));
        for (int i = 0; i < 3; i++) {
            peers.of(1).begun();
        }
        peers.of(2).begun();
        assertThat(drawn()).containsExactly(2L);
        peers.of(1).ended();
        peers.of(1).ended();
        assertThat(drawn()).as("even again").containsExactly(1L, 2L);
    }

    @Test
    void theBusiestOfManyIsNeverChosenAndNoneTakesAll() {
        around.set(TestNodes.serving("A.b", 10));
        peers.of(10).begun();
        assertThat(drawn()).hasSize(9).doesNotContain(10L);
    }

    @Test
    void whoIsOverloadedRestsWhileOthersDoNot() {
        around.set(TestNodes.serving("A.b", 2));
        peers.of(1).restUntil(timers.nanoTime() + Duration.ofMillis(50).toNanos());
        peers.of(2).begun();
        assertThat(drawn()).containsExactly(2L);
        assertThat(drawn(2L)).as("rather than nobody").containsExactly(1L);
        timers.advance(Duration.ofMillis(50));
        assertThat(drawn()).containsExactly(1L);
    }

    @Test
    void theOwnNodeIsPreferredOnlyIfAsked() {
        around.set(TestNodes.serving("A.b", 3));
        servedHere = true;
        assertThat(drawn()).containsExactly(1L, 2L, 3L);
        for (int i = 0; i < 100; i++) {
            peers.of(SELF).begun();
            assertThat(choose(Address.any().orOwn())).isEqualTo(SELF);
        }
        assertThat(choose(Address.any().orOwn(), SELF)).isIn(1L, 3L);
        servedHere = false;
        around.set(TestNodes.node(1, State.UP, "A.b"));
        assertThat(choose(Address.any().orOwn())).isEqualTo(1);
    }

    @Test
    void theLeaderIsWhoLeads() {
        assertThatExceptionOfType(MeshNodeUnavailableException.class)
                .isThrownBy(() -> choose(Address.leader()))
                .withMessageContaining("knows of no leader")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        around.leader = OptionalLong.of(7);
        assertThat(choose(Address.leader())).isEqualTo(7);
        assertThat(choose(Address.leader(), 7L)).isZero();
    }

    @Test
    void aChoiceIsTheApplications() {
        around.set(TestNodes.serving("A.b", 3));
        Address.Choice last = serving -> Optional.of(serving.get(serving.size() - 1));
        assertThat(choose(last)).isEqualTo(3);
        assertThat(choose(last, 3L)).as("chosen once for a call").isZero();
        assertThatExceptionOfType(MeshNodeUnavailableException.class)
                .isThrownBy(() -> choose((Address.Choice) serving -> Optional.empty()))
                .withMessage("A.b was not sent: its address chose no node");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> choose((Address.Choice) serving -> {
                    throw new IllegalStateException("mine");
                }));
    }

    private List<Long> many(Address.Many address) {
        return addressing.choose(address, MESSAGE).stream()
                .map(MeshNode::instanceId)
                .toList();
    }

    @Test
    void severalAreAllOthersTheseOrSomeEachOnceAndSorted() {
        MeshNode[] nodes = TestNodes.serving("A.b", 4);
        around.set(nodes);
        assertThat(many(Address.all())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(many(Address.others())).containsExactly(1L, 3L, 4L);
        MeshNode gone = TestNodes.node(9, State.UP);
        assertThat(many(Address.nodes(List.of(gone, nodes[2], nodes[0], nodes[2]))))
                .containsExactly(1L, 3L, 9L);
        Address.Selection odd = serving ->
                serving.stream().filter(node -> node.instanceId() % 2 == 1).toList();
        assertThat(many(odd)).containsExactly(1L, 3L);
        assertThat(many((Address.Selection) serving -> List.of())).isEmpty();
    }

    @Test
    void nobodyIsBlankWhereTheAddressChoosesFromThoseWhoServe() {
        around.set(TestNodes.node(1, State.UP, "A.c"));
        Address.Choice choice = serving -> Optional.empty();
        Address.Selection selection = serving -> List.of();
        for (Address address :
                List.of(Address.any(), Address.keyed("k"), Address.all(), Address.others(), choice, selection)) {
            assertThat(addressing.isBlank(address, MESSAGE)).as("%s", address).isTrue();
        }
        for (Address address : List.of(Address.node(1), Address.leader(), Address.nodes(List.of()))) {
            assertThat(addressing.isBlank(address, MESSAGE)).as("%s", address).isFalse();
        }
        assertThat(addressing.isBlank(Address.all(), Message.oneWay("A.b", TypeRef.of(String.class))))
                .as("a broadcast goes to whoever listens")
                .isFalse();
        servedHere = true;
        assertThat(addressing.isBlank(Address.any().orOwn(), MESSAGE)).isFalse();
        around.set(TestNodes.serving("A.b", 1));
        assertThat(addressing.isBlank(Address.any(), MESSAGE)).isFalse();
    }

    @Test
    void onlyThatANodeIsLeavingIsKnownWithoutAskingIt() {
        around.set(
                TestNodes.node(1, State.UP, "A.c"),
                TestNodes.node(3, State.DRAINING, "A.b"),
                new MeshNode(4, 0, "foreign", 0, Instant.EPOCH, State.DRAINING, Map.of(), Map.of(), null, 0, false));
        assertThat(addressing.obstacle(Address.node(1), MESSAGE))
                .as("it may have begun to serve it")
                .isNull();
        assertThat(addressing.obstacle(Address.node(8), MESSAGE))
                .as("it may have joined")
                .isNull();
        assertThat(addressing.obstacle(Address.node(4), MESSAGE))
                .as("who knows")
                .isNull();
        assertThat(addressing.obstacle(new Address.Node(3, 17), MESSAGE))
                .as("another one")
                .isNull();
        for (Address.Node leaving : List.of(Address.node(3), new Address.Node(3, 3000))) {
            MeshNodeUnavailableException obstacle = addressing.obstacle(leaving, MESSAGE);
            assertThat(obstacle).hasMessage("A.b to node 3 was not sent: the node is leaving");
            assertThat(requireNonNull(obstacle).execution()).isEqualTo(Execution.NOT_EXECUTED);
        }
    }

    private List<Long> castable(MeshNode... nodes) {
        return addressing.castable(List.of(nodes));
    }

    @Test
    void oneMessageForAllOnlyWhereItIsForMostAndAllUnderstandWhomItIsFor() {
        MeshNode[] nodes = TestNodes.serving("A.b", 8);
        around.set(nodes);
        assertThat(addressing.castable(List.of(nodes))).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(castable(nodes[2], nodes[3], nodes[4]))
                .as("for three of eight")
                .isEmpty();
        assertThat(castable(nodes[2], nodes[3], nodes[4], nodes[5], nodes[6]))
                .as("for five of eight")
                .containsExactly(3L, 4L, 5L, 6L, 7L);
        around.set(TestNodes.serving("A.b", 3));
        assertThat(castable(nodes[0], nodes[1], nodes[2])).as("for two").isEmpty();

        around.set(nodes[0], nodes[1], nodes[2], nodes[3], TestNodes.node(5, State.DRAINING, "A.b"));
        MeshNode reborn = new MeshNode(
                4, 44, "h", 1, nodes[3].startedAt(), State.UP, nodes[3].apis(), nodes[3].labels(), null, 0, false);
        Collection<Long> some =
                addressing.castable(List.of(nodes[0], nodes[2], nodes[3], nodes[4], TestNodes.node(6, State.UP)));
        assertThat(some).as("who leaves, or is not there, is asked alone").containsExactly(1L, 3L, 4L);
        assertThat(castable(nodes[0], nodes[2], reborn))
                .as("and so is another incarnation")
                .isEmpty();

        MeshNode foreign = new MeshNode(
                9, 0, "h", 1, nodes[3].startedAt(), State.UP, nodes[3].apis(), nodes[3].labels(), null, 0, false);
        around.set(nodes[0], nodes[1], nodes[2], nodes[3], foreign);
        assertThat(castable(nodes[0], nodes[2], nodes[3]))
                .as("a foreign node would run it")
                .isEmpty();
    }
}
