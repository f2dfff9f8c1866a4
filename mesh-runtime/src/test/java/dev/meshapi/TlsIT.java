package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.tools.Certificates;
import dev.meshapi.tools.MeshThreads;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SslOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a Redis that speaks TLS, with a certificate that only the trust store of this test knows. */
class TlsIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String KEY = "tls";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    private static Path directory;

    private static Certificates certificates;
    private static RedisServer redis;
    private static int port;

    @BeforeAll
    static void start() {
        certificates = Certificates.in(directory, "dns:localhost,ip:127.0.0.1");
        port = freePort();
        redis = RedisServer.builder()
                .argument("--tls-port", Integer.toString(port))
                .argument("--tls-cert-file", certificates.certificate().toString())
                .argument("--tls-key-file", certificates.key().toString())
                .argument("--tls-ca-cert-file", certificates.authority().toString())
                .argument("--tls-auth-clients", "no")
                .start();
    }

    @AfterAll
    static void end() {
        redis.close();
    }

    @BeforeEach
    void trust() {
        System.setProperty(TRUST_STORE, certificates.trustStore().toString());
        System.setProperty(TRUST_STORE_PASSWORD, Certificates.PASSWORD);
        redis.flush();
    }

    @AfterEach
    void forget() {
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE_PASSWORD);
        MeshThreads.awaitNone(KEY);
    }

    @Test
    void aUrlIsEnough() {
        try (Mesh one = quick("rediss://127.0.0.1:" + port).serve(echo()).join();
                Mesh two = quick("rediss://localhost:" + port).join()) {
            assertThat(Nodes.target(two, one.instanceId()).call(Trials.ECHO, "x"))
                    .isEqualTo("x");
            assertThat(one.nodes()).hasSize(2);
        }
    }

    @Test
    void soIsTheEnvironmentWithUserAndDatabase() {
        redis.command("ACL", "SETUSER", "able", "on", ">p@ss/word", "~*", "&*", "+@all");
        Map<String, String> environment = Map.of(
                "MESH_REDIS_HOST", "127.0.0.1",
                "MESH_REDIS_PORT", Integer.toString(port),
                "MESH_REDIS_TLS", "true",
                "MESH_REDIS_USERNAME", "able",
                "MESH_REDIS_PASSWORD", "p@ss/word",
                "MESH_REDIS_DATABASE", "3");
        try (Mesh mesh = Mesh.builder(KEY).environment(environment).join()) {
            assertThat(mesh.nodes()).containsExactly(mesh.self());
            assertThat(redis.command("INFO", "keyspace")).contains("db3:").doesNotContain("db0:");
            assertThat(redis.command("CLIENT", "LIST").lines())
                    .filteredOn(line -> line.contains(" user=able "))
                    .hasSize(2);
        }
    }

    @Test
    void aClientOfTheApplicationBringsItsOwnTrust() {
        System.clearProperty(TRUST_STORE);
        try (RedisClient client = RedisClient.create("rediss://127.0.0.1:" + port)) {
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .sslOptions(SslOptions.builder()
                            .trustManager(certificates.authority().toFile())
                            .build())
                    .build());
            try (Mesh mesh = Mesh.builder(KEY).redis(client).join()) {
                assertThat(mesh.nodes()).hasSize(1);
            }
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsRefusedAndTheRemedyNamed() {
        System.clearProperty(TRUST_STORE);
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> quick("rediss://127.0.0.1:" + port).join())
                .withMessageContaining("Redis at 127.0.0.1:" + port + " could not be reached")
                .withMessageContaining("its certificate is not trusted")
                .withMessageContaining("-Djavax.net.ssl.trustStore")
                .satisfies(e -> assertThat(e.execution()).isEqualTo(Execution.NOT_EXECUTED));
        assertThat(redis.dbSize()).isZero();
    }

    @Test
    void aCertificateForAnotherHostIsRefusedAndTheRemedyNamed(@TempDir Path elsewhere) {
        Certificates others = Certificates.in(elsewhere, "dns:redis.example");
        System.setProperty(TRUST_STORE, others.trustStore().toString());
        int otherPort = freePort();
        try (RedisServer other = RedisServer.builder()
                .argument("--tls-port", Integer.toString(otherPort))
                .argument("--tls-cert-file", others.certificate().toString())
                .argument("--tls-key-file", others.key().toString())
                .argument("--tls-ca-cert-file", others.authority().toString())
                .argument("--tls-auth-clients", "no")
                .start()) {
            assertThatExceptionOfType(MeshConnectionException.class)
                    .isThrownBy(() -> quick("rediss://127.0.0.1:" + otherPort).join())
                    .withMessageContaining("its certificate is for another host")
                    .withMessageContaining("name that the certificate has");
            assertThat(other.dbSize()).isZero();
        }
    }

    @Test
    void connectionsThatRedisCutsAreOpenedAgain() {
        List<String> heard = new CopyOnWriteArrayList<>();
        MeshListener listener = new MeshListener() {
            @Override
            public void connectionRestored() {
                heard.add("restored");
            }
        };
        try (Mesh one = quick("rediss://127.0.0.1:" + port)
                        .serve(echo())
                        .listener(listener)
                        .join();
                Mesh two = quick("rediss://127.0.0.1:" + port).join()) {
            long incarnation = one.self().incarnation();
            for (String type : List.of("pubsub", "normal")) {
                heard.clear();
                redis.command("CLIENT", "KILL", "TYPE", type);
                await().atMost(LONG).until(() -> heard.contains("restored"));
                await().atMost(LONG)
                        .ignoreExceptions()
                        .until(() -> Nodes.target(two, one.instanceId())
                                .call(Trials.ECHO, type)
                                .equals(type));
            }
            assertThat(one.self().incarnation()).isEqualTo(incarnation);
        }
    }

    /** A certificate that was renewed wrongly keeps nodes away; when that is mended they come back by themselves. */
    @Test
    void aHandshakeThatFailsOnTheWayBackIsTriedAgain(@TempDir Path renewed) throws IOException {
        Certificates wrong = Certificates.in(renewed, "dns:localhost,ip:127.0.0.1");
        Path certificate = Files.copy(certificates.certificate(), renewed.resolve("live.pem"));
        Path key = Files.copy(certificates.key(), renewed.resolve("live.key"));
        redis.command("CONFIG", "SET", "tls-cert-file", certificate.toString(), "tls-key-file", key.toString());
        try (Mesh mesh = quick("rediss://127.0.0.1:" + port).join()) {
            redis.command(
                    "CONFIG",
                    "SET",
                    "tls-cert-file",
                    wrong.certificate().toString(),
                    "tls-key-file",
                    wrong.key().toString());
            redis.command("CLIENT", "KILL", "TYPE", "pubsub");
            redis.command("CLIENT", "KILL", "TYPE", "normal");
            await().atMost(LONG).until(() -> refused(mesh));
            Files.copy(certificates.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
            redis.command("CONFIG", "SET", "tls-cert-file", certificate.toString(), "tls-key-file", key.toString());
            await().atMost(LONG).ignoreExceptions().until(() -> mesh.nodes().equals(List.of(mesh.self())));
            await().atMost(LONG).until(() -> mesh.state() == MeshState.UP);
        } finally {
            redis.command(
                    "CONFIG",
                    "SET",
                    "tls-cert-file",
                    certificates.certificate().toString(),
                    "tls-key-file",
                    certificates.key().toString());
        }
    }

    private static boolean refused(Mesh mesh) {
        try {
            return mesh.nodes().isEmpty();
        } catch (MeshConnectionException e) {
            return true;
        }
    }

    private static MeshBuilder quick(String uri) {
        return Mesh.builder(KEY).redis(uri).heartbeatInterval(Duration.ofMillis(200));
    }

    private static MeshDispatcher echo() {
        return Trials.serving(Binding.replying(Trials.ECHO, (text, call) -> text));
    }

    private static int freePort() {
        try (TcpProxy proxy = TcpProxy.to("127.0.0.1", 1)) {
            return proxy.port();
        }
    }
}
