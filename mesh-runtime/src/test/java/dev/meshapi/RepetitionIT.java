package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever comes again or late runs no second time, and whoever asks what became of a request is told the truth. */
@WithRedis
class RepetitionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INCARNATION = "620940a90af1e17b";

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final CountDownLatch slowBegan = new CountDownLatch(1);
    private final CompletableFuture<String> slow = new CompletableFuture<>();
    private final RedisServer redis;
    private final Published raw;
    private final Listener caller;
    private final Mesh mesh;

    RepetitionIT(RedisServer redis) {
        this.redis = redis;
        this.raw = new Published(redis);
        this.caller = new Listener(redis, "app:mesh:again:node:4711");
        this.mesh = join(1 << 20);
    }

    private Mesh join(int maxKeptReplyBytes) {
        return Nodes.builder(redis, "again")
                .maxRunningCalls(2)
                .maxKeptReplyBytes(maxKeptReplyBytes)
                .serve(Trials.serving(
                        Binding.replying(Trials.ECHO, (text, call) -> {
                            ran.add(text);
                            return text;
                        }),
                        Binding.running(Trials.NOTE, (text, call) -> ran.add(text)),
                        Binding.promising(Trials.TAKE, (millis, call) -> {
                            slowBegan.countDown();
                            return slow;
                        })))
                .join();
    }

    @AfterEach
    void close() {
        slow.complete("slow");
        mesh.close();
        caller.close();
        raw.close();
    }

    @Test
    void aRequestThatComesAgainAfterItsEndRunsNoSecondTime() {
        for (String id : List.of(own(1), "of-another-implementation")) {
            send(mesh, request(id, "once"));
            assertThat(caller.next()).isEqualTo(reply(id, "\"once\""));
            send(mesh, request(id, "again"));
        }
        send(mesh, request(own(2), "last"));
        assertThat(caller.next()).isEqualTo(reply(own(2), "\"last\""));
        assertThat(ran).containsExactly("once", "once", "last");
    }

    @Test
    void aOneWayMessageThatComesAgainRunsNoSecondTime() {
        String note = "{\"requestId\":\"" + own(1) + "\"," + sender()
                + ",\"type\":\"Trials.note\",\"oneWay\":true,\"data\":\"note\"}";
        send(mesh, note);
        send(mesh, note);
        String broadcast =
                "{\"broadcast\":true," + sender() + ",\"type\":\"Trials.note\",\"sequence\":9,\"data\":\"to all\"}";
        raw.publish("app:mesh:again:broadcast", broadcast);
        raw.publish("app:mesh:again:broadcast", broadcast);
        send(mesh, request(own(2), "last"));
        assertThat(caller.next()).isEqualTo(reply(own(2), "\"last\""));
        await().atMost(PATIENCE).until(() -> ran.size() >= 3);
        assertThat(ran).containsExactlyInAnyOrder("note", "to all", "last");
    }

    @Test
    void aRequestThatIsOlderThanWhatIsRememberedIsNotRunAndItsCallerIsNotLeftWaiting() {
        send(mesh, request(own(1_000_000), "new"));
        assertThat(caller.next()).isEqualTo(reply(own(1_000_000), "\"new\""));
        send(mesh, request(own(5), "old"));
        assertThat(caller.next()).contains(own(5), "\"kind\":\"cancelled\"");
        assertThat(ran).containsExactly("new");
    }

    @Test
    void aRequestThatNeverCameIsUnseenAndDoesNotRunWhenItComesLater() {
        for (String id : List.of(own(7), "foreign")) {
            send(mesh, query(id));
            assertThat(caller.next())
                    .startsWith(
                            "{\"requestId\":\"" + id + "\",\"reply\":true,\"senderInstanceId\":" + mesh.instanceId())
                    .contains("\"kind\":\"unseen\"");
            send(mesh, request(id, "late"));
            send(mesh, query(id));
            assertThat(caller.next()).contains(id, "\"kind\":\"unseen\"");
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void whoeverAsksGetsTheSameReplyAgain() {
        send(mesh, request(own(1), "reply"));
        String reply = caller.next();
        for (int i = 0; i < 3; i++) {
            assertThat(asked(mesh, own(1))).isEqualTo(reply);
        }
        assertThat(ran).containsExactly("reply");
    }

    @Test
    void aReplyThatReachedNobodyWaitsForTheQuestion() {
        assertThat(raw.publish("app:mesh:again:node:99000", "nobody is there")).isZero();
        send(mesh, request(own(1), "unheard").replace("4711", "99000"));
        await().atMost(PATIENCE).until(() -> ran.contains("unheard"));
        try (Listener back = new Listener(redis, "app:mesh:again:node:99000")) {
            send(mesh, query(own(1)).replace("4711", "99000"));
            // it may still run when it is asked for: then there is a heartbeat, and the reply itself
            String heard = back.next();
            assertThat(heard.contains("heartbeat") ? back.next() : heard).isEqualTo(reply(own(1), "\"unheard\""));
        }
    }

    @Test
    void aCallThatRunsOrWaitsGivesASignOfLife() {
        send(mesh, take(own(1)));
        await().atMost(PATIENCE).until(() -> slowBegan.getCount() == 0);
        send(mesh, take(own(2)));
        send(mesh, take(own(3))); // has no turn
        for (int number = 1; number <= 3; number++) {
            send(mesh, query(own(number)));
            assertThat(caller.next())
                    .isEqualTo("{\"requestId\":\"" + own(number) + "\",\"heartbeat\":true,\"senderInstanceId\":"
                            + mesh.instanceId() + "}");
        }
        slow.complete("slow");
        assertThat(List.of(caller.next(), caller.next(), caller.next()))
                .containsExactlyInAnyOrder(
                        reply(own(1), "\"slow\""), reply(own(2), "\"slow\""), reply(own(3), "\"slow\""));
    }

    @Test
    void aReplyThatIsNoLongerKeptIsForgottenButWhatDidNotRunIsNotSaidToHaveRun() {
        try (Mesh forgetful = join(0)) {
            send(forgetful, request(own(1), "gone"));
            assertThat(caller.next()).isEqualTo(reply(own(1), "\"gone\""));
            assertThat(asked(forgetful, own(1))).contains(own(1), "\"kind\":\"forgotten\"");
            send(forgetful, request(own(2), "x").replace("Trials.echo", "Trials.never"));
            assertThat(caller.next()).contains(own(2), "\"kind\":\"noHandler\"");
            assertThat(asked(forgetful, own(2))).contains(own(2), "\"kind\":\"unseen\"");
            send(forgetful, request(own(3), "x").replace("\"data\":\"x\"", "\"data\":{\"no\":\"text\"}"));
            assertThat(caller.next()).contains(own(3), "\"kind\":\"request\"");
            assertThat(asked(forgetful, own(3))).contains(own(3), "\"kind\":\"unseen\"");
        }
        assertThat(ran).containsExactly("gone");
    }

    @Test
    void aBroadcastRequestRunsOnceWhereItIsMeantAndSaysWhoAnswers() {
        long self = mesh.instanceId();
        String toMe = asked(own(1), "\"to\":\"" + self + "\",", "Trials.echo");
        raw.publish("app:mesh:again:broadcast", toMe);
        assertThat(caller.next())
                .isEqualTo("{\"requestId\":\"" + own(1) + "\",\"reply\":true,\"senderInstanceId\":" + self
                        + ",\"data\":\"all\"}");
        raw.publish("app:mesh:again:broadcast", toMe);
        raw.publish("app:mesh:again:broadcast", asked(own(2), "\"to\":\"" + (self + 1) + "-99\",", "Trials.echo"));
        raw.publish("app:mesh:again:broadcast", asked(own(3), "", "Trials.never"));
        raw.publish("app:mesh:again:broadcast", asked(own(4), "\"to\":\"" + self + "\",", "Trials.never"));
        assertThat(caller.next())
                .as("named, and not served")
                .contains(own(4), "\"senderInstanceId\":" + self, "\"kind\":\"noHandler\"");
        raw.publish("app:mesh:again:broadcast", asked(own(5), "", "Trials.echo"));
        assertThat(caller.next()).contains(own(5), "\"data\":\"all\"");
        assertThat(asked(mesh, own(3))).as("not served, and not named").contains(own(3), "\"kind\":\"unseen\"");
        assertThat(ran).containsExactly("all", "all");
    }

    @Test
    void aOneWayBroadcastIsForThoseItNames() {
        long self = mesh.instanceId();
        for (String to : List.of("\"to\":\"" + (self + 1) + "\",", "\"to\":\"" + self + "\",", "")) {
            raw.publish(
                    "app:mesh:again:broadcast",
                    "{\"broadcast\":true," + sender() + ",\"type\":\"Trials.note\"," + to + "\"data\":\"note "
                            + to.length() + "\"}");
        }
        await().atMost(PATIENCE).until(() -> ran.size() >= 2);
        send(mesh, request(own(1), "last"));
        caller.next();
        assertThat(ran).hasSize(3).contains("note 0");
    }

    private void send(Mesh to, String frame) {
        assertThat(raw.publish("app:mesh:again:node:" + to.instanceId(), frame)).isEqualTo(1);
    }

    /** What became of a request that has been answered; a moment longer it counts as running. */
    private String asked(Mesh node, String id) {
        String answer;
        do {
            send(node, query(id));
            answer = caller.next();
        } while (answer.contains("heartbeat"));
        return answer;
    }

    private static String own(long number) {
        return INCARNATION + "-" + number;
    }

    private static String sender() {
        return "\"senderInstanceId\":4711,\"senderIncarnation\":\"" + INCARNATION + "\"";
    }

    private static String request(String id, String text) {
        return "{\"requestId\":\"" + id + "\"," + sender() + ",\"type\":\"Trials.echo\",\"timeoutMs\":60000,\"data\":\""
                + text + "\"}";
    }

    private static String take(String id) {
        return "{\"requestId\":\"" + id + "\"," + sender()
                + ",\"type\":\"Trials.take\",\"timeoutMs\":60000,\"data\":1}";
    }

    private static String asked(String id, String to, String type) {
        return "{\"broadcast\":true,\"requestId\":\"" + id + "\"," + sender() + ",\"type\":\"" + type + "\"," + to
                + "\"timeoutMs\":60000,\"data\":\"all\"}";
    }

    private static String query(String id) {
        return "{\"requestId\":\"" + id + "\",\"query\":true," + sender() + "}";
    }

    private static String reply(String id, String data) {
        return "{\"requestId\":\"" + id + "\",\"reply\":true,\"data\":" + data + "}";
    }
}
