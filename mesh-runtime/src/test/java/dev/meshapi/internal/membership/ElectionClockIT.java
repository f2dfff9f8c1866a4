package dev.meshapi.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.RedisSource;
import dev.meshapi.internal.redis.Waiting;
import dev.meshapi.testing.RedisServer;
import dev.meshapi.testing.TcpProxy;
import dev.meshapi.testing.WithRedis;
import dev.meshapi.tools.Ears;
import dev.meshapi.tools.FakeTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One candidate with a clock that is moved by hand, against a real Redis whose answers can be kept back. */
@WithRedis(owned = true)
class ElectionClockIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration RENEWAL = Duration.ofSeconds(20);
    private static final String LEADER = "{app:mesh:clock}:leader";

    private final RedisServer redis;
    private final FakeTimers timers = new FakeTimers();
    private final List<String> heard = new ArrayList<>();
    private TcpProxy proxy;
    private RedisLink link;
    private Leases leases;
    private Election election;

    ElectionClockIT(RedisServer redis) {
        this.redis = redis;
    }

    @BeforeEach
    void connect() {
        proxy = TcpProxy.to(redis.host(), redis.port());
        link = RedisLink.open(RedisSource.parse(proxy.uri()), "clock", LIMIT, LIMIT, new Ears());
        leases = new Leases(link, new MeshKeys("app", "clock"), "", LEASE);
        // Redis knows the scripts from now on: each is sent once.
        Waiting.on(leases.acquire(Identity.fresh(9), 0), LIMIT, "answer");
        awaitAnswers();
        redis.flush();
        Identity self = Identity.fresh(1);
        election = new Election(
                "the mesh",
                leases,
                () -> self,
                timers,
                LEASE,
                RENEWAL,
                new ElectionCallbacks("the mesh", Runnable::run));
        election.onAcquired(term -> heard.add("acquired"));
        election.onLost(term -> heard.add("lost"));
    }

    @AfterEach
    void close() {
        link.close();
        proxy.close();
    }

    @Test
    void beliefEndsWithTheOwnClockALittleBeforeTheLeaseInRedis() {
        lead();
        proxy.hold();
        timers.advance(LEASE.minus(Duration.ofSeconds(2)));
        assertThat(election.isLeader()).isTrue();
        timers.advance(Duration.ofSeconds(2));
        assertThat(election.isLeader()).isFalse();
        assertThat(heard).containsExactly("acquired", "lost");
    }

    @Test
    void aRenewalThatIsAnsweredInTimeCountsFromWhenItWasAsked() {
        lead();
        proxy.holdAnswers();
        timers.advance(RENEWAL);
        timers.jump(Duration.ofSeconds(15));
        proxy.flow();
        awaitAnswers();
        timers.jump(Duration.ofSeconds(43)); // 58 s after it was asked
        assertThat(election.isLeader()).isTrue();
        timers.jump(Duration.ofSeconds(2));
        assertThat(election.isLeader()).isFalse();
    }

    /** The process is paused, and when it goes on the answer is read before the timer notices what time it is. */
    @Test
    void aRenewalThatIsAnsweredTooLateDoesNotBringBackTheTerm() {
        lead();
        proxy.holdAnswers();
        timers.advance(RENEWAL);
        timers.jump(LEASE.minus(RENEWAL));
        assertThat(election.isLeader()).as("its time is over").isFalse();
        proxy.flow();
        awaitAnswers();
        assertThat(redis.command("EXISTS", LEADER)).as("Redis has renewed it").isEqualTo("1");
        assertThat(election.isLeader()).as("over is over").isFalse();
        timers.advance(Duration.ofMillis(1));
        assertThat(heard).containsExactly("acquired", "lost");
        await().atMost(LIMIT).until(() -> redis.command("EXISTS", LEADER).equals("0"));
        long term = election.term();
        timers.advance(RENEWAL);
        await().atMost(LIMIT).until(election::isLeader);
        assertThat(election.term()).isGreaterThan(term);
    }

    @Test
    void anElectionThatIsWonTooLateIsNotWon() {
        proxy.holdAnswers();
        election.start();
        await().atMost(LIMIT).until(() -> redis.command("EXISTS", LEADER).equals("1"));
        timers.jump(LEASE);
        proxy.flow();
        await("it is given back")
                .atMost(LIMIT)
                .until(() -> redis.command("EXISTS", LEADER).equals("0"));
        assertThat(election.isLeader()).isFalse();
        assertThat(election.current()).isEmpty();
        assertThat(heard).isEmpty();
    }

    private void lead() {
        election.start();
        await().atMost(LIMIT).until(election::isLeader);
    }

    /** Answers come in their order: when this one is here, all before it have been seen to. */
    private void awaitAnswers() {
        Waiting.on(leases.renew("nobody's"), LIMIT, "answer");
    }
}
