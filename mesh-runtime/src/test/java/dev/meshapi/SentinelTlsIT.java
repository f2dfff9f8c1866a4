package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.RedisServerBuilder;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.tools.Certificates;
import dev.meshapi.tools.MeshThreads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentinel, a master and a replica that speak nothing but TLS with each other and with the nodes. */
class SentinelTlsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String KEY = "sentinel-tls";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    private Path directory;

    private final List<RedisServer> servers = new ArrayList<>();
    private RedisServer master;
    private RedisServer sentinel;
    private int sentinelPort;

    @BeforeEach
    void start() {
        Certificates certificates = Certificates.in(directory, "dns:localhost,ip:127.0.0.1");
        System.setProperty(TRUST_STORE, certificates.trustStore().toString());
        System.setProperty(TRUST_STORE_PASSWORD, Certificates.PASSWORD);
        int masterPort = freePort();
        int replicaPort = freePort();
        sentinelPort = freePort();
        master = started(RedisServer.builder().argument(tls(masterPort, certificates)));
        started(RedisServer.builder()
                .argument(tls(replicaPort, certificates))
                .argument("--replicaof", "127.0.0.1", Integer.toString(masterPort)));
        sentinel = started(
                RedisServer.builder().sentinel("plain", master, 1, LONG).argument(tls(sentinelPort, certificates)));
        sentinel.command("SENTINEL", "REMOVE", "plain");
        sentinel.command("SENTINEL", "MONITOR", "main", "127.0.0.1", Integer.toString(masterPort), "1");
        sentinel.command("SENTINEL", "SET", "main", "down-after-milliseconds", "500", "failover-timeout", "3000");
        await().atMost(LONG)
                .until(() -> sentinel.command("SENTINEL", "REPLICAS", "main").contains(Integer.toString(replicaPort)));
    }

    @AfterEach
    void end() {
        servers.forEach(RedisServer::close);
        System.clearProperty(TRUST_STORE);
        System.clearProperty(TRUST_STORE_PASSWORD);
        MeshThreads.awaitNone(KEY);
    }

    @Test
    void aUrlIsEnoughAndFollowsTheMaster() {
        try (Mesh mesh = quick().redis("rediss-sentinel://localhost:" + sentinelPort + "/0#main")
                .join()) {
            long incarnation = mesh.self().incarnation();
            master.kill();
            await().atMost(LONG)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(mesh.nodes())
                            .extracting(MeshNode::incarnation)
                            .containsExactly(incarnation));
        }
    }

    @Test
    void soIsTheEnvironment() {
        Map<String, String> environment = Map.of(
                "MESH_REDIS_SENTINEL_HOST", "127.0.0.1",
                "MESH_REDIS_SENTINEL_PORT", Integer.toString(sentinelPort),
                "MESH_REDIS_SENTINEL_NAME", "main",
                "MESH_REDIS_TLS", "true");
        try (Mesh mesh = quick().environment(environment).join()) {
            assertThat(mesh.nodes()).containsExactly(mesh.self());
        }
    }

    @Test
    void aSentinelThatNobodyTrustsIsRefusedAndTheRemedyNamed() {
        System.clearProperty(TRUST_STORE);
        assertThatExceptionOfType(MeshConnectionException.class)
                .isThrownBy(() -> quick().redis("rediss-sentinel://127.0.0.1:" + sentinelPort + "/0#main")
                        .join())
                .withMessageContaining("the master 'main' of 127.0.0.1:" + sentinelPort)
                .withMessageContaining("its certificate is not trusted");
        assertThat(master.dbSize()).isZero();
    }

    private RedisServer started(RedisServerBuilder builder) {
        RedisServer server = builder.start();
        servers.add(0, server);
        return server;
    }

    private static MeshBuilder quick() {
        return Mesh.builder(KEY)
                .environment(Map.of())
                .heartbeatInterval(Duration.ofMillis(500))
                .nodeTtl(Duration.ofSeconds(5));
    }

    private static String[] tls(int port, Certificates certificates) {
        return new String[] {
            "--tls-port", Integer.toString(port),
            "--tls-cert-file", certificates.certificate().toString(),
            "--tls-key-file", certificates.key().toString(),
            "--tls-ca-cert-file", certificates.authority().toString(),
            "--tls-auth-clients", "no",
            "--tls-replication", "yes"
        };
    }

    private static int freePort() {
        try (TcpProxy proxy = TcpProxy.to("127.0.0.1", 1)) {
            return proxy.port();
        }
    }
}
