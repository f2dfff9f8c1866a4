package dev.meshapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.LogCapture;
import dev.meshapi.tools.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a handler can rely on when it is called from another node: its thread, what stands around it, whom it can tell. */
@WithRedis
class HandlersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Message<String, String> QUICK = Message.request(
                    "Trials.quick", TypeRef.of(String.class), TypeRef.of(String.class), Trials.SORRY)
            .nonBlocking();
    private static final Message<String, String> REPORTING = Message.request(
                    "Trials.reporting", TypeRef.of(String.class), TypeRef.of(String.class))
            .reporting(TypeRef.of(int.class));

    // ---- handlers that never block

    @Test
    void aHandlerThatNeverBlocksRunsWhereTheRequestArrives(RedisServer redis) {
        AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
        try (Mesh there = Nodes.join(redis, "quick", Binding.replying(QUICK, (text, call) -> {
                    thread.set(Thread.currentThread());
                    return switch (text) {
                        case "declared" -> throw new Trials.Sorry("sorry");
                        case "bug" -> throw new IllegalStateException("bug");
                        default -> text;
                    };
                }));
                Mesh here = Nodes.builder(redis, "quick").join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            assertThat(target.call(QUICK, "fine")).isEqualTo("fine");
            assertThat(requireNonNull(thread.get()).getName()).startsWith("mesh-quick-io");
            assertThatThrownBy(() -> target.call(QUICK, "declared")).isExactlyInstanceOf(Trials.Sorry.class);
            assertThatExceptionOfType(MeshHandlerException.class).isThrownBy(() -> target.call(QUICK, "bug"));
            assertThat(Nodes.self(there).call(QUICK, "own")).isEqualTo("own");
            assertThat(thread.get()).as("who waits runs it").isSameAs(Thread.currentThread());
            assertThat(target.call(QUICK, "the next one works")).isEqualTo("the next one works");
        }
    }

    @Test
    void aHandlerThatNeverBlocksMayPromiseAndIsCountedLikeAnyOther(RedisServer redis) {
        CompletableFuture<String> later = new CompletableFuture<>();
        try (Mesh there = Nodes.builder(redis, "promise")
                        .maxRunningCalls(1)
                        .maxQueuedCalls(1)
                        .serve(Trials.serving(Binding.promising(QUICK, (text, call) -> later)))
                        .join();
                Mesh here = Nodes.builder(redis, "promise").join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            CompletableFuture<String> one = target.callAsync(QUICK, "one");
            CompletableFuture<String> two = target.callAsync(QUICK, "two");
            assertThatExceptionOfType(MeshOverloadedException.class).isThrownBy(() -> target.call(QUICK, "three"));
            later.complete("kept");
            assertThat(one).succeedsWithin(PATIENCE).isEqualTo("kept");
            assertThat(two).succeedsWithin(PATIENCE).isEqualTo("kept");
        }
    }

    @Test
    void whoTakesLongAllTheSameIsNamedInTheLogOnce(RedisServer redis) {
        try (LogCapture log = LogCapture.start();
                Mesh there = Nodes.join(redis, "sluggish", Binding.replying(QUICK, (text, call) -> {
                    Thread.sleep(120);
                    return text;
                }));
                Mesh here = Nodes.builder(redis, "sluggish").join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            for (int i = 0; i < 3; i++) {
                target.call(QUICK, "x");
            }
            assertThat(log.linesWith("The handler of Trials.quick is marked as non-blocking and took"))
                    .hasSize(1);
        }
    }

    // ---- interceptors

    @Test
    void interceptorsSeeContextAndRequestAndStandInOrder(RedisServer redis) {
        List<String> log = new CopyOnWriteArrayList<>();
        try (Mesh there = Nodes.builder(redis, "around")
                        .interceptor(around("outer", log))
                        .interceptor(around("inner", log))
                        .serve(Trials.serving(
                                Binding.replying(Trials.ECHO, (text, call) -> text + call.headers()),
                                Binding.promising(QUICK, (text, call) -> CompletableFuture.completedStage(text))))
                        .join();
                Mesh here = Nodes.builder(redis, "around").join()) {
            Target.One target = Nodes.target(
                    here, there.instanceId(), CallOptions.defaults().header("Tenant", "acme"));
            assertThat(target.call(Trials.ECHO, "x")).isEqualTo("x" + Map.of("tenant", "acme"));
            assertThat(log)
                    .containsExactly("outer Trials.echo x acme", "inner Trials.echo x acme", "inner out", "outer out");
            log.clear();
            assertThat(target.call(QUICK, "y")).isEqualTo("y");
            assertThat(log)
                    .containsExactly(
                            "outer Trials.quick y acme", "inner Trials.quick y acme", "inner out", "outer out");
        }
    }

    @Test
    void whoThrowsBeforeTheHandlerRefusesTheCallAndTheCallerKnowsThatItDidNotRun(RedisServer redis) {
        List<String> ran = new ArrayList<>();
        try (Mesh there = Nodes.builder(redis, "guard")
                        .interceptor(new Interceptor() {
                            @Override
                            public @Nullable Object handling(CallContext call, @Nullable Object request, Next next)
                                    throws Exception {
                                if (!call.headers().containsKey("token")) {
                                    throw new SecurityException("no token");
                                }
                                Object reply = next.proceed();
                                if ("too late".equals(request)) {
                                    throw new Trials.Sorry("after it ran");
                                }
                                return reply;
                            }
                        })
                        .serve(Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> {
                            ran.add(text);
                            return text;
                        })))
                        .join();
                Mesh here = Nodes.builder(redis, "guard").join()) {
            assertThatExceptionOfType(MeshRefusedException.class)
                    .isThrownBy(() -> Nodes.target(here, there.instanceId()).call(Trials.ECHO, "x"))
                    .satisfies(e -> {
                        assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                        assertThat(e.remoteType()).isEqualTo("java.lang.SecurityException");
                        assertThat(e.remoteMessage()).isEqualTo("no token");
                        assertThat(e.instanceId()).isEqualTo(there.instanceId());
                    });
            Target.One allowed = Nodes.target(
                    here, there.instanceId(), CallOptions.defaults().header("token", "t"));
            assertThat(allowed.call(Trials.ECHO, "y")).isEqualTo("y");
            assertThatExceptionOfType(MeshHandlerException.class)
                    .isThrownBy(() -> allowed.call(Trials.ECHO, "too late"))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.EXECUTED));
            assertThat(ran).containsExactly("y", "too late");
        }
    }

    // ---- progress

    @Test
    void reportsAreHeartbeatsWithDataForWhoListens(RedisServer redis) {
        CompletableFuture<Consumer<Integer>> leaked = new CompletableFuture<>();
        try (Mesh there = Nodes.join(redis, "progress", Binding.replying(REPORTING, (text, call) -> {
                    Consumer<Integer> progress = call.progress(Integer.class);
                    leaked.complete(progress);
                    progress.accept(10);
                    progress.accept(20);
                    return text;
                }));
                Listener caller = new Listener(redis, "app:mesh:progress:node:4711");
                Published raw = new Published(redis)) {
            String inbox = "app:mesh:progress:node:" + there.instanceId();
            String request =
                    "{\"requestId\":\"r\",\"senderInstanceId\":4711,\"type\":\"Trials.reporting\",\"progress\":true,\"data\":\"x\"}";
            raw.publish(inbox, request);
            assertThat(caller.next()).isEqualTo("{\"requestId\":\"r\",\"heartbeat\":true,\"data\":10}");
            assertThat(caller.next()).isEqualTo("{\"requestId\":\"r\",\"heartbeat\":true,\"data\":20}");
            assertThat(caller.next()).isEqualTo("{\"requestId\":\"r\",\"reply\":true,\"data\":\"x\"}");
            leaked.join().accept(30);
            raw.publish(inbox, request.replace("\"progress\":true,", "").replace("\"r\"", "\"s\""));
            assertThat(caller.next())
                    .as("nothing after the end, and nothing for who does not listen")
                    .isEqualTo("{\"requestId\":\"s\",\"reply\":true,\"data\":\"x\"}");
        }
    }

    @Test
    void reportsReachTheCallersListenerInOrder(RedisServer redis) {
        int count = 500;
        try (Mesh there = Nodes.join(redis, "reports", Binding.replying(REPORTING, (text, call) -> {
                    Consumer<Integer> progress = call.progress(int.class);
                    for (int i = 0; i < count; i++) {
                        progress.accept(i);
                    }
                    return text;
                }));
                Mesh here = Nodes.builder(redis, "reports").join()) {
            for (Target.One target : List.of(Nodes.target(here, there.instanceId()), Nodes.self(there))) {
                List<Integer> heard = new CopyOnWriteArrayList<>();
                Consumer<Integer> listener = heard::add;
                assertThat(target.call(REPORTING, "x", listener)).isEqualTo("x");
                await().atMost(PATIENCE).until(() -> heard.size() == count);
                assertThat(heard).isSorted();
            }
        }
    }

    private static Interceptor around(String name, List<String> log) {
        return new Interceptor() {
            @Override
            public @Nullable Object handling(CallContext call, @Nullable Object request, Next next) throws Exception {
                log.add(name + " " + call.message() + " " + request + " "
                        + call.headers().get("tenant"));
                Object reply = next.proceed();
                log.add(name + " out");
                return reply;
            }
        };
    }
}
