package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One-way messages reach exactly those they are for, and carry numbers in the order in which they leave. */
@WithRedis
class SpreadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NUMBER = Pattern.compile("\"sequence\":(\\d+)");

    private final List<Mesh> meshes = new ArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        meshes.stream()
                .sorted(Comparator.comparing(Mesh::instanceId).reversed())
                .forEach(Mesh::close);
    }

    private void join(RedisServer redis, String key, int count) {
        for (int i = 0; i < count; i++) {
            int place = meshes.size();
            meshes.add(Nodes.join(
                    redis, key, Binding.running(Trials.NOTE, (text, call) -> notes.add(place + " " + text))));
        }
        meshes.forEach(mesh -> await().atMost(PATIENCE).until(() -> mesh.view().size() == count));
    }

    private Target.Many nodes(Integer... places) {
        List<MeshNode> nodes = new ArrayList<>();
        for (int place : places) {
            nodes.add(meshes.get(place).self());
        }
        return meshes.get(0).target(Address.nodes(nodes), CallOptions.defaults());
    }

    /** The last word to all: what came before it on the same channel has arrived, or never will. */
    private void awaitNotes(String... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes).contains(expected));
        meshes.get(0).target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, "last");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notes)
                        .filteredOn(note -> note.endsWith(" last"))
                        .hasSize(meshes.size()));
        assertThat(notes).filteredOn(note -> !note.endsWith(" last")).containsExactlyInAnyOrder(expected);
    }

    @Test
    void aFewAreSentOneMessageEachAndTheOwnNodeHearsItToo(RedisServer redis) {
        join(redis, "few", 5);
        nodes(0, 2).send(Trials.NOTE, "a");
        assertThat(nodes(1, 2).sendAsync(Trials.NOTE, "b")).succeedsWithin(PATIENCE);
        awaitNotes("0 a", "2 a", "1 b", "2 b");
    }

    @Test
    void mostAreSentOneMessageTogetherThatTheOthersIgnore(RedisServer redis) {
        join(redis, "most", 5);
        try (Listener broadcasts = new Listener(redis, "app:mesh:most:broadcast")) {
            nodes(0, 1, 2, 4).send(Trials.NOTE, "a");
            assertThat(broadcasts.next()).contains("\"to\":\"2-3,5\"").doesNotContain("requestId", "sequence");
        }
        awaitNotes("0 a", "1 a", "2 a", "4 a");
    }

    @Test
    void anAddressOfTheApplicationSelects(RedisServer redis) {
        join(redis, "selected", 3);
        Address.Selection last = serving -> List.of(serving.get(serving.size() - 1));
        meshes.get(0).target(last, CallOptions.defaults()).send(Trials.NOTE, "a");
        awaitNotes("2 a");
    }

    @Test
    void whoIsNotThereIsNoFailure(RedisServer redis) {
        join(redis, "absent", 2);
        AddressesIT.ghost(redis, "absent", 77);
        await().atMost(PATIENCE).until(() -> meshes.get(0).view().size() == 3);
        Target.Many both =
                meshes.get(0).target(Address.nodes(meshes.get(0).view().subList(1, 3)), CallOptions.defaults());
        both.send(Trials.NOTE, "a");
        assertThat(both.sendAsync(Trials.NOTE, "b")).succeedsWithin(PATIENCE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes).containsExactlyInAnyOrder("1 a", "1 b"));
    }

    @Test
    void whatCannotLeaveIsThrownAsNotExecutedAndRunsNowhere(RedisServer redis) {
        join(redis, "cut", 3);
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh here = Mesh.builder("cut").redis(proxy.uri()).join()) {
            List<MeshNode> all = here.view();
            proxy.refuse();
            Target.Many some = here.target(Address.nodes(all.subList(0, 2)), CallOptions.defaults());
            await().atMost(PATIENCE).until(() -> {
                try {
                    here.target(Address.node(all.get(2)), CallOptions.defaults())
                            .call(Trials.NOTE, "probe");
                    return false;
                } catch (MeshConnectionException e) {
                    return e.execution() == Execution.NOT_EXECUTED;
                }
            });
            notes.clear();
            assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(() -> some.send(Trials.NOTE, "never"))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            assertThat(some.sendAsync(Trials.NOTE, "never"))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshConnectionException.class);
            proxy.accept();
        }
        assertThat(notes).noneMatch(note -> note.endsWith("never"));
    }

    @Test
    void theNumbersLeaveInTheirOrderHoweverManyThreadsSend(RedisServer redis) throws Exception {
        join(redis, "numbers", 2);
        Mesh sender = meshes.get(0);
        int count = 200;
        try (Listener inbox = new Listener(redis, "app:mesh:numbers:node:2");
                Listener broadcasts = new Listener(redis, "app:mesh:numbers:broadcast")) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (int i = 0; i < count; i++) {
                threads.execute(() -> {
                    Nodes.target(sender, 2).call(Trials.NOTE, "x");
                    sender.target(Address.others(), CallOptions.defaults()).send(Trials.NOTE, "y");
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(numbers(inbox, "\"x\"", count)).containsExactlyElementsOf(upTo(count));
            assertThat(numbers(broadcasts, "\"y\"", count)).containsExactlyElementsOf(upTo(count));
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> numbers(Listener channel, String data, int count) {
        List<Long> numbers = new ArrayList<>();
        while (numbers.size() < count) {
            for (String frame : channel.next().lines().toList()) {
                Matcher number = NUMBER.matcher(frame);
                if (frame.contains(data) && number.find()) {
                    numbers.add(Long.valueOf(number.group(1)));
                }
            }
        }
        return numbers;
    }
}
