package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.MeshNode;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** {@code FLUSHALL} again and again while nodes join: in the end all are there, and no id belongs to two of them. */
@WithRedis(owned = true)
class FlushedJoinIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final int FIRST = 3;
    private static final int MORE = 12;
    private static final int AT_ONCE = 4;

    private final RedisServer redis;

    FlushedJoinIT(RedisServer redis) {
        this.redis = redis;
    }

    @Test
    void nodesThatJoinWhileRedisIsEmptiedGetIdsOfTheirOwn() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<CompletableFuture<Mesh>> joining = new ArrayList<>();
        List<Mesh> meshes = new ArrayList<>();
        try {
            for (int i = 0; i < FIRST; i++) {
                meshes.add(join(i));
            }
            for (int i = 0; i < MORE; i++) {
                int number = FIRST + i;
                joining.add(CompletableFuture.supplyAsync(() -> join(number), threads));
            }
            await().pollInterval(Duration.ofMillis(30)).atMost(LONG).until(() -> {
                redis.flush();
                return joining.stream().allMatch(CompletableFuture::isDone);
            });
            joining.forEach(mesh -> meshes.add(mesh.join()));
            await().atMost(LONG).untilAsserted(() -> assertComplete(meshes));
        } finally {
            threads.shutdownNow();
            joining.stream()
                    .filter(mesh -> mesh.isDone() && !mesh.isCompletedExceptionally())
                    .forEach(mesh -> mesh.join().close());
            meshes.forEach(Mesh::close);
        }
    }

    /** Each is who it says it is, in Redis and in the view of every other, with what it has told of itself. */
    private static void assertComplete(List<Mesh> meshes) {
        assertThat(meshes).extracting(Mesh::instanceId).doesNotHaveDuplicates();
        for (Mesh mesh : meshes) {
            for (List<MeshNode> nodes : List.of(mesh.nodes(), mesh.view())) {
                assertThat(nodes)
                        .extracting(MeshNode::incarnation)
                        .containsExactlyInAnyOrderElementsOf(meshes.stream()
                                .map(one -> one.self().incarnation())
                                .toList());
                assertThat(nodes).allMatch(node -> node.labels().containsKey("number"));
            }
        }
    }

    private Mesh join(int number) {
        return Mesh.builder("flushed")
                .redis(redis.uri())
                .heartbeatInterval(BEAT)
                .nodeTtl(Duration.ofSeconds(3))
                .label("number", Integer.toString(number))
                .join();
    }
}
