package dev.meshapi.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.examples.Jvm;
import dev.meshapi.examples.Rights;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main job as a newcomer runs it: a real process, judged by its exit code and by what it prints. */
@WithRedis(owned = true)
class ShopDemoIT {
    @Test
    void everyStepDoesWhatItSays(RedisServer redis) throws Exception {
        redis.flush();
        Rights.grant(redis);
        String uri = Rights.uri(redis);
        try (Jvm demo = Jvm.start(Map.of("MESH_REDIS_URL", uri), ShopDemo.class)) {
            assertThat(demo.exitCode()).describedAs("%s", demo.lines()).isZero();

            assertThat(demo.lines())
                    .anyMatch(line -> line.endsWith("nodes now: [1 berlin]"))
                    .anyMatch(line -> line.endsWith("nodes now: [1 berlin, 2 lisbon]"))
                    .anyMatch(line -> line.endsWith("nodes now: [1 berlin, 2 lisbon, 3 oslo]"))
                    .anyMatch(line -> line.contains("node 3 sends me home"))
                    .anyMatch(line -> line.contains("Every step did what it says"))
                    .noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
            assertThat(demo.lines().stream().filter(line -> line.matches("oslo   \\| \\d+\\. .*")))
                    .hasSize(17);
            assertThat(demo.lines().stream().filter(line -> line.endsWith(" | has left")))
                    .hasSize(3);
        }
        assertThat(redis.command("KEYS", "*").lines())
                .describedAs("no member is left, only the counters")
                .containsExactlyInAnyOrder(
                        "{app:mesh:shop}:next_id",
                        "{app:mesh:shop}:epoch",
                        "{app:mesh:shop}:birth",
                        "{app:mesh:shop}:watch",
                        "{app:mesh:shop}:leader:term");
    }

    @Test
    void aStepThatFailsInTheMiddleIsExitCodeOne(RedisServer redis) throws Exception {
        redis.flush();
        // May do all, but not publish to the broadcast channel.
        redis.command(
                "ACL",
                "SETUSER",
                "mute",
                "on",
                ">secret",
                "~*",
                "&*",
                "+@all",
                "-publish",
                "(+publish &app:mesh:shop:node:* &{app:mesh:shop}:events)");
        String uri = "redis://mute:secret@" + redis.host() + ":" + redis.port();
        try (Jvm demo = Jvm.start(Map.of("MESH_REDIS_URL", uri), ShopDemo.class)) {
            assertThat(demo.exitCode()).describedAs("%s", demo.lines()).isEqualTo(1);
            assertThat(demo.lines())
                    .anyMatch(line -> line.contains("4. A handler calls a third node"))
                    .anyMatch(line -> line.contains("NOPERM"))
                    .anyMatch(line -> line.startsWith("FAILED: oslo ended with exit code 1"))
                    .noneMatch(line -> line.contains("Every step did"));
        }
    }

    @Test
    void noRedisAtTheAddressIsExitCodeOneAndSaysSo() throws Exception {
        try (Jvm demo = Jvm.start(Map.of("MESH_REDIS_URL", "redis://127.0.0.1:1"), ShopDemo.class)) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.lines()).anyMatch(line -> line.startsWith("FAILED: Redis at 127.0.0.1:1"));
        }
    }

    @Test
    void whoIsStoppedInTheMiddleLeavesNoProcessBehind() throws Exception {
        try (Jvm demo = Jvm.start(Map.of(), ShopDemo.class)) {
            demo.awaitLine("1. A call", 0);
            List<ProcessHandle> family = demo.handle().descendants().toList();
            assertThat(family).hasSizeGreaterThanOrEqualTo(4); // three instances and Redis

            demo.handle().destroy(); // as Ctrl-C

            await().atMost(Jvm.LIMIT).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(demo.exitCode()).isNotZero();
        }
    }

    @Test
    void whoIsKilledInTheMiddleLeavesNoProcessBehind() throws Exception {
        try (Jvm demo = Jvm.start(Map.of(), ShopDemo.class)) {
            demo.awaitLine("1. A call", 0);
            List<ProcessHandle> family = demo.handle().descendants().toList();

            demo.handle().destroyForcibly();

            await().atMost(Jvm.LIMIT).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
        }
    }
}
