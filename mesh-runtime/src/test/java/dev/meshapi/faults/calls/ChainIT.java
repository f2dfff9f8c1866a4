package dev.meshapi.faults.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A calls B, and B's handler calls C: when nobody waits at A any more, C's handler is told. */
@WithRedis
class ChainIT {
    private static final Duration TTL = Duration.ofSeconds(3);

    private final RedisServer redis;

    ChainIT(RedisServer redis) {
        this.redis = redis;
    }

    @Test
    void cancelledAtItsBeginningTheHandlerAtItsEndIsInterrupted() {
        chain("chain-cancel", a -> assertThat(a.ask("cancel", "cancelled")).isEqualTo("cancelled true"));
    }

    @Test
    void whenTheFirstCallerIsKilledTheHandlerAtTheEndIsInterruptedWithinTheDetectionTime() {
        chain("chain-kill", NodeProcess::kill);
    }

    private void chain(String key, Consumer<NodeProcess> end) {
        List<NodeProcess> nodes =
                NodeProcess.join(3, redis.uri(), key, "beat=PT0.5S", "ttl=" + TTL, "part=" + Chain.class.getName());
        try {
            NodeProcess a = nodes.get(0);
            NodeProcess b = nodes.get(1);
            NodeProcess c = nodes.get(2);
            b.ask("ready", "ready");
            a.ask("pass " + b.id() + "," + c.id(), "passed");
            c.awaitLine("began");
            long start = System.nanoTime();
            end.accept(a);
            c.awaitLine("interrupted");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("%s: the last handler was interrupted after %d ms%n", key, took.toMillis());
            b.awaitLine("told");
            c.awaitLine("told");
            assertThat(c.said("ended")).isFalse();
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }
}
