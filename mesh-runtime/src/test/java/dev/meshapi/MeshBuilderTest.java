package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that cannot work is refused with its name, itself and the rule; nothing is connected for that. */
class MeshBuilderTest {
    private static final Duration NEGATIVE = Duration.ofSeconds(-1);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration EON = Duration.ofDays(366);

    private record Wrong(String text, Consumer<MeshBuilder> setting) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Wrong> wrongValues() {
        return Stream.of(
                wrong(
                        "heartbeatInterval is PT0S; it must be between 1 ms and 365 days",
                        b -> b.heartbeatInterval(Duration.ZERO)),
                wrong(
                        "heartbeatInterval is PT-1S; it must be between 1 ms and 365 days",
                        b -> b.heartbeatInterval(NEGATIVE)),
                wrong("nodeTtl is PT0S; it must be between 1 ms and 365 days", b -> b.nodeTtl(Duration.ZERO)),
                wrong("nodeTtl is PT8784H; it must be between 1 ms and 365 days", b -> b.nodeTtl(EON)),
                wrong("idleTimeout is PT0S; it must be between 1 ms and 365 days", b -> b.idleTimeout(Duration.ZERO)),
                wrong("idleTimeout is PT0.000000001S; it must be between 1 ms and 365 days", b -> b.idleTimeout(NANO)),
                wrong(
                        "deadline is PT-1S; it must be between 1 ms and 365 days, or zero for none",
                        b -> b.deadline(NEGATIVE)),
                wrong(
                        "deadline is PT0.000000001S; it must be between 1 ms and 365 days, or zero for none",
                        b -> b.deadline(NANO)),
                wrong(
                        "drainTimeout is PT-1S; it must be between 1 ms and 365 days, or zero for none",
                        b -> b.drainTimeout(NEGATIVE)),
                wrong(
                        "connectTimeout is PT0S; it must be between 1 ms and 365 days",
                        b -> b.connectTimeout(Duration.ZERO)),
                wrong("maxPayloadBytes is 0; it must be at least 1", b -> b.maxPayloadBytes(0)),
                wrong("maxPendingCalls is 0; it must be at least 1", b -> b.maxPendingCalls(0)),
                wrong("maxRunningCalls is -1; it must be at least 1", b -> b.maxRunningCalls(-1)),
                wrong("maxQueuedCalls is -1; it must be at least 0", b -> b.maxQueuedCalls(-1)),
                wrong("address: the port is 0; it must be between 1 and 65535", b -> b.address("host", 0)),
                wrong("address: the port is 65536; it must be between 1 and 65535", b -> b.address("host", 65_536)),
                wrong("prefix is ''; it must be 1 to 100 letters, digits, '_', '-' or '.'", b -> b.prefix("")),
                wrong("prefix is 'a:b'; it must be 1 to 100 letters, digits, '_', '-' or '.'", b -> b.prefix("a:b")));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsRefusedByItsSetter(Wrong wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.setting.accept(Mesh.builder("k")))
                .withMessage(wrong.text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "{a}", "a:b", "é", "a\n"})
    void aKeyThatIsNoNameIsRefused(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mesh.builder(key))
                .withMessage("key is '" + key + "'; it must be 1 to 100 letters, digits, '_', '-' or '.'");
    }

    @Test
    void aKeyMayHave100CharactersAndNoMore() {
        assertThatCode(() -> Mesh.builder("k".repeat(100))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Mesh.builder("k".repeat(101)));
    }

    @Test
    void aTimeToLiveBelowThreeHeartbeatsIsRefusedAtJoin() {
        MeshBuilder builder = Mesh.builder("k")
                .redis("redis://127.0.0.1:1")
                .heartbeatInterval(Duration.ofSeconds(5))
                .nodeTtl(Duration.ofMillis(14_999));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::join)
                .withMessage(
                        "nodeTtl is PT14.999S and heartbeatInterval is PT5S; the time to live must be at least three"
                                + " heartbeats");
    }

    @Test
    void aWrongPrefixInTheEnvironmentIsRefusedAtJoin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mesh.builder("k")
                        .environment(Map.of("MESH_REDIS_PREFIX", "a b"))
                        .join())
                .withMessage("prefix is 'a b'; it must be 1 to 100 letters, digits, '_', '-' or '.'");
    }

    @Test
    void twoApisOfOneNameAreRefusedAtJoinBeforeAnythingIsConnected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mesh.builder("k")
                        .redis("redis://127.0.0.1:1")
                        .serve(Greetings.serving())
                        .serve(Trials.serving())
                        .serve(new Dispatcher(String.class, "Greetings"))
                        .join())
                .withMessageContaining("both serve the API 'Greetings'");
    }

    @Test
    void callOptionsAreCheckedAlike() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.defaults().idleTimeout(Duration.ZERO))
                .withMessage("idleTimeout is PT0S; it must be between 1 ms and 365 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.defaults().deadline(NEGATIVE))
                .withMessage("deadline is PT-1S; it must be between 1 ms and 365 days, or zero for none");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void anAddressHasAPositiveId(long id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.node(id))
                .withMessage("An instance id is positive; " + id + " is not");
    }

    private static Wrong wrong(String text, Consumer<MeshBuilder> setting) {
        return new Wrong(text, setting);
    }
}
