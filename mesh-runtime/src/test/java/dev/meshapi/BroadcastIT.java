package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A one-way message to everybody arrives at each node that serves it, once; the sender is in all() and not in others(). */
@WithRedis
class BroadcastIT {
    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Test
    void allIsEverybodyAndOthersAreAllButTheSender(RedisServer redis) {
        try (Mesh a = Nodes.join(redis, "broadcast", noting("a"));
                Mesh b = Nodes.join(redis, "broadcast", noting("b"));
                Mesh silent = Nodes.builder(redis, "broadcast").join();
                Mesh stranger = Nodes.join(redis, "elsewhere", noting("stranger"));
                NodeProcess there = TrialNode.join(redis, "broadcast")) {
            a.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, "all");
            a.target(Address.others(), CallOptions.defaults()).send(Trials.NOTE, "others");
            assertThat(silent.target(Address.all(), CallOptions.defaults()).sendAsync(Trials.NOTE, "silent"))
                    .succeedsWithin(Duration.ofSeconds(20));
            there.tell("all there");
            there.awaitLine("sent there");
            // the last word of each sender: what came before it has arrived or will never
            for (Mesh last : List.of(a, silent)) {
                last.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, "last");
            }
            String fromA = " from " + a.instanceId();
            String fromSilent = " from " + silent.instanceId();
            String fromThere = " from " + there.id();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(notes)
                        .filteredOn(note -> note.startsWith("a:"))
                        .containsExactlyInAnyOrder(
                                "a:all" + fromA,
                                "a:silent" + fromSilent,
                                "a:there" + fromThere,
                                "a:last" + fromA,
                                "a:last" + fromSilent);
                assertThat(notes)
                        .filteredOn(note -> note.startsWith("b:"))
                        .containsExactlyInAnyOrder(
                                "b:all" + fromA,
                                "b:others" + fromA,
                                "b:silent" + fromSilent,
                                "b:there" + fromThere,
                                "b:last" + fromA,
                                "b:last" + fromSilent);
                assertThat(there.lines("note "))
                        .containsExactlyInAnyOrder(
                                "note all" + fromA,
                                "note others" + fromA,
                                "note silent" + fromSilent,
                                "note there" + fromThere,
                                "note last" + fromA,
                                "note last" + fromSilent);
            });
            assertThat(notes).noneMatch(note -> note.startsWith("stranger:"));
            assertThat(stranger.nodes()).hasSize(1);
            assertThat(b.nodes()).hasSize(4);
        }
    }

    @Test
    void whatHasAReplyCannotBeBroadcast(RedisServer redis) {
        try (Mesh a = Nodes.join(redis, "broadcast")) {
            @SuppressWarnings("unchecked")
            Message<String, Void> replying = (Message<String, Void>) (Message<?, ?>) Trials.ECHO;
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            a.target(Address.all(), CallOptions.defaults()).send(replying, "x"))
                    .withMessage("Trials.echo has a reply; only one-way messages can be broadcast");
        }
    }

    @Test
    void aBroadcastOfWhatHasAReplyRunsNothing(RedisServer redis) {
        try (Mesh a = Nodes.join(redis, "broadcast", Binding.replying(Trials.ECHO, (text, call) -> {
            notes.add(text);
            return text;
        }))) {
            redis.command(
                    "PUBLISH",
                    "app:mesh:broadcast:broadcast",
                    "{\"broadcast\":true,\"senderInstanceId\":99,\"type\":\"Trials.echo\",\"data\":\"x\"}");
            assertThat(Nodes.self(a).call(Trials.ECHO, "y")).isEqualTo("y");
            try (Mesh b = Nodes.join(redis, "broadcast")) {
                assertThat(Nodes.target(b, a.instanceId()).call(Trials.ECHO, "z"))
                        .isEqualTo("z");
            }
            assertThat(notes).containsExactly("y", "z");
        }
    }

    private Binding<String, Void> noting(String name) {
        return Binding.running(Trials.NOTE, (text, call) -> notes.add(name + ":" + text + " from " + call.callerId()));
    }
}
