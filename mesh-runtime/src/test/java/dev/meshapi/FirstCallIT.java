package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithRedis
class FirstCallIT {
    @Test
    void twoNodesCallEachOther(RedisServer redis) {
        MeshDispatcher polite = Greetings.serving(
                Binding.replying(Greetings.GREET, (name, call) -> {
                    if (name.isEmpty()) {
                        throw new Greetings.Refused("nobody to greet", 7);
                    }
                    if (name.equals("bug")) {
                        throw new IllegalStateException("oops");
                    }
                    if (name.equals("slow")) {
                        Thread.sleep(1_500);
                    }
                    return new Greetings.Greeting("hello " + name, 2);
                }),
                Binding.replying(Greetings.NAMES, (nothing, call) -> List.of("a", "b")));
        try (Mesh one = Mesh.builder("first").redis(redis.uri()).serve(polite).join();
                Mesh two = Mesh.builder("first").redis(redis.uri()).join()) {
            assertThat(two.nodes())
                    .extracting(MeshNode::instanceId)
                    .containsExactly(one.instanceId(), two.instanceId());
            Target.One target = two.target(Address.node(one.instanceId()), CallOptions.defaults());
            assertThat(target.call(Greetings.GREET, "you")).isEqualTo(new Greetings.Greeting("hello you", 2));
            assertThat(target.call(Greetings.NAMES)).containsExactly("a", "b");
            assertThat(target.callAsync(Greetings.GREET, "you").join().times()).isEqualTo(2);
            assertThatThrownBy(() -> target.call(Greetings.GREET, ""))
                    .isInstanceOfSatisfying(
                            Greetings.Refused.class, e -> assertThat(e.code()).isEqualTo(7));
            assertThatThrownBy(() -> target.call(Greetings.GREET, "bug")).isInstanceOf(MeshHandlerException.class);
            assertThatThrownBy(() -> target.call(Greetings.REMEMBER, "x")).isInstanceOf(MeshNoHandlerException.class);
            Target.One hasty = two.target(
                    Address.node(one.instanceId()), CallOptions.defaults().idleTimeout(Duration.ofMillis(500)));
            assertThat(hasty.call(Greetings.GREET, "slow").text()).isEqualTo("hello slow");
            assertThatThrownBy(() ->
                            two.target(Address.node(99), CallOptions.defaults()).call(Greetings.GREET, "you"))
                    .isInstanceOf(MeshNodeUnavailableException.class);
            assertThat(one.target(Address.node(one.instanceId()), CallOptions.defaults())
                            .call(Greetings.GREET, "me")
                            .text())
                    .isEqualTo("hello me");
        }
    }
}
