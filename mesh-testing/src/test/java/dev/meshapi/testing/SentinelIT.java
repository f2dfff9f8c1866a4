package dev.meshapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SentinelIT {
    @Test
    void aSentinelNamesTheMasterAndTheNextOne() {
        try (RedisServer master = RedisServer.builder().owned().start();
                RedisServer replica = RedisServer.builder()
                        .argument("--replicaof", master.host(), Integer.toString(master.port()))
                        .start();
                RedisServer sentinel = RedisServer.builder()
                        .sentinel("main", master, 1, Duration.ofMillis(500))
                        .argument("--maxclients", "77")
                        .start()) {
            assertThat(sentinel.command("INFO", "clients")).contains("maxclients:77");
            assertThat(sentinel.command("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "main"))
                    .contains(Integer.toString(master.port()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sentinel.command("SENTINEL", "REPLICAS", "main")
                            .contains(Integer.toString(replica.port())));
            master.kill();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sentinel.command("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "main")
                            .contains(Integer.toString(replica.port())));
        }
    }
}
