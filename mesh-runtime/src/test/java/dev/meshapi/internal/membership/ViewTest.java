package dev.meshapi.internal.membership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.MeshListener.Reason;
import dev.meshapi.MeshNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final Identity SELF = new Identity(1, 0xaaaa);
    private static final String RECORD = "00000000000000%02d 15000 UP {\"hostname\":\"h%d\"}";

    private final View view = new View();

    @Test
    void anEventChangesTheViewOnce() {
        assertThat(view.apply(event("1 joined 2 " + record(2)), SELF)).containsExactly(new Change.Joined(node(2)));
        assertThat(view.apply(event("1 joined 2 " + record(2)), SELF)).isEmpty();
        assertThat(view.members().nodes()).containsExactly(node(2));
    }

    @Test
    void whoeverReadsItHoldsOneEpochOfIt() {
        Members nobody = view.members();
        view.apply(event("1 joined 2 " + record(2)), SELF);
        Members one = view.members();
        view.apply(event("2 left 2 0000000000000002"), SELF);
        assertThat(nobody.epoch()).isZero();
        assertThat(nobody.nodes()).isEmpty();
        assertThat(one.epoch()).isEqualTo(1);
        assertThat(one.node(2)).isEqualTo(node(2));
        assertThat(view.members().epoch()).isEqualTo(2);
        assertThat(view.members().node(2)).isNull();
    }

    @Test
    void anEventAfterAGapIsNotTaken() {
        assertThat(view.apply(event("2 joined 2 " + record(2)), SELF)).isNull();
        assertThat(view.members().nodes()).isEmpty();
        assertThat(view.epoch()).isZero();
    }

    @Test
    void aNodeThatLeavesIsTheNodeThatWasKnown() {
        view.apply(event("1 joined 2 " + record(2)), SELF);
        assertThat(view.apply(event("2 evicted 2 0000000000000002"), SELF))
                .containsExactly(new Change.Left(node(2), Reason.EVICTED));
        assertThat(view.apply(event("3 left 2 0000000000000002"), SELF)).isEmpty();
    }

    @Test
    void aSnapshotIsWhatDiffersFromTheView() {
        view.reset(snapshot(5, Set.of(), node(2), node(3), node(4)), true);
        assertThat(view.reset(snapshot(8, Set.of(new Identity(3, 3)), node(4), node(6)), true))
                .containsExactly(
                        new Change.Left(node(2), Reason.LEFT),
                        new Change.Left(node(3), Reason.EVICTED),
                        new Change.Joined(node(6)));
        assertThat(view.members().nodes()).containsExactly(node(4), node(6));
    }

    @Test
    void whoIsMissingInAYoungRegistryIsNotGone() {
        view.reset(snapshot(5, Set.of(), node(2)), true);
        assertThat(view.reset(snapshot(6, Set.of(), node(3)), false)).containsExactly(new Change.Joined(node(3)));
        assertThat(view.members().nodes()).containsExactly(node(2), node(3));
    }

    @Test
    void anOldSnapshotIsNotTaken() {
        view.reset(snapshot(5, Set.of(), node(2)), true);
        assertThat(view.reset(snapshot(4, Set.of()), true)).isEmpty();
        assertThat(view.members().nodes()).containsExactly(node(2));
    }

    @Test
    void anotherIncarnationUnderTheSameIdIsAnotherNode() {
        view.apply(event("1 joined 2 " + record(2)), SELF);
        assertThat(view.apply(event("2 joined 2 00000000000000ff 15000 UP {}"), SELF))
                .hasSize(2)
                .first()
                .isEqualTo(new Change.Left(node(2), Reason.LEFT));
    }

    @Test
    void drainingIsToldOnceAndAnythingElseIsAnUpdate() {
        view.apply(event("1 joined 2 " + record(2)), SELF);
        String draining = record(2).replace("UP", "DRAINING");
        assertThat(view.apply(event("2 draining 2 " + draining), SELF))
                .singleElement()
                .isInstanceOf(Change.Draining.class);
        assertThat(view.apply(event("3 updated 2 " + draining.replace("h2", "h9")), SELF))
                .singleElement()
                .isInstanceOf(Change.Updated.class);
    }

    @Test
    void aChangeThatThisVersionDoesNotKnowAsksForASnapshot() {
        assertThat(view.apply(event("1 promoted 2 x"), SELF)).isNull();
    }

    @Test
    void whatIsNoEventIsNone() {
        for (String line : List.of("", "joined", "x joined 2 r", "1 joined", "1 joined two r", "{\"epoch\":1}")) {
            assertThat(MembershipEvent.read(line.getBytes(StandardCharsets.UTF_8)))
                    .as(line)
                    .isNull();
        }
    }

    private static MembershipEvent event(String line) {
        return requireNonNull(MembershipEvent.read(line.getBytes(StandardCharsets.UTF_8)), line);
    }

    private static String record(int id) {
        return RECORD.formatted(id, id);
    }

    private static MeshNode node(int id) {
        return NodeRecord.read(id, record(id), SELF);
    }

    private static Snapshot snapshot(long epoch, Set<Identity> dead, MeshNode... nodes) {
        return new Snapshot(epoch, List.of(nodes), List.of(nodes), dead, Duration.ofDays(1));
    }
}
