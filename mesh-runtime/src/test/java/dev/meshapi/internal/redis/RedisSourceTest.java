package dev.meshapi.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are shown without their password, wrong ones too; a client that would repeat commands is refused. */
class RedisSourceTest {
    @Test
    void showsHostAndPortOnly() {
        assertThat(RedisSource.parse("redis://user:secret@host:7000/3")).hasToString("host:7000");
        assertThat(RedisSource.parse("rediss://:secret@host")).hasToString("host:6379");
        assertThat(RedisSource.parse("redis-sentinel://secret@one:1,two:2/0#boss"))
                .hasToString("the master 'boss' of one:1, two:2");
        assertThat(RedisSource.parse("rediss-sentinel://secret@one:1/0#boss"))
                .hasToString("the master 'boss' of one:1");
        assertThat(RedisSource.parse("redis://[::1]:7000").toString()).contains("::1", "7000");
        assertThat(RedisSource.parse("redis-socket:///tmp/redis.sock")).hasToString("/tmp/redis.sock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@host:1",
                "redis://user:se cret@host:1",
                "redis://user:secret@host:port",
                "redis://:se/cret@host:1",
                "redis://:se@cret@ho st:1",
                "redis://:se#cret@host:1",
                "redis://:se%zzcret@host:1",
                "redis-sentinel://:secret@one:1,two:2",
                "user:secret@host",
                "redis://my_host:6379",
                "secret"
            })
    void aWrongAddressIsRefusedWithoutShowingItsPassword(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisSource.parse(uri))
                .withMessageContaining("redis://host:port")
                .satisfies(refused -> {
                    StringWriter text = new StringWriter();
                    refused.printStackTrace(new PrintWriter(text, true));
                    if (uri.contains("@")) {
                        assertThat(text.toString()).doesNotContain("secret").doesNotContain("cret@");
                    }
                });
    }

    @Test
    void aClientThatRepeatsCommandsIsRefused() {
        try (RedisClient client = RedisClient.create("redis://localhost")) {
            for (DisconnectedBehavior behavior :
                    new DisconnectedBehavior[] {DisconnectedBehavior.DEFAULT, DisconnectedBehavior.ACCEPT_COMMANDS}) {
                client.setOptions(
                        ClientOptions.builder().disconnectedBehavior(behavior).build());
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new RedisSource.Given(client))
                        .withMessageContaining("handlers would run twice")
                        .withMessageContaining("disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)");
            }
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                    .build());
            assertThat(new RedisSource.Given(client)).hasToString("the given RedisClient");
        }
    }
}
