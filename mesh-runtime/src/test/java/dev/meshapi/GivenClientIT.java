package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import org.junit.jupiter.api.Test;

/** A client of the application is used if it is safe, and stays the application's. */
@WithRedis
class GivenClientIT {
    @Test
    void isUsedAndNotShutDown(RedisServer redis) {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                    .build());
            for (int round = 0; round < 2; round++) {
                try (Mesh mesh = Mesh.builder("given")
                                .redis(client)
                                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> text)))
                                .join();
                        Mesh other = Nodes.builder(redis, "given").join()) {
                    assertThat(Nodes.target(other, mesh.instanceId()).call(Trials.ECHO, "x"))
                            .isEqualTo("x");
                    assertThat(mesh.nodes()).hasSize(2);
                }
            }
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                assertThat(connection.sync().ping()).isEqualTo("PONG");
                assertThat(connection.sync().clientList().lines().filter(line -> !line.contains("cmd=client")))
                        .as("the connections of the mesh are closed")
                        .isEmpty();
            }
        }
    }

    @Test
    void isRefusedIfItWouldRepeatMessages(RedisServer redis) {
        try (RedisClient client = RedisClient.create(redis.uri())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Mesh.builder("given").redis(client))
                    .withMessageContaining("REJECT_COMMANDS");
        }
    }
}
