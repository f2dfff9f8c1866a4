package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a node serves, and by which schema, is in its record, for every other node to see. */
@WithRedis
class FingerprintIT {
    @Test
    void nodesTellTheFingerprintsOfWhatTheyServe(RedisServer redis) {
        MeshDispatcher generated = new MeshDispatcher() {
            @Override
            public Class<?> api() {
                return Greetings.class;
            }

            @Override
            public String name() {
                return "Greetings";
            }

            @Override
            public String fingerprint() {
                return "0123456789abcdef";
            }

            @Override
            public List<Binding<?, ?>> bindings() {
                return List.of(Binding.replying(Greetings.NAMES, (nothing, call) -> List.of()));
            }
        };
        try (Mesh one = Mesh.builder("fingerprints")
                        .redis(redis.uri())
                        .serve(generated)
                        .join();
                Mesh two = Mesh.builder("fingerprints")
                        .redis(redis.uri())
                        .serve(Greetings.serving())
                        .join()) {
            assertThat(two.nodes())
                    .extracting(MeshNode::instanceId)
                    .containsExactly(one.instanceId(), two.instanceId());
            assertThat(two.nodes())
                    .extracting(MeshNode::apis)
                    .containsExactly(
                            Map.of("Greetings", new MeshNode.Api("0123456789abcdef", List.of("Greetings.names"))),
                            Map.of("Greetings", new MeshNode.Api("", List.of())));
        }
    }
}
