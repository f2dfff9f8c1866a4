package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a handler reports reaches its caller in order, before the end of the call, wherever the handler runs. */
@WithRedis
class ReportsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Message<Integer, String> COUNT = Message.request(
                    "Trials.count", TypeRef.of(int.class), TypeRef.of(String.class), Trials.SORRY)
            .reporting(TypeRef.of(Integer.class));

    private final List<Mesh> meshes = new ArrayList<>();
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    private void hear(int report) {
        heard.add(report);
        threads.add(Thread.currentThread().getName());
    }

    @AfterEach
    void close() {
        meshes.forEach(Mesh::close);
    }

    private Mesh counting(RedisServer redis, String key) {
        Mesh mesh = Nodes.join(redis, key, Binding.replying(COUNT, (to, call) -> {
            Consumer<Integer> progress = call.progress(Integer.class);
            IntStream.rangeClosed(1, Math.abs(to)).forEach(progress::accept);
            if (to < 0) {
                throw new Trials.Sorry("counted to " + -to);
            }
            return "counted";
        }));
        meshes.add(mesh);
        return mesh;
    }

    private void assertHeard(int last) {
        assertThat(heard)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, last)
                        .boxed()
                        .map(Object.class::cast)
                        .toList());
        heard.clear();
    }

    @Test
    void fromAnotherNodeAndFromTheOwn(RedisServer redis) {
        Mesh there = counting(redis, "reports");
        Mesh here = counting(redis, "reports");
        for (Mesh node : List.of(there, here)) {
            Target.One target = Nodes.target(here, node.instanceId());
            assertThat(target.call(COUNT, 20, (Consumer<Integer>) this::hear)).isEqualTo("counted");
            assertHeard(20);
            assertThat(target.callAsync(COUNT, 20, (Consumer<Integer>) this::hear))
                    .succeedsWithin(PATIENCE);
            assertHeard(20);
            assertThatExceptionOfType(Trials.Sorry.class)
                    .isThrownBy(() -> target.call(COUNT, -5, (Consumer<Integer>) this::hear));
            assertHeard(5);
            assertThat(target.call(COUNT, 3)).as("nobody listens").isEqualTo("counted");
            assertThat(heard).isEmpty();
        }
        assertThat(threads).containsOnly("mesh-reports-replies");
    }

    @Test
    void whatTheListenerThrowsChangesNothing(RedisServer redis) {
        Mesh there = counting(redis, "throws");
        Mesh here = counting(redis, "throws");
        for (Mesh node : List.of(there, here)) {
            Consumer<Integer> broken = report -> {
                heard.add(report);
                throw new IllegalStateException("not listening");
            };
            assertThat(Nodes.target(here, node.instanceId()).call(COUNT, 3, broken))
                    .isEqualTo("counted");
            assertHeard(3);
        }
    }

    @Test
    void whatIsNotDeclaredCannotBeListenedTo(RedisServer redis) {
        Mesh mesh = counting(redis, "undeclared");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nodes.self(mesh).call(Trials.ECHO, "x", (Integer report) -> heard.add(report)))
                .withMessage("Trials.echo declares no reports that could be listened to");
    }
}
