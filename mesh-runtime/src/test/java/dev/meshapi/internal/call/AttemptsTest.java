package dev.meshapi.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshapi.Address;
import dev.meshapi.CallOptions;
import dev.meshapi.Execution;
import dev.meshapi.MeshCancelledException;
import dev.meshapi.MeshClosedException;
import dev.meshapi.MeshConnectionException;
import dev.meshapi.MeshException;
import dev.meshapi.MeshHandlerException;
import dev.meshapi.MeshNoHandlerException;
import dev.meshapi.MeshNodeUnavailableException;
import dev.meshapi.MeshOverloadedException;
import dev.meshapi.MeshPayloadException;
import dev.meshapi.MeshRefusedException;
import dev.meshapi.MeshTimeoutException;
import dev.meshapi.MeshTimeoutException.Limit;
import dev.meshapi.Message;
import dev.meshapi.TypeRef;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another node is tried exactly when that cannot make a handler run that must not, and the caller learns of all attempts. */
class AttemptsTest {
    private static final Message<String, String> ONCE =
            Message.request("A.b", TypeRef.of(String.class), TypeRef.of(String.class));
    private static final Message<String, String> TWICE = ONCE.idempotent();

    private final FakeTimers timers = new FakeTimers();

    private static MeshNodeUnavailableException absent(long id) {
        return new MeshNodeUnavailableException(Execution.NOT_EXECUTED, id, "absent " + id);
    }

    private static MeshNodeUnavailableException gone(long id) {
        return new MeshNodeUnavailableException(Execution.UNKNOWN, id, "gone " + id);
    }

    private static MeshTimeoutException timeout(Limit limit) {
        return new MeshTimeoutException(Execution.UNKNOWN, 4, limit, "late");
    }

    private static MeshConnectionException connection(Execution execution) {
        return new MeshConnectionException(execution, "cut", null);
    }

    private boolean goesOn(Address.One address, Message<String, String> message, Exception failure) {
        return attempts(address, message, CallOptions.defaults()).mayGoOnAfter(4, failure, timers.nanoTime());
    }

    private Attempts attempts(Address.One address, Message<String, String> message, CallOptions options) {
        CallDefaults defaults = new CallDefaults(Duration.ofSeconds(10), Duration.ofSeconds(60), 1000, 1000);
        return new Attempts(address, new Outgoing<>(address, options, message, "x", null, defaults, timers.nanoTime()));
    }

    @Test
    void whatDidNotRunMovesOn() {
        for (MeshException failure : List.of(
                absent(4),
                new MeshNoHandlerException(4, "A.b"),
                new MeshOverloadedException(4, "full"),
                connection(Execution.NOT_EXECUTED))) {
            assertThat(goesOn(Address.any(), ONCE, failure)).as("%s", failure).isTrue();
            assertThat(goesOn(Address.keyed("k"), ONCE, failure))
                    .as("%s", failure)
                    .isTrue();
            for (Address.One fixed : List.of(Address.node(4), Address.leader())) {
                assertThat(goesOn(fixed, ONCE, failure))
                        .as("%s %s", fixed, failure)
                        .isFalse();
            }
        }
    }

    @Test
    void whatMayHaveRunMovesOnOnlyIfItMayRunTwice() {
        for (MeshException failure : List.of(
                gone(4),
                timeout(Limit.IDLE),
                connection(Execution.UNKNOWN),
                new MeshCancelledException(Execution.UNKNOWN, "closing", null))) {
            assertThat(goesOn(Address.any(), ONCE, failure)).as("%s", failure).isFalse();
            assertThat(goesOn(Address.any(), TWICE, failure)).as("%s", failure).isTrue();
        }
    }

