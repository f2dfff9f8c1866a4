package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Code of the application that does what nobody expects of it harms its own call, and nothing that comes after. */
@WithRedis
class StrangeCodeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Without a name it has no hash code. */
    record Key(@Nullable String name) {
        @Override
        public int hashCode() {
            if (name == null) {
                throw new IllegalStateException("no name");
            }
            return name.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && String.valueOf(name).equals(key.name);
        }
    }

    private static final Message<Key, String> KEYED = Message.request(
                    "Trials.keyed", TypeRef.of(Key.class), TypeRef.of(String.class))
            .orderedBy(key -> key);

    private static final Message<String, String> COUNT = Message.request(
                    "Trials.count", TypeRef.of(String.class), TypeRef.of(String.class))
            .reporting(TypeRef.of(Integer.class));

    /** As code in Kotlin does, which has no checked exceptions. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void sneak(Throwable thrown) throws X {
        throw (X) thrown;
    }

    @Test
    void checkedExceptionsThatNobodyDeclaresStopNothing(RedisServer redis) {
        Binding<String, String> count = Binding.replying(COUNT, (text, call) -> {
            call.progress(Integer.class).accept(1);
            return text;
        });
        try (Mesh there = Nodes.join(redis, "sneaky", count);
                Mesh here = Nodes.builder(redis, "sneaky")
                        .interceptor(new Interceptor() {
                            @Override
                            public void called(OutgoingCall call, Duration elapsed, @Nullable Throwable failure) {
                                StrangeCodeIT.<RuntimeException>sneak(new IOException("called"));
                            }
                        })
                        .listener(new MeshListener() {
                            @Override
                            public void nodeJoined(MeshNode node) {
                                StrangeCodeIT.<RuntimeException>sneak(new IOException("joined"));
                            }
                        })
                        .join()) {
            Target.One target = Nodes.target(here, there.instanceId());
            for (int i = 0; i < 3; i++) {
                assertThat(target.<String, String, Integer>callAsync(
                                COUNT, "a", report -> StrangeCodeIT.<RuntimeException>sneak(new IOException("report"))))
                        .succeedsWithin(PATIENCE)
                        .isEqualTo("a");
                assertThat(target.call(COUNT, "b")).isEqualTo("b");
                assertThat(here.target(Address.others(), CallOptions.defaults())
                                .callAsync(
                                        COUNT,
                                        "c",
                                        Gather.each(reply ->
                                                StrangeCodeIT.<RuntimeException>sneak(new IOException("reply")))))
                        .succeedsWithin(PATIENCE)
                        .satisfies(replies -> assertThat(replies.values()).containsExactly("c"));
            }
        }
    }

    @Test
    void aKeyWithoutAHashCodeIsRefusedAndHoldsNothingBack(RedisServer redis) {
        List<String> ran = new CopyOnWriteArrayList<>();
        Binding<Key, String> keyed = Binding.replying(KEYED, (key, call) -> {
            ran.add(String.valueOf(key.name()));
            return "done";
        });
        try (Mesh there = Nodes.builder(redis, "hash")
                        .maxRunningCalls(1)
                        .serve(Trials.serving(keyed))
                        .join();
                Mesh here = Nodes.builder(redis, "hash").join()) {
            for (Target.One target : List.of(Nodes.target(here, there.instanceId()), Nodes.self(there))) {
                for (int i = 0; i < 3; i++) {
                    assertThatExceptionOfType(MeshPayloadException.class)
                            .isThrownBy(() -> target.call(KEYED, new Key(null)))
                            .withMessageContaining("no name")
                            .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
                    assertThat(target.call(KEYED, new Key("fine"))).isEqualTo("done");
                }
            }
            assertThat(ran).hasSize(6).containsOnly("fine");
        }
    }

    @Test
    void whoWaitsOnTheThreadThatWouldBringTheEndIsTold(RedisServer redis) {
        CompletableFuture<String> end = new CompletableFuture<>();
        CompletableFuture<CallContext> context = new CompletableFuture<>();
        Binding<String, String> echo = Binding.replying(Trials.ECHO, (text, call) -> text);
        Binding<Long, String> take = Binding.promising(Trials.TAKE, (millis, call) -> {
            context.complete(call);
            return end;
        });
        try (Mesh there = Nodes.join(redis, "waits", echo);
                Mesh middle = Nodes.join(redis, "waits", take);
                Mesh here = Nodes.builder(redis, "waits").join()) {
            CompletableFuture<String> outer =
                    Nodes.target(here, middle.instanceId()).callAsync(Trials.TAKE, 1L);
            assertThat(context).succeedsWithin(PATIENCE);
            CallOptions within = CallOptions.defaults().within(context.join());
            Target.One onward = Nodes.target(middle, there.instanceId(), within);
            CompletableFuture<Throwable> told = Nodes.target(middle, there.instanceId())
                    .callAsync(Trials.ECHO, "x")
                    .thenApply(reply -> onward.call(Trials.ECHO, "y"))
                    .handle((reply, failure) -> failure);
            assertThat(told)
                    .succeedsWithin(PATIENCE)
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).hasCauseInstanceOf(MeshStateException.class),
                            failure -> assertThat(failure)
                                    .as("the reply was there already")
                                    .isNull());
            assertThat(Nodes.target(middle, there.instanceId()).callAsync(Trials.ECHO, "z"))
                    .as("the thread goes on")
                    .succeedsWithin(PATIENCE);
            end.complete("end");
            assertThat(outer).succeedsWithin(PATIENCE);
        }
    }
}
