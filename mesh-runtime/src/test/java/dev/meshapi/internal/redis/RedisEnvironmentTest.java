package dev.meshapi.internal.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.meshapi.tools.LogCapture;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment means: scoped beats generic, contradictions are errors, misspellings are told. */
class RedisEnvironmentTest {
    @Test
    void nothingMeansTheLocalRedisAndThePrefixApp() {
        RedisEnvironment environment = RedisEnvironment.of(Map.of("PATH", "/bin"));
        assertThat(environment.prefix()).isEqualTo("app");
        assertThat(environment.source()).hasToString("localhost:6379");
    }

    @Test
    void genericVariablesAreReadAndScopedOnesBeatEachOfThem() {
        Map<String, String> generic = Map.of(
                "REDIS_HOST", "a", "REDIS_PORT", "1", "REDIS_PREFIX", "p", "REDIS_DATABASE", "3", "REDIS_TLS", "true");
        assertThat(RedisEnvironment.of(generic).source()).hasToString("a:1");
        assertThat(RedisEnvironment.of(generic).prefix()).isEqualTo("p");
        assertThat(uri(generic).getDatabase()).isEqualTo(3);
        assertThat(uri(generic).isSsl()).isTrue();

        Map<String, String> both = Map.of(
                "REDIS_HOST",
                "a",
                "REDIS_PORT",
                "1",
                "REDIS_PREFIX",
                "p",
                "MESH_REDIS_HOST",
                "b",
                "MESH_REDIS_PORT",
                "2",
                "MESH_REDIS_PREFIX",
                "q");
        assertThat(RedisEnvironment.of(both).source()).hasToString("b:2");
        assertThat(RedisEnvironment.of(both).prefix()).isEqualTo("q");
    }

    @Test
    void aScopedUrlBeatsAllThatIsGeneric() {
        assertThat(RedisEnvironment.of(
                                Map.of("REDIS_URL", "redis://a:1", "REDIS_HOST", "b", "MESH_REDIS_URL", "redis://c:3"))
                        .source())
                .hasToString("c:3");
    }

    @Test
    void aScopedHostBeatsAGenericUrl() {
        assertThat(RedisEnvironment.of(Map.of("REDIS_URL", "redis://a:1", "MESH_REDIS_HOST", "b"))
                        .source())
                .hasToString("b:6379");
    }