    @Test
    void whatNoOtherNodeWouldDoBetterDoesNotMoveOn() {
        for (Exception failure : List.of(
                new MeshOverloadedException(9, "too many calls of this node"),
                new MeshPayloadException(Execution.NOT_EXECUTED, "too large", null),
                new MeshRefusedException(4, "A.b", "Denied", "no", null),
                new MeshClosedException(Execution.NOT_EXECUTED, "closed", null),
                new MeshHandlerException(4, "A.b", "Oops", "oops", null),
                new MeshPayloadException(Execution.EXECUTED, "reply too large", null),
                connection(Execution.EXECUTED),
                timeout(Limit.DEADLINE),
                new IllegalStateException("declared"))) {
            assertThat(goesOn(Address.any(), TWICE, failure)).as("%s", failure).isFalse();
        }
    }

    @Test
    void onlySoManyAreTriedAndOnlyWithinTheDeadline() {
        Attempts three = attempts(Address.any(), ONCE, CallOptions.defaults());
        for (long id = 1; id <= 3; id++) {
            assertThat(three.mayGoOnAfter(id, absent(id), timers.nanoTime())).isTrue();
        }
        assertThat(three.mayGoOnAfter(4, absent(4), timers.nanoTime())).isFalse();
        assertThat(three.tried()).containsExactly(1L, 2L, 3L, 4L);

        Attempts none = attempts(Address.any(), ONCE, CallOptions.defaults().retries(0));
        assertThat(none.mayGoOnAfter(1, absent(1), timers.nanoTime())).isFalse();

        Attempts late = attempts(Address.any(), ONCE, CallOptions.defaults().deadline(Duration.ofMillis(50)));
        timers.advance(Duration.ofMillis(49));
        assertThat(late.mayGoOnAfter(1, absent(1), timers.nanoTime())).isTrue();
        timers.advance(Duration.ofMillis(1));
        assertThat(late.mayGoOnAfter(2, absent(2), timers.nanoTime())).isFalse();
    }

    @Test
    void theLastFailureTellsOfAll() {
        Attempts attempts = attempts(Address.any(), ONCE, CallOptions.defaults());
        MeshException first = absent(1);
        MeshException second = new MeshOverloadedException(2, "full", 40);
        MeshException last = absent(3);
        attempts.mayGoOnAfter(1, first, timers.nanoTime());
        attempts.mayGoOnAfter(2, second, timers.nanoTime());
        timers.advance(Duration.ofMillis(30));
        attempts.mayGoOnAfter(3, last, timers.nanoTime());
        assertThat(attempts.end(timers.nanoTime())).isSameAs(last);
        assertThat(last).hasMessage("absent 3 (after 3 nodes were tried)").hasSuppressedException(first);
        assertThat(last.getSuppressed()).containsExactly(first, second);
        assertThat(last.tried()).isEqualTo(3);
        assertThat(last.messageName()).isEqualTo("A.b");
        assertThat(last.elapsed()).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void ifAnEarlierAttemptMayHaveRunThatIsWhatTheCallerGets() {
        Attempts attempts = attempts(Address.any(), TWICE, CallOptions.defaults());
        MeshException first = gone(1);
        attempts.mayGoOnAfter(1, first, timers.nanoTime());
        attempts.mayGoOnAfter(2, absent(2), timers.nanoTime());
        Throwable end = attempts.end(timers.nanoTime());
        assertThat(end).isSameAs(first);
        assertThat(first.execution()).isEqualTo(Execution.UNKNOWN);
        assertThat(first.tried()).isEqualTo(2);
        assertThat(first.instanceId()).isEqualTo(1);
    }

    @Test
    void whatRanAtLastIsWhatTheCallerGets() {
        Attempts attempts = attempts(Address.any(), TWICE, CallOptions.defaults());
        attempts.mayGoOnAfter(1, gone(1), timers.nanoTime());
        Exception declared = new IllegalStateException("sold out");
        attempts.mayGoOnAfter(2, declared, timers.nanoTime());
        assertThat(attempts.end(timers.nanoTime())).isSameAs(declared).hasNoSuppressedExceptions();
    }
}
