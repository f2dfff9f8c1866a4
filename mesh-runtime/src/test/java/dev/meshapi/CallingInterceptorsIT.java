package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Interceptors hear of each call of this node once before and once after, in their order, wherever it goes. */
@WithRedis
class CallingInterceptorsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> events = new CopyOnWriteArrayList<>();

    /** Writes down what it is told. */
    private final class Scribe implements Interceptor {
        private final String name;

        Scribe(String name) {
            this.name = name;
        }

        @Override
        public void calling(OutgoingCall call) {
            events.add(name + " calling " + call.message() + " " + call.request() + " " + call.headers());
            call.header("by-" + name, "1");
        }

        @Override
        public void called(OutgoingCall call, Duration elapsed, @Nullable Throwable failure) {
            String how = failure == null ? "well" : failure.getClass().getSimpleName();
            events.add(name + " called " + call.message() + " " + how + (elapsed.isNegative() ? "?" : ""));
            assertThatThrownBy(() -> call.header("late", "x")).isInstanceOf(IllegalStateException.class);
            throw new IllegalStateException("nobody minds");
        }
    }

    private Mesh here(RedisServer redis, String key) {
        return Nodes.builder(redis, key)
                .interceptor(new Scribe("a"))
                .interceptor(new Scribe("b"))
                .serve(Trials.serving(
                        Binding.replying(Trials.ECHO, (text, call) -> text),
                        Binding.running(Trials.NOTE, (text, call) -> {})))
                .join();
    }

    private void assertEvents(String... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(events).hasSize(expected.length));
        assertThat(events).containsExactly(expected);
        events.clear();
    }

    @Test
    void theFirstIsTheOutermostForEveryKindOfCall(RedisServer redis) {
        try (Mesh there = Nodes.join(
                        redis,
                        "kinds",
                        Binding.replying(Trials.ECHO, (text, call) -> text),
                        Binding.running(Trials.FAIL, (name, call) -> Trials.fail(name)));
                Mesh here = here(redis, "kinds")) {
            String[] well = {
                "a calling Trials.echo x {}",
                "b calling Trials.echo x {by-a=1}",
                "b called Trials.echo well",
                "a called Trials.echo well"
            };
            Target.One other = Nodes.target(here, there.instanceId());
            other.call(Trials.ECHO, "x");
            assertEvents(well);
            assertThat(other.callAsync(Trials.ECHO, "x")).succeedsWithin(PATIENCE);
            assertEvents(well);
            Nodes.self(here).call(Trials.ECHO, "x");
            assertEvents(well);
            assertThat(Nodes.self(here).callAsync(Trials.ECHO, "x")).succeedsWithin(PATIENCE);
            assertEvents(well);
            here.target(Address.all(), CallOptions.defaults()).call(Trials.ECHO, "x", Gather.all());
            assertEvents(well);
            here.target(Address.all(), CallOptions.defaults()).send(Trials.NOTE, "x");
            assertEvents(
                    "a calling Trials.note x {}",
                    "b calling Trials.note x {by-a=1}",
                    "b called Trials.note well",
                    "a called Trials.note well");
            assertThatExceptionOfType(Trials.Sorry.class).isThrownBy(() -> other.call(Trials.FAIL, "Sorry"));
            assertEvents(
                    "a calling Trials.fail Sorry {}",
                    "b calling Trials.fail Sorry {by-a=1}",
                    "b called Trials.fail Sorry",
                    "a called Trials.fail Sorry");
            assertThat(Nodes.target(here, 987_654).callAsync(Trials.ECHO, "x")).failsWithin(PATIENCE);
            assertEvents(
                    "a calling Trials.echo x {}",
                    "b calling Trials.echo x {by-a=1}",
                    "b called Trials.echo MeshNodeUnavailableException",
                    "a called Trials.echo MeshNodeUnavailableException");
        }
    }

    @Test
    void onceForACallHoweverManyNodesAreTried(RedisServer redis) {
        try (Mesh here = here(redis, "once")) {
            AddressesIT.ghost(redis, "once", 77);
            await().atMost(PATIENCE).until(() -> here.view().size() == 2);
            for (int i = 0; i < 10; i++) {
                here.target(Address.any(), CallOptions.defaults()).call(Trials.ECHO, "x");
            }
            await().atMost(PATIENCE).until(() -> events.size() == 40);
        }
    }

    @Test
    void whoThrowsKeepsTheCallFromBeingMadeAndThoseBeforeAreTold(RedisServer redis) {
        Interceptor strict = new Interceptor() {
            @Override
            public void calling(OutgoingCall call) {
                throw new SecurityException("not allowed");
            }

            @Override
            public void called(OutgoingCall call, Duration elapsed, @Nullable Throwable failure) {
                events.add("strict called");
            }
        };
        List<String> ran = new CopyOnWriteArrayList<>();
        try (Mesh mesh = Nodes.builder(redis, "strict")
                .interceptor(new Scribe("a"))
                .interceptor(strict)
                .interceptor(new Scribe("never"))
                .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                    ran.add(text);
                    return text;
                })))
                .join()) {
            assertThatExceptionOfType(SecurityException.class)
                    .isThrownBy(() -> Nodes.self(mesh).call(Trials.ECHO, "x"))
                    .withMessage("not allowed");
            assertEvents("a calling Trials.echo x {}", "a called Trials.echo SecurityException");
            assertThat(Nodes.self(mesh).callAsync(Trials.ECHO, "x"))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(SecurityException.class);
            assertEvents("a calling Trials.echo x {}", "a called Trials.echo SecurityException");
            assertThat(ran).isEmpty();
        }
    }

    @Test
    void aCallThatIsCancelledHasEnded(RedisServer redis) {
        CountDownLatch release = new CountDownLatch(1);
        try (Mesh there = Nodes.join(redis, "cancelled", Binding.replying(Trials.ECHO, (text, call) -> {
                    release.await();
                    return text;
                }));
                Mesh here = here(redis, "cancelled")) {
            CompletableFuture<String> call =
                    Nodes.target(here, there.instanceId()).callAsync(Trials.ECHO, "x");
            call.cancel(true);
            await().atMost(PATIENCE).until(() -> events.size() == 4);
            assertThat(events).contains("a called Trials.echo " + CancellationException.class.getSimpleName());
            release.countDown();
        }
    }
}
