package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@WithRedis(owned = true)
class DataLossIT {
    private static MeshBuilder node(RedisServer redis) {
        return Mesh.builder("loss")
                .redis(redis.uri())
                .heartbeatInterval(Duration.ofSeconds(2))
                .nodeTtl(Duration.ofSeconds(6));
    }

    @Test
    void aNodeThatJoinsAfterDataLossIsInEveryView(RedisServer redis) {
        try (Mesh one = node(redis).join();
                Mesh two = node(redis).join()) {
            MeshDispatcher hello =
                    Greetings.serving(Binding.replying(Greetings.NAMES, (nothing, call) -> List.of("x")));
            for (int i = 0; i < 20; i++) {
                one.serve(hello);
                one.withdraw(hello.api());
            }
            redis.flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> two.nodes().size() == 2);
            try (Mesh three = node(redis).join()) {
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(two.view())
                                .extracting(MeshNode::instanceId)
                                .contains(three.instanceId()));
            }
        }
    }

    @Test
    void aConnectionThatIsLostWhileJoiningIsOpenedAgain(RedisServer redis) {
        redis.command("CLIENT", "PAUSE", "3000", "WRITE");
        CompletableFuture<Mesh> joining =
                CompletableFuture.supplyAsync(() -> node(redis).join());
        await().until(() -> redis.command("CLIENT", "LIST").contains("sub=2"));
        redis.command("CLIENT", "KILL", "TYPE", "pubsub");
        try (Mesh mesh = joining.join()) {
            assertThat(mesh.nodes()).hasSize(1);
        }
    }
}