    @Test
    void aGenericUrlBeatsGenericPartsAndThatIsTold() {
        try (LogCapture log = LogCapture.start()) {
            assertThat(RedisEnvironment.of(Map.of("REDIS_URL", "redis://a:1", "REDIS_HOST", "b"))
                            .source())
                    .hasToString("a:1");
            assertThat(log.linesWith("REDIS_URL is used, and REDIS_HOST is ignored beside it"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MESH_REDIS_URL, MESH_REDIS_HOST",
        "MESH_REDIS_URL, MESH_REDIS_PORT",
        "MESH_REDIS_URL, MESH_REDIS_PASSWORD",
        "MESH_REDIS_URL, MESH_REDIS_SENTINEL_HOST",
        "MESH_REDIS_URL, MESH_REDIS_TLS",
        "MESH_REDIS_URL, MESH_REDIS_SENTINEL_NAME",
        "MESH_REDIS_URL, MESH_REDIS_DATABASE"
    })
    void aUrlAndAScopedPartContradictEachOther(String url, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisEnvironment.of(Map.of(url, "redis://a:1", part, "1"))
                        .source())
                .withMessage(url + " and " + part + " are both set; remove one of them");
    }

    @Test
    void aUrlWithTlsAndASentinelContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisEnvironment.of(
                                Map.of("MESH_REDIS_URL", "rediss://a:1", "MESH_REDIS_SENTINEL_HOST", "s"))
                        .source())
                .withMessage("MESH_REDIS_URL and MESH_REDIS_SENTINEL_HOST are both set; remove one of them");
    }

    @ParameterizedTest
    @CsvSource({
        "MESH_REDIS_SENTINEL_HOST, MESH_REDIS_PORT",
        "MESH_REDIS_HOST, MESH_REDIS_SENTINEL_PORT",
        "MESH_REDIS_HOST, MESH_REDIS_SENTINEL_NAME",
        "REDIS_HOST, MESH_REDIS_SENTINEL_NAME"
    })
    void whatSaysSomethingOfAnotherPlaceIsRefused(String place, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RedisEnvironment.of(Map.of(place, "a", part, "1")).source())
                .withMessageStartingWith(part + " is set, but Redis is looked for by " + place);
    }

    @Test
    void aSentinelMayHaveTls() {
        RedisURI uri = uri(Map.of("MESH_REDIS_SENTINEL_HOST", "s", "MESH_REDIS_TLS", "true"));
        assertThat(uri.isSsl()).as("of the master").isTrue();
        assertThat(uri.getSentinels()).allMatch(RedisURI::isSsl);
        assertThat(uri.isVerifyPeer()).isTrue();
    }

    @Test
    void aScopedPartBeatsThatOfAGenericUrl() {
        RedisURI uri = uri(Map.of(
                "REDIS_URL",
                "redis://a:1/2",
                "MESH_REDIS_PORT",
                "7",
                "MESH_REDIS_DATABASE",
                "3",
                "MESH_REDIS_TLS",
                "true"));
        assertThat(uri.getHost()).isEqualTo("a");
        assertThat(uri.getPort()).isEqualTo(7);
        assertThat(uri.getDatabase()).isEqualTo(3);
        assertThat(uri.isSsl()).isTrue();
    }

    @Test
    void aSentinelIsAskedForTheMaster() {
        RedisURI uri =
                uri(Map.of("MESH_REDIS_SENTINEL_HOST", "s", "REDIS_SENTINEL_PORT", "5", "MESH_REDIS_PASSWORD", "p"));
        assertThat(uri.getSentinelMasterId()).isEqualTo("mymaster");
        assertThat(uri.getSentinels()).singleElement().satisfies(sentinel -> {
            assertThat(sentinel.getHost()).isEqualTo("s");
            assertThat(sentinel.getPort()).isEqualTo(5);
        });
        assertThat(uri(Map.of("REDIS_SENTINEL_HOST", "s", "REDIS_SENTINEL_NAME", "main"))
                        .getSentinelMasterId())
                .isEqualTo("main");
    }

    @ParameterizedTest
    @CsvSource({
        "MESH_REDIS_PORT, 0, it must be a number between 1 and 65535",
        "MESH_REDIS_PORT, 65536, it must be a number between 1 and 65535",
        "REDIS_PORT, six, it must be a number between 1 and 65535",
        "REDIS_DATABASE, -1, it must be a number between 0 and 2147483647",
        "MESH_REDIS_TLS, yes, it must be true or false"
    })
    void whatIsMalformedIsRefusedWithNameValueAndRule(String name, String value, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisEnvironment.of(Map.of(name, value)).source())
                .withMessage(name + " is '" + value + "'; " + rule);
    }

    @Test
    void aUserWithoutAPasswordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RedisEnvironment.of(Map.of("REDIS_USERNAME", "u")).source())
                .withMessageContaining("MESH_REDIS_PASSWORD");
    }

    @Test
    void userAndPasswordArePassedOnAsTheyAreAndNotShown() {
        Map<String, String> variables = Map.of("REDIS_USERNAME", "us er", "REDIS_PASSWORD", "p@ss/w:rd %41");
        RedisCredentials credentials = requireNonNull(
                uri(variables).getCredentialsProvider().resolveCredentials().block());
        assertThat(credentials.getUsername()).isEqualTo("us er");
        assertThat(String.valueOf(credentials.getPassword())).isEqualTo("p@ss/w:rd %41");
        assertThat(RedisEnvironment.of(variables).source().toString()).doesNotContain("p@ss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aBlankValueIsNone(String blank) {
        assertThat(RedisEnvironment.of(Map.of("MESH_REDIS_HOST", blank, "REDIS_HOST", "a", "REDIS_URL", blank))
                        .source())
                .hasToString("a:6379");
    }

    @Test
    void anUnknownScopedNameIsToldOnceAndIgnored() {
        try (LogCapture log = LogCapture.start()) {
            RedisEnvironment environment =
                    RedisEnvironment.of(Map.of("MESH_REDIS_HOTS", "a", "MESH_REDIS_SERVER", "/x", "REDIS_ELSE", "b"));
            assertThat(environment.source()).hasToString("localhost:6379");
            assertThat(log.linesWith("Unknown variables are ignored: [MESH_REDIS_HOTS]; known are"))
                    .hasSize(1);
        }
    }

    private static RedisURI uri(Map<String, String> variables) {
        return ((RedisSource.Address) RedisEnvironment.of(variables).source()).uri();
    }
}
