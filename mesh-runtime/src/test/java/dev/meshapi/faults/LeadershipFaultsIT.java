package dev.meshapi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Leadership;
import dev.meshapi.Mesh;
import dev.meshapi.MeshBuilder;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Claims;
import dev.meshapi.tools.LeadershipJudge;
import dev.meshapi.tools.NodePart;
import dev.meshapi.tools.NodeProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leaders that are frozen, and whose renewals come late: what they say of themselves, and what others say meanwhile. */
@WithRedis(owned = true)
class LeadershipFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final Duration TTL = Duration.ofMillis(1_500);
    private static final Duration SAMPLING = Duration.ofNanos(100_000);

    private final RedisServer redis;
    private final LeadershipJudge judge = new LeadershipJudge();

    LeadershipFaultsIT(RedisServer redis) {
        this.redis = redis;
    }

    /** Asks itself all the time whether it leads, and tells when it is asked. */
    static final class Sampling implements NodePart {
        private final Claims claims = new Claims();

        @Override
        public boolean obey(Mesh mesh, String[] words, Consumer<String> say) {
            switch (words[0]) {
                case "sample" -> sample(mesh.leadership(), say);
                case "claims" ->
                    say.accept("claims "
                            + claims.all().stream().map(Claims.Claim::toString).collect(Collectors.joining(" ")));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void sample(Leadership leadership, Consumer<String> say) {
            say.accept("samples");
            while (!Thread.currentThread().isInterrupted()) {
                claims.sample(leadership);
                LockSupport.parkNanos(SAMPLING.toNanos());
            }
        }
    }

    @Test
    void aFrozenLeaderNeverSaysThatItLeadsOnceAnotherHasSaidSo() {
        List<NodeProcess> nodes = NodeProcess.join(
                3, redis.uri(), "freeze", "beat=" + BEAT, "ttl=" + TTL, "part=" + Sampling.class.getName());
        try {
            nodes.forEach(node -> node.ask("sample", "samples"));
            for (int round = 0; round < 4; round++) {
                NodeProcess leader = awaitLeader(nodes);
                long term = term(leader);
                leader.freeze();
                await().atMost(LONG)
                        .until(() -> nodes.stream()
                                .filter(node -> node != leader)
                                .anyMatch(node -> latest(node, "leads ") > term));
                leader.thaw();
                await().atMost(LONG).until(() -> latest(leader, "lost ") >= term);
                assertThat(leader.ask("believes", "believes ")).doesNotStartWith("believes true " + term);
            }
            for (NodeProcess node : nodes) {
                judge.hear(node.toString(), claims(node));
                assertThat(transitions(node)).matches("(leads (\\d+) lost \\2 )*(leads \\d+ )?");
            }
            judge.judge();
            assertThat(judge.terms()).isGreaterThanOrEqualTo(5);
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    @Test
    void aLeaderWhoseRenewalsComeLateNeverSaysThatItLeadsOnceAnotherHasSaidSo() throws InterruptedException {
        long seed = Long.getLong("mesh.delays.seed", System.nanoTime());
        System.out.println("delays with -Dmesh.delays.seed=" + seed);
        Random random = new Random(seed);
        List<TcpProxy> proxies = IntStream.range(0, 3)
                .mapToObj(i -> TcpProxy.to(redis.host(), redis.port()))
                .toList();
        List<String> heard = new CopyOnWriteArrayList<>();
        try (Mesh one = node(proxies.get(0)).join();
                Mesh two = node(proxies.get(1)).join();
                Mesh three = node(proxies.get(2)).join()) {
            List<Mesh> meshes = List.of(one, two, three);
            List<Claims> claims = meshes.stream().map(mesh -> new Claims()).toList();
            List<Thread> samplers = IntStream.range(0, 3)
                    .mapToObj(i -> sampler(claims.get(i), meshes.get(i).leadership()))
                    .toList();
            for (int i = 0; i < 3; i++) {
                String name = "node " + i;
                meshes.get(i).leadership().onAcquired(term -> heard.add(name + " leads " + term));
                meshes.get(i).leadership().onLost(term -> heard.add(name + " lost " + term));
            }
            for (int round = 0; round < 12; round++) {
                await().atMost(LONG)
                        .until(() -> meshes.stream()
                                .anyMatch(mesh -> mesh.leadership().isLeader()));
                disturb(random, proxies.get(leaderOf(meshes)), heard);
            }
            samplers.forEach(Thread::interrupt);
            for (int i = 0; i < 3; i++) {
                samplers.get(i).join(LONG.toMillis());
                judge.hear("node " + i, claims.get(i).all());
                String name = "node " + i + " ";
                assertThat(heard.stream()
                                .filter(line -> line.startsWith(name))
                                .map(line -> line.substring(name.length()) + " ")
                                .collect(Collectors.joining()))
                        .matches("(leads (\\d+) lost \\2 )*(leads \\d+ )?");
            }
            judge.judge();
            System.out.println("terms: " + judge.terms());
        } finally {
            proxies.forEach(TcpProxy::close);
        }
    }

    /** The leader's renewals, or their answers, or both, are late, by less or more than the lease lasts. */
    private static void disturb(Random random, TcpProxy proxy, List<String> heard) {
        int changes = heard.size();
        switch (random.nextInt(4)) {
            case 0 -> proxy.delay(Duration.ofMillis(random.nextLong(TTL.toMillis())));
            case 1 -> proxy.holdAnswers();
            case 2 -> proxy.hold();
            default -> proxy.blackhole();
        }
        long end = System.nanoTime() + (long) (TTL.toNanos() * random.nextDouble(0.2, 1.5));
        await().pollInterval(Duration.ofMillis(5))
                .atMost(LONG)
                .until(() -> System.nanoTime() > end || heard.size() > changes + 1);
        proxy.delay(Duration.ZERO);
        proxy.flow();
    }

    private static int leaderOf(List<Mesh> meshes) {
        return IntStream.range(0, meshes.size())
                .filter(i -> meshes.get(i).leadership().isLeader())
                .findFirst()
                .orElse(0);
    }

    private static Thread sampler(Claims claims, Leadership leadership) {
        Thread thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                claims.sample(leadership);
                LockSupport.parkNanos(SAMPLING.toNanos());
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private MeshBuilder node(TcpProxy proxy) {
        return Mesh.builder("delays").redis(proxy.uri()).heartbeatInterval(BEAT).nodeTtl(TTL);
    }

    private static NodeProcess awaitLeader(List<NodeProcess> nodes) {
        await().atMost(LONG).until(() -> nodes.stream().anyMatch(LeadershipFaultsIT::leads));
        return nodes.stream().filter(LeadershipFaultsIT::leads).findFirst().orElseThrow();
    }

    private static boolean leads(NodeProcess node) {
        return node.ask("believes", "believes ").startsWith("believes true");
    }

    private static long term(NodeProcess node) {
        return latest(node, "leads ");
    }

    /** The term of the last line that begins so; 0 if there is none. */
    private static long latest(NodeProcess node, String beginning) {
        return node.lines(beginning).stream()
                .mapToLong(line -> Long.parseLong(line.substring(beginning.length())))
                .max()
                .orElse(0);
    }

    private static List<Claims.Claim> claims(NodeProcess node) {
        String answer =
                node.ask("claims", "claims").substring("claims".length()).strip();
        return answer.isEmpty()
                ? List.of()
                : Arrays.stream(answer.split(" ", -1)).map(Claims.Claim::read).toList();
    }

    private static String transitions(NodeProcess node) {
        return node.lines().stream()
                .filter(line -> line.startsWith("leads ") || line.startsWith("lost "))
                .map(line -> line + " ")
                .collect(Collectors.joining());
    }
}
