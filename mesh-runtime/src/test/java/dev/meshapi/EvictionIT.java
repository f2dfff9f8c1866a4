package dev.meshapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@WithRedis(owned = true)
class EvictionIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void aNodeThatCannotBeatIsEvictedCleanedUpAndComesBack(RedisServer redis) {
        List<String> heard = new CopyOnWriteArrayList<>();
        List<Long> cleaned = new CopyOnWriteArrayList<>();
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<Long> back = new CompletableFuture<>();
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh leader = MembershipIT.quick("evict", redis)
                        .listener(hearing(heard))
                        .nodeCleanup(node -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new IllegalStateException("the first attempt fails");
                            }
                            cleaned.add(node.instanceId());
                            return CompletableFuture.completedStage(null);
                        })
                        .join()) {
            await().atMost(LONG).until(() -> leader.leadership().isLeader());
            try (Mesh cut = MembershipIT.quick("evict", redis)
                    .redis(proxy.uri())
                    .label("who", "cut")
                    .serve(Greetings.serving(Binding.replying(Greetings.NAMES, (nothing, call) -> List.of("x"))))
                    .listener(new MeshListener() {
                        @Override
                        public void selfEvicted(long oldId, long newId) {
                            back.complete(newId);
                        }
                    })
                    .join()) {
                long old = cut.instanceId();
                await().atMost(LONG).until(() -> heard.contains("joined " + old));
                proxy.hold();
                await().atMost(LONG).until(() -> heard.contains("EVICTED " + old));
                await().atMost(LONG).untilAsserted(() -> assertThat(cleaned).containsExactly(old));
                assertThat(leader.nodes()).extracting(MeshNode::instanceId).containsExactly(leader.instanceId());
                proxy.flow();
                await().atMost(LONG).until(back::isDone);
                await().atMost(LONG).until(() -> cut.state() == MeshState.UP);
                assertThat(cut.instanceId()).isEqualTo(back.join()).isGreaterThan(old);
                await().atMost(LONG).until(() -> heard.contains("joined " + cut.instanceId()));
                assertThat(leader.target(Address.node(cut.instanceId()), CallOptions.defaults())
                                .call(Greetings.NAMES))
                        .containsExactly("x");
                assertThat(leader.nodes().get(1).labels()).containsEntry("who", "cut");
            }
            assertThat(redis.command("HLEN", "{app:mesh:evict}:dead")).isEqualTo("0");
            assertThat(cleaned).as("a clean goodbye needs no cleanup").hasSize(1);
        }
    }

    @Test
    void aDutyThatItsLeaderDoesNotFinishIsDoneByTheNext(RedisServer redis) {
        List<Long> begun = new CopyOnWriteArrayList<>();
        List<Long> done = new CopyOnWriteArrayList<>();
        try (TcpProxy leaderProxy = TcpProxy.to(redis.host(), redis.port());
                TcpProxy victimProxy = TcpProxy.to(redis.host(), redis.port());
                Mesh leader = MembershipIT.quick("duty", redis)
                        .redis(leaderProxy.uri())
                        .nodeCleanup(node -> {
                            begun.add(node.instanceId());
                            return new CompletableFuture<>();
                        })
                        .join()) {
            await().atMost(LONG).until(() -> leader.leadership().isLeader());
            long first = leader.instanceId();
            try (Mesh next = MembershipIT.quick("duty", redis)
                            .nodeCleanup(node -> {
                                done.add(node.instanceId());
                                return CompletableFuture.completedStage(null);
                            })
                            .join();
                    Mesh one = MembershipIT.quick("duty", redis)
                            .redis(victimProxy.uri())
                            .join();
                    Mesh two = MembershipIT.quick("duty", redis)
                            .redis(victimProxy.uri())
                            .join()) {
                long oneId = one.instanceId();
                long twoId = two.instanceId();
                victimProxy.hold();
                await("a duty that does not end holds up no other")
                        .atMost(LONG)
                        .until(() -> begun.contains(oneId) && begun.contains(twoId));
                assertThat(done).isEmpty();
                leaderProxy.hold();
                await().atMost(LONG).until(() -> next.leadership().isLeader());
                await().atMost(LONG).untilAsserted(() -> assertThat(done).contains(oneId, twoId, first));
                await().atMost(LONG)
                        .until(() ->
                                redis.command("HLEN", "{app:mesh:duty}:dead").equals("0"));
                victimProxy.flow();
                leaderProxy.flow();
            }
        }
    }

    private static MeshListener hearing(List<String> heard) {
        return new MeshListener() {
            @Override
            public void nodeJoined(MeshNode node) {
                heard.add("joined " + node.instanceId());
            }

            @Override
            public void nodeLeft(MeshNode node, Reason reason) {
                heard.add(reason + " " + node.instanceId());
                throw new IllegalStateException("a listener that fails harms nobody");
            }
        };
    }

    @Test
    void pendingCallsToAnEvictedNodeFailAtOnce(RedisServer redis) {
        try (TcpProxy proxy = TcpProxy.to(redis.host(), redis.port());
                Mesh leader = MembershipIT.quick("pending", redis).join();
                Mesh cut = MembershipIT.quick("pending", redis)
                        .redis(proxy.uri())
                        .serve(Greetings.serving(Binding.replying(Greetings.NAMES, (nothing, call) -> {
                            Thread.sleep(120_000);
                            return List.of();
                        })))
                        .join()) {
            await().atMost(LONG).until(() -> leader.leadership().isLeader());
            CompletableFuture<List<String>> call = leader.target(
                            Address.node(cut.instanceId()),
                            CallOptions.defaults().idleTimeout(Duration.ofMinutes(2)))
                    .callAsync(Greetings.NAMES);
            proxy.hold();
            await().atMost(LONG).until(call::isDone);
            assertThat(call)
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withCauseInstanceOf(MeshNodeUnavailableException.class)
                    .havingCause()
                    .satisfies(failure ->
                            assertThat(((MeshException) failure).execution()).isEqualTo(Execution.UNKNOWN));
            proxy.flow();
        }
    }
}
