package dev.meshapi.examples.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Mesh;
import dev.meshapi.examples.Jvm;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program to play with, played with: real processes, typed into. */
@WithRedis(owned = true)
class BoardAppIT {
    private final Map<String, String> where;
    private final RedisServer redis;

    BoardAppIT(RedisServer redis) {
        this.redis = redis;
        this.where = Map.of("MESH_REDIS_URL", redis.uri());
    }

    @BeforeEach
    void firstIdIsOne() {
        redis.flush();
    }

    @Test
    void twoInstancesTalkAndOneSeesTheOtherLeave() throws Exception {
        try (Jvm one = Jvm.start(where, BoardApp.class)) {
            one.awaitLine("You are node 1", 0);
            try (Jvm two = Jvm.start(where, BoardApp.class)) {
                two.awaitLine("You are node 2", 0);
                one.awaitLine("[node 2 is there]", 0);
                two.awaitLine("[node 1 is there]", 0);
                one.type("status", "node 2: UP");
                one.type("status", "node 1 leads");

                assertThat(two.type("call 1 good morning", "->")).contains("number=1, author=2, text=good morning");
                one.awaitLine("[node 2 pins here: good morning]", 0);
                assertThat(one.type("read 1", "Note")).contains("text=good morning");
                two.type("read 2", "an empty board");
                two.type("call 2 note to self", "author=2, text=note to self");

                one.type("shout anybody there?");
                two.awaitLine("[node 1 shouts: anybody there?]", 0);

                assertThat(two.type("call 77 hello", "after")).contains("MeshNodeUnavailableException", "NOT_EXECUTED");
                two.type("call me", "'me' is no instance id");
                two.type("call 1", "Something is missing");
                two.type("dance", "status  ");

                two.type("quit", "You have left.");
                assertThat(two.exitCode()).isZero();
            }
            one.awaitLine("[node 2 is gone: it said goodbye]", 0);
            one.type("status", "node 1 (you)");
            one.type("call 2 still there?", "MeshNodeUnavailableException");
            assertThat(redis.command("HKEYS", "{app:mesh:board}:nodes")).isEqualTo("1");

            one.endInput();
            one.awaitLine("You have left.", 0);
            assertThat(one.exitCode()).isZero();
        }
    }

    @Test
    void whoIsTerminatedSaysGoodbye() throws Exception {
        try (Jvm one = Jvm.start(where, BoardApp.class)) {
            one.awaitLine("You are node 1", 0);
            try (Jvm two = Jvm.start(where, BoardApp.class)) {
                two.awaitLine("You are node 2", 0);
                two.handle().destroy(); // SIGTERM, as Ctrl-C
                one.awaitLine("[node 2 is gone: it said goodbye]", 0);
                assertThat(two.exitCode()).isNotZero();
            }
        }
    }

    /** Two JVMs, and an API with a record, an enum, a list of records and an instant. */
    @Test
    void theApiOfAnotherProcessIsCalledWithTypes() {
        try (Jvm other = Jvm.start(where, BoardApp.class)) {
            other.awaitLine("You are node 1", 0);
            try (Mesh mesh = Mesh.builder("board").redis(redis.uri()).join()) {
                Board board = new BoardClient(mesh).node(1);
                Instant before = Instant.now().minus(Duration.ofMinutes(1));

                Note first = board.post("first", Mood.GLAD);
                Note second = board.post("äöü \"quoted\" \n😀", Mood.CROSS);

                assertThat(first.number()).isEqualTo(1);
                assertThat(first.author()).isEqualTo(mesh.instanceId());
                assertThat(first.mood()).isEqualTo(Mood.GLAD);
                assertThat(first.at()).isBetween(before, before.plus(Duration.ofMinutes(2)));
                assertThat(second.text()).isEqualTo("äöü \"quoted\" \n😀");
                List<Note> notes = board.notes();
                assertThat(notes).containsExactly(first, second);
            }
        }
    }

    @Test
    void theFirstInstanceBringsRedisAndTheNextOnesUseIt() throws Exception {
        int port = freePort();
        try (Jvm one = Jvm.start(Map.of(), BoardApp.class, Integer.toString(port))) {
            one.awaitLine("this instance has started one", 0);
            one.awaitLine("You are node 1", 0);
            try (Jvm two = Jvm.start(Map.of(), BoardApp.class, Integer.toString(port))) {
                two.awaitLine("Redis is at redis://localhost:" + port, 0);
                two.type("call 1 hello", "author=2");
                two.type("quit", "You have left.");
                assertThat(two.exitCode()).isZero();
            }
            one.type("quit", "You have left.");
            assertThat(one.exitCode()).isZero();
        }
    }

    @Test
    void noRedisWhereTheEnvironmentSaysIsExitCodeOne() throws Exception {
        try (Jvm lonely = Jvm.start(Map.of("MESH_REDIS_URL", "redis://127.0.0.1:1"), BoardApp.class)) {
            assertThat(lonely.exitCode()).isEqualTo(1);
            assertThat(lonely.lines()).anyMatch(line -> line.contains("127.0.0.1:1 could not be reached"));
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
