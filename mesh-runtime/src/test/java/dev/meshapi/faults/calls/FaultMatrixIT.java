package dev.meshapi.faults.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.Mesh;
import dev.meshapi.faults.calls.Claim.Label;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.WithRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault meets every kind of call, at random moments; a ledger that the handlers write is the judge of what the callers were
 * told. {@code -Dmesh.matrix.rounds=20} for a long run; the table is in {@code target/fault-matrix.md}.
 */
@WithRedis(owned = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixIT {
    private static final int ROUNDS = Integer.getInteger("mesh.matrix.rounds", 1);
    private static final long SEED = Long.getLong("mesh.matrix.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RedisServer redis;
    private final Random random = new Random(SEED);
    private final Tally tally = new Tally();
    private final List<Claim> all = new ArrayList<>();
    private Fleet fleet;
    private Judge judge;
    private Mesh caller;

    FaultMatrixIT(RedisServer redis) {
        this.redis = redis;
    }

    @BeforeAll
    void assemble() {
        System.out.println("mesh.matrix.seed=" + SEED);
        fleet = new Fleet(redis);
        judge = new Judge(fleet);
        caller = Mesh.builder(Fleet.KEY)
                .redis(fleet.uri(Scene.CALLER))
                .heartbeatInterval(Fleet.BEAT)
                .nodeTtl(Fleet.TTL)
                .join();
    }

    @AfterAll
    void judgeAgain() {
        try {
            assertThat(judge.wrongs(all))
                    .as("at the very end, when nothing runs any more")
                    .isEmpty();
            tally.write(Path.of("target", "fault-matrix.md"));
            tally.lines().forEach(System.out::println);
        } finally {
            caller.close();
            fleet.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCallerIsToldTheTruth(Fault fault) {
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = new Scene(redis, fleet, caller, random, fault.name() + "." + round);
            fault.strike(scene);
            List<Claim> claims = scene.claims();
            tally.add(fault, claims);
            all.addAll(claims);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(scene.running())
                            .as("what began has ended, or was told that nobody waits")
                            .isEmpty());
            assertThat(judge.wrongs(claims)).isEmpty();
            assertThat(claims)
                    .filteredOn(claim -> claim.instanceId() == scene.victim().instanceId())
                    .allSatisfy(claim ->
                            assertThat(fault.allows(claim)).as("%s", claim).isTrue());
            if (!fault.harmsAll()) {
                assertThat(claims)
                        .as("those who are not the victim")
                        .filteredOn(
                                claim -> claim.instanceId() != scene.victim().instanceId())
                        .allMatch(claim -> claim.label() == Label.DONE);
            }
        }
    }
}
