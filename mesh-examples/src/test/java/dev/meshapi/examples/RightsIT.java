package dev.meshapi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.MeshListener;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The documented rights are enough for everything that a membership does: election, eviction, cleanup, return, data loss. */
@WithRedis(owned = true)
class RightsIT {
    private static final Duration LIMIT = Jvm.LIMIT;

    @Test
    void theyAreEnoughForALifeWithFaults(RedisServer redis) throws IOException {
        Rights.grant(redis);
        List<String> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Long> back = new CompletableFuture<>();
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh leader = node(Rights.uri(redis), heard, back).join()) {
            await().atMost(LIMIT).until(() -> leader.leadership().isLeader());
            String cutUri = Rights.uri(redis).replace(":" + redis.port(), ":" + proxy.port());
            try (Mesh cut = node(cutUri, heard, back).join()) {
                long old = cut.instanceId();
                await().atMost(LIMIT).until(() -> leader.view().size() == 2);
                proxy.hold();
                await().atMost(LIMIT).until(() -> heard.containsAll(List.of("EVICTED " + old, "cleaned " + old)));
                proxy.flow();
                assertThat(back.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join())
                        .isGreaterThan(old);
                redis.flush();
                await().atMost(LIMIT).until(() -> cut.nodes().size() == 2);
                await().atMost(LIMIT).until(() -> cut.election("billing").isLeader());
            }
            await().atMost(LIMIT).until(() -> leader.nodes().size() == 1);
        }
        assertThat(redis.command("ACL", "LOG")).describedAs("what was refused").isBlank();
        assertThat(redis.command("KEYS", "*").lines())
                .allMatch(key -> key.matches("\\{app:mesh:rights}:(next_id|epoch|birth|watch|.*:term)"));
    }

    private static MeshBuilder node(String uri, List<String> heard, CompletableFuture<Long> back) {
        return Mesh.builder("rights")
                .redis(uri)
                .heartbeatInterval(Duration.ofMillis(200))
                .nodeTtl(Duration.ofSeconds(1))
                .nodeCleanup(node -> {
                    heard.add("cleaned " + node.instanceId());
                    return CompletableFuture.completedFuture(null);
                })
                .listener(new MeshListener() {
                    @Override
                    public void nodeLeft(MeshNode node, Reason reason) {
                        heard.add(reason + " " + node.instanceId());
                    }

                    @Override
                    public void selfEvicted(long oldId, long newId) {
                        back.complete(newId);
                    }
                });
    }
}
