package dev.meshapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshapi.Address;
import dev.meshapi.CallContext;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshNode;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.Message;
import dev.meshapi.Registration;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What binds a call: its options before its message before its node; and what it is a part of, above all. */
class OutgoingTest {
    private static final Message<String, String> PLAIN =
            Message.request("A.b", TypeRef.of(String.class), TypeRef.of(String.class));
    private static final Duration NODE_IDLE = Duration.ofSeconds(10);
    private static final Duration NODE_DEADLINE = Duration.ofMinutes(5);

    private final FakeTimers timers = new FakeTimers();

    private Outgoing<String, String> call(Message<String, String> message, CallOptions options) {
        return new Outgoing<>(
                Address.any(),
                options,
                message,
                "x",
                null,
                new CallDefaults(NODE_IDLE, NODE_DEADLINE, 1000, 1000),
                timers.nanoTime());
    }

    private Outgoing<String, String> within(CallContext around) {
        return call(PLAIN, CallOptions.defaults().within(around));
    }

    @Test
    void optionsBeatTheMessageAndTheMessageBeatsTheNode() {
        assertThat(call(PLAIN, CallOptions.defaults()).idleNanos).isEqualTo(NODE_IDLE.toNanos());
        assertThat(call(PLAIN, CallOptions.defaults()).deadlineNanos).isEqualTo(NODE_DEADLINE.toNanos());
        Message<String, String> timed = PLAIN.idleTimeout(Duration.ofSeconds(2)).deadline(Duration.ofSeconds(20));
        assertThat(call(timed, CallOptions.defaults()).idleNanos)
                .isEqualTo(Duration.ofSeconds(2).toNanos());
        assertThat(call(timed, CallOptions.defaults()).deadlineNanos)
                .isEqualTo(Duration.ofSeconds(20).toNanos());
        CallOptions own =
                CallOptions.defaults().idleTimeout(Duration.ofSeconds(3)).deadline(Duration.ZERO);
        assertThat(call(timed, own).idleNanos).isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(call(timed, own).deadlineNanos).as("none").isZero();
        assertThat(call(timed, own).leftNanos(timers.nanoTime())).isEqualTo(Long.MAX_VALUE);
        assertThat(call(PLAIN, own).retries).isEqualTo(3);
        assertThat(call(PLAIN, own.retries(0)).retries).isZero();
    }

    @Test
    void theDeadlineOfTheEnclosingCallIsTheUpperBound() {
        Around around = new Around(Duration.ofSeconds(1), Map.of(), false);
        assertThat(within(around).deadlineNanos).isEqualTo(Duration.ofSeconds(1).toNanos());
        assertThat(within(around).inherited).isTrue();
        CallOptions shorter = CallOptions.defaults().within(around).deadline(Duration.ofMillis(300));
        assertThat(call(PLAIN, shorter).deadlineNanos)
                .isEqualTo(Duration.ofMillis(300).toNanos());
        assertThat(call(PLAIN, shorter).inherited).isFalse();
        CallOptions none = CallOptions.defaults().within(around).deadline(Duration.ZERO);
        assertThat(call(PLAIN, none).deadlineNanos)
                .as("none of its own")
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        Around unbound = new Around(null, Map.of(), false);
        assertThat(within(unbound).deadlineNanos).isEqualTo(NODE_DEADLINE.toNanos());
    }

    @Test
    void whatHasNoTimeLeftIsNotSent() {
        Outgoing<String, String> late = within(new Around(Duration.ZERO, Map.of(), false));
        assertThatExceptionOfType(MeshTimeoutException.class)
                .isThrownBy(() -> late.requireTime(false))
                .withMessage("A.b was not sent: the deadline of the call that it is a part of has passed")
                .satisfies(e -> {
                    assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED);
                    assertThat(e.limit()).isEqualTo(MeshTimeoutException.Limit.DEADLINE);
                });
        Outgoing<String, String> cancelled = within(new Around(null, Map.of(), true));
        assertThatExceptionOfType(MeshCancelledException.class)
                .isThrownBy(() -> cancelled.requireTime(false))
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
    }

    @Test
    void anInterruptedThreadDoesNotBeginToWaitAndStaysInterrupted() {
        Outgoing<String, String> call = call(PLAIN, CallOptions.defaults());
        Thread.currentThread().interrupt();
        try {
            assertThatCode(() -> call.requireTime(false))
                    .as("it would not wait")
                    .doesNotThrowAnyException();
            assertThatExceptionOfType(MeshCancelledException.class)
                    .isThrownBy(() -> call.requireTime(true))
                    .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void theTraceOfTheEnclosingCallIsPassedOnUnlessThereIsAnother() {
        Around around = new Around(
                null,
                Map.of("traceparent", "00-a-b-01", "tracestate", "x=1", "baggage", "user=7", "tenant", "acme"),
                false);
        assertThat(within(around).headers())
                .isEqualTo(Map.of("traceparent", "00-a-b-01", "tracestate", "x=1", "baggage", "user=7"));
        CallOptions own = CallOptions.defaults().within(around).header("TraceParent", "00-c-d-01");
        assertThat(call(PLAIN, own).headers())
                .isEqualTo(Map.of("traceparent", "00-c-d-01", "tracestate", "x=1", "baggage", "user=7"));
        assertThat(call(PLAIN, CallOptions.defaults().header("a", "b")).headers())
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void headersCanBeAddedUntilItLeaves() {
        Outgoing<String, String> call = call(PLAIN, CallOptions.defaults().header("a", "1"));
        Map<String, String> before = call.headers();
        call.header("Tenant", "acme");
        call.header("a", "2");
        assertThat(call.headers()).isEqualTo(Map.of("tenant", "acme", "a", "2"));
        assertThat(before).isEqualTo(Map.of("a", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> call.header("no spaces", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> call.header("long", "x".repeat(4097)));
        call.leaves();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> call.header("late", "x"));
    }

    @Test
    void aCallToTheOwnNodeHasTheWholeDeadlineAtFirstAndThenTheRest() {
        Outgoing<String, String> call = call(PLAIN, CallOptions.defaults().deadline(Duration.ofSeconds(1)));
        assertThat(call.local(timers.nanoTime(), Runnable::run).deadlineNanos())
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        timers.advance(Duration.ofMillis(400));
        assertThat(call.local(timers.nanoTime(), Runnable::run).deadlineNanos())
                .isEqualTo(Duration.ofMillis(600).toNanos());
        timers.advance(Duration.ofMillis(700));
        assertThat(call.local(timers.nanoTime(), Runnable::run).deadlineNanos())
                .as("not none")
                .isEqualTo(1);
        Outgoing<String, String> unbound = call(PLAIN, CallOptions.defaults().deadline(Duration.ZERO));
        assertThat(unbound.local(timers.nanoTime(), Runnable::run).deadlineNanos())
                .isZero();
    }

    /** A call that a handler serves. */
    private record Around(@Nullable Duration rest, Map<String, String> headers, boolean isCancelled)
            implements CallContext {
        @Override
        public String message() {
            return "C.d";
        }

        @Override
        public long callerId() {
            return 1;
        }

        @Override
        public Optional<MeshNode> caller() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> remaining() {
            return Optional.ofNullable(rest);
        }

        @Override
        public Registration onCancel(Runnable code) {
            return () -> {};
        }

        @Override
        public <P> Consumer<P> progress(Class<P> type) {
            return report -> {};
        }
    }
}
