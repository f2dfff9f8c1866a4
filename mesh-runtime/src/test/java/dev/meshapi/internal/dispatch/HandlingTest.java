package dev.meshapi.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.meshapi.Binding;
import dev.meshapi.CallContext;
import dev.meshapi.Execution;
import dev.meshapi.Interceptor;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshRefusedException;
import dev.meshapi.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What stands around a handler, and what it knows of its call. */
class HandlingTest extends OwnCalls {

    @Test
    void interceptorsStandAroundEveryKindOfHandlerInOrder() throws Exception {
        List<Interceptor> around = List.of(around("outer"), around("inner"));
        LocalCalls calls = calls(around, logging(PLAIN), Binding.promising(ORDERED, (text, call) -> {
            log.add(text);
            return CompletableFuture.completedStage(text);
        }));
        for (Message<String, String> message : List.of(PLAIN, ORDERED)) {
            assertThat(calls.call(message, "waits", OPTIONS)).isEqualTo("waits");
            assertThat(log).containsExactly("outer in", "inner in", "waits", "inner out", "outer out");
            log.clear();
            assertThat(start(calls, message, "later")).succeedsWithin(PATIENCE).isEqualTo("later");
            assertThat(log).containsExactly("outer in", "inner in", "later", "inner out", "outer out");
            log.clear();
        }
    }

    @Test
    void whoThrowsBeforeTheHandlerRefusesAndAfterItFails() {
        IllegalStateException no = new IllegalStateException("no");
        LocalCalls refusing = calls(
                List.of(around("outer"), interceptor((call, request, next) -> {
                    throw no;
                })),
                logging(PLAIN));
        assertThatExceptionOfType(MeshRefusedException.class)
                .isThrownBy(() -> refusing.call(PLAIN, "x", OPTIONS))
                .satisfies(e -> {
                    assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                    assertThat(e.remoteType()).isEqualTo("java.lang.IllegalStateException");
                    assertThat(e.remoteMessage()).isEqualTo("no");
                    assertThat(e.getCause()).isSameAs(no);
                });
        assertThat(failure(start(refusing, PLAIN, "x"), MeshRefusedException.class)
                        .getCause())
                .isSameAs(no);
        assertThat(log).containsOnly("outer in");
        LocalCalls failing = calls(
                List.of(interceptor((call, request, next) -> {
                    next.proceed();
                    throw no;
                })),
                logging(PLAIN));
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> failing.call(PLAIN, "y", OPTIONS))
                .satisfies(e -> assertThat(e.getCause()).isSameAs(no));
        assertThat(log).endsWith("y");
    }

    @Test
    void goingOnTwiceIsRefusedAndTheHandlerRunsOnce() throws Exception {
        LocalCalls calls = calls(
                List.of(interceptor((call, request, next) -> {
                    Object reply = next.proceed();
                    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(next::proceed);
                    return reply;
                })),
                logging(PLAIN));
        assertThat(calls.call(PLAIN, "once", OPTIONS)).isEqualTo("once");
        assertThat(log).containsExactly("once");
    }

    @Test
    void anInterceptorMayReplyItselfOrReplaceTheReply() throws Exception {
        LocalCalls calls = calls(
                List.of(interceptor(
                        (call, request, next) -> "cached".equals(request) ? "from the cache" : next.proceed() + "!")),
                logging(PLAIN));
        assertThat(calls.call(PLAIN, "cached", OPTIONS)).isEqualTo("from the cache");
        assertThat(log).isEmpty();
        assertThat(calls.call(PLAIN, "x", OPTIONS)).isEqualTo("x!");
    }

    @Test
    void anInterceptorOfAPromiseThatReturnsNoStageFailsTheCall() {
        LocalCalls calls = calls(
                List.of(interceptor((call, request, next) -> "no stage")),
                Binding.promising(PLAIN, (text, call) -> CompletableFuture.completedStage(text)));
        assertThatExceptionOfType(MeshHandlerException.class)
                .isThrownBy(() -> calls.call(PLAIN, "x", OPTIONS))
                .satisfies(e -> assertThat(e.remoteType()).isEqualTo("java.lang.ClassCastException"));
    }

    @Test
    void reportsReachWhoListensInOrderAndNotAfterTheEnd() throws Exception {
        List<Object> heard = new ArrayList<>();
        CompletableFuture<Consumer<Integer>> leaked = new CompletableFuture<>();
        LocalCalls calls = calls(Binding.replying(REPORTING, (text, call) -> {
            Consumer<Integer> progress = call.progress(Integer.class);
            leaked.complete(progress);
            progress.accept(1);
            call.progress(int.class).accept(2);
            return text;
        }));
        LocalOptions listening = new LocalOptions(MINUTE, 0, Map.of("tenant", "a"), report -> {
            heard.add(report);
            throw new IllegalStateException("is logged");
        });
        assertThat(calls.call(REPORTING, "x", listening)).isEqualTo("x");
        leaked.join().accept(3);
        assertThat(heard).containsExactly(1, 2);
        CompletableFuture<String> started = new CompletableFuture<>();
        calls.start(REPORTING, "y", listening, complete(started));
        assertThat(started).succeedsWithin(PATIENCE);
        assertThat(heard).containsExactly(1, 2, 1, 2);
        assertThat(calls.call(REPORTING, "nobody listens", OPTIONS)).isEqualTo("nobody listens");
    }

    @Test
    void onlyWhatIsDeclaredCanBeReported() throws Exception {
        List<Throwable> failures = new ArrayList<>();
        LocalCalls calls = calls(
                Binding.replying(REPORTING, (text, call) -> {
                    failures.add(failure(() -> call.progress(String.class)));
                    failures.add(failure(() -> call.progress(Integer.class).accept(null)));
                    return text;
                }),
                Binding.replying(PLAIN, (text, call) -> {
                    failures.add(failure(() -> call.progress(Integer.class)));
                    return text;
                }));
        calls.call(REPORTING, "x", OPTIONS);
        calls.call(PLAIN, "x", OPTIONS);
        assertThat(failures.get(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Own.reporting reports int, not java.lang.String");
        assertThat(failures.get(1)).isInstanceOf(NullPointerException.class);
        assertThat(failures.get(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Own.plain does not declare what it reports (@MeshProgress)");
    }

    @Test
    void theContextHasTheHeadersOfTheCallAndIsTheOneOfTheThread() throws Exception {
        List<CallContext> contexts = new ArrayList<>();
        LocalCalls calls = calls(Binding.replying(PLAIN, (text, call) -> {
            contexts.add(call);
            assertThat(CallScope.current()).isSameAs(call);
            return text;
        }));
        calls.call(PLAIN, "x", new LocalOptions(MINUTE, 0, Map.of("tenant", "a"), null));
        assertThat(contexts.get(0).headers()).containsExactly(Map.entry("tenant", "a"));
        assertThat(contexts.get(0).callerId()).isEqualTo(Hosts.SELF.instanceId());
        assertThat(CallScope.current()).isNull();
    }
}
