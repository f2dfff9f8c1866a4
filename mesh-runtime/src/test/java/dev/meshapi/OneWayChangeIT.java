package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A message that is one-way in one version and answered in another: calls to one node get through, broadcasts do not. The
 * compatibility gate relies on that.
 */
@WithRedis
class OneWayChangeIT {
    private static final Message<String, Void> ANSWERED =
            Message.request(Greetings.SHOUT.name(), TypeRef.of(String.class), TypeRef.NOTHING);

    private final BlockingQueue<String> hears = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @Test
    void aHandlerThatAnswersIgnoresBroadcasts(RedisServer redis) throws Exception {
        try (Mesh listener = join(redis, Binding.running(Greetings.SHOUT, (text, call) -> hears.add(text)));
                Mesh answering = join(redis, Binding.running(ANSWERED, (text, call) -> answers.add(text)));
                Mesh caller = Mesh.builder("one-way").redis(redis.uri()).join()) {
            caller.target(Address.others(), CallOptions.defaults()).send(Greetings.SHOUT, "all");
            one(caller, answering).call(Greetings.SHOUT, "you");
            assertThat(hears.poll(10, TimeUnit.SECONDS)).isEqualTo("all");
            assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo("you");
            assertThat(answers).isEmpty();

            // The other way round, who waits for an answer gets the acknowledgement.
            one(caller, listener).call(ANSWERED, "and?");
            assertThat(hears.poll(10, TimeUnit.SECONDS)).isEqualTo("and?");
        }
    }

    private static Mesh join(RedisServer redis, Binding<?, ?> binding) {
        return Mesh.builder("one-way")
                .redis(redis.uri())
                .serve(Greetings.serving(binding))
                .join();
    }

    private static Target.One one(Mesh caller, Mesh target) {
        return caller.target(Address.node(target.instanceId()), CallOptions.defaults());
    }
}
