package dev.meshapi.internal.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Binding;
import dev.meshapi.CallContext;
import dev.meshapi.Interceptor;
import dev.meshapi.MeshDispatcher;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A node that calls itself, with a clock that stands. */
abstract class OwnCalls {
    record Item(String key, int number) {}

    static final Message<String, String> PLAIN = message("plain");
    static final Message<String, String> ORDERED = message("ordered").ordered();
    static final Message<String, String> ALSO_ORDERED = message("alsoOrdered").ordered();
    static final Message<Item, String> KEYED = Message.request(
                    "Own.keyed", TypeRef.of(Item.class), TypeRef.of(String.class))
            .orderedBy(Item::key);
    static final Message<String, String> REPORTING = message("reporting").reporting(TypeRef.of(int.class));

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    static final LocalOptions OPTIONS = new LocalOptions(MINUTE, 0, Map.of(), null);

    final FakeTimers timers = new FakeTimers();
    final ExecutorService workers = Executors.newCachedThreadPool();
    final Admission admission = new Admission(2, 20);
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    interface Around {
        @Nullable Object handling(CallContext call, @Nullable Object request, Interceptor.Next next) throws Exception;
    }

    static Interceptor interceptor(Around code) {
        return new Interceptor() {
            @Override
            public @Nullable Object handling(CallContext call, @Nullable Object request, Next next) throws Exception {
                return code.handling(call, request, next);
            }
        };
    }

    Interceptor around(String name) {
        return interceptor((call, request, next) -> {
            log.add(name + " in");
            Object reply = next.proceed();
            log.add(name + " out");
            return reply;
        });
    }

    Binding<String, String> logging(Message<String, String> message) {
        return Binding.replying(message, (text, call) -> {
            log.add(text);
            return text;
        });
    }

    Binding<String, String> waiting(Message<String, String> message, CountDownLatch go) {
        return Binding.replying(message, (text, call) -> {
            Waits.on(go);
            log.add(text);
            return text;
        });
    }

    LocalCalls calls(Binding<?, ?>... bindings) {
        return calls(List.of(), bindings);
    }

    LocalCalls calls(List<Interceptor> interceptors, Binding<?, ?>... bindings) {
        return new LocalCalls(Hosts.of(timers, workers, admission, interceptors, serving(bindings)));
    }

    static MeshDispatcher serving(Binding<?, ?>... bindings) {
        return new MeshDispatcher() {
            @Override
            public Class<?> api() {
                return OwnCalls.class;
            }

            @Override
            public String name() {
                return "Own";
            }

            @Override
            public List<Binding<?, ?>> bindings() {
                return List.of(bindings);
            }
        };
    }

    static Message<String, String> message(String name) {
        return Message.request("Own." + name, TypeRef.of(String.class), TypeRef.of(String.class));
    }

    static LocalOptions within(Duration deadline) {
        return new LocalOptions(MINUTE, deadline.toNanos(), Map.of(), null);
    }

    static <Q> CompletableFuture<String> start(LocalCalls calls, Message<Q, String> message, Q request) {
        CompletableFuture<String> end = new CompletableFuture<>();
        calls.start(message, request, OPTIONS, complete(end));
        return end;
    }

    static BiConsumer<String, Throwable> complete(CompletableFuture<String> end) {
        return (reply, failure) -> {
            if (failure == null) {
                end.complete(reply);
            } else {
                end.completeExceptionally(failure);
            }
        };
    }

    interface Code {
        @Nullable String run() throws Exception;
    }

    static CompletableFuture<String> supply(Code code) {
        CompletableFuture<String> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                end.complete(code.run());
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    static @Nullable Throwable failure(Runnable code) {
        try {
            code.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    static <X extends Throwable> X failure(CompletableFuture<?> call, Class<X> type) {
        try {
            call.orTimeout(60, TimeUnit.SECONDS).join();
            throw new AssertionError("it did not fail");
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(type);
            return requireNonNull(type.cast(e.getCause()));
        }
    }
}
