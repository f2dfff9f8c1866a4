package dev.meshapi.faults.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Mesh;
import dev.meshapi.Target;
import dev.meshapi.faults.calls.Work.Job;
import dev.meshapi.faults.calls.Work.Manner;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Five processes are replaced one after the other, as a deployment does it, while others call any of them all the time. */
@WithRedis
class RollingRestartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SIZE = 5;
    private static final int CALLERS = 8;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final RedisServer redis;

    RollingRestartIT(RedisServer redis) {
        this.redis = redis;
    }

    @Test
    void noCallFails() throws Exception {
        List<NodeProcess> nodes = new ArrayList<>(join(SIZE));
        List<NodeProcess> all = new ArrayList<>(nodes);
        try (Mesh caller = Mesh.builder("restarts").redis(redis.uri()).join()) {
            await().atMost(PATIENCE).until(() -> caller.view().size() == SIZE + 1);
            Target.One any = caller.target(Address.any(), CallOptions.defaults());
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Thread thread = new Thread(() -> callAllTheTime(any), "restarts-caller-" + i);
                thread.start();
                callers.add(thread);
            }
            try {
                for (NodeProcess old : nodes) {
                    awaitMoreAnswers();
                    old.terminate();
                    assertThat(old.awaitEnd()).isEqualTo(128 + 15);
                    all.addAll(join(1));
                }
                awaitMoreAnswers();
            } finally {
                stop.set(true);
                for (Thread thread : callers) {
                    thread.join(PATIENCE.toMillis());
                }
            }
            assertThat(failures).isEmpty();
            long ran =
                    all.stream().mapToLong(node -> node.lines("ended ").size()).sum();
            assertThat(ran).as("each ran once").isEqualTo(answered.get());
            assertThat(all.subList(SIZE, 2 * SIZE))
                    .allSatisfy(node -> assertThat(node.lines("ended ")).isNotEmpty());
        } finally {
            all.forEach(NodeProcess::close);
        }
    }

    private List<NodeProcess> join(int count) {
        return NodeProcess.join(count, redis.uri(), "restarts", "part=" + Worker.class.getName());
    }

    private void callAllTheTime(Target.One any) {
        while (!stop.get()) {
            try {
                any.call(Work.RUN, new Job("j", 1, "", Manner.PLAIN));
                answered.incrementAndGet();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
    }

    private void awaitMoreAnswers() {
        int before = answered.get();
        await().atMost(PATIENCE).until(() -> answered.get() > before + 200);
    }
}
