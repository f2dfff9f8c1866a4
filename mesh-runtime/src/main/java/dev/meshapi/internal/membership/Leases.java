package dev.meshapi.internal.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The lease of one election in Redis, by its scripts. */
final class Leases {
    private static final Script ACQUIRE = Script.beside(Leases.class, "acquire");
    private static final Script RENEW = Script.beside(Leases.class, "renew");
    private static final Script RELEASE = Script.beside(Leases.class, "release");

    private final RedisLink redis;
    private final byte[] leader;
    private final byte[] term;
    private final byte[] events;
    private final String name;
    private final byte[] duration;

    /** The lease of the election with this name; the empty name is the mesh's own. */
    Leases(RedisLink redis, MeshKeys keys, String name, Duration duration) {
        this.redis = redis;
        this.leader = name.isEmpty() ? keys.leader() : keys.election(name);
        this.term = name.isEmpty() ? keys.leaderTerm() : keys.electionTerm(name);
        this.events = keys.events();
        this.name = name;
        this.duration = Long.toString(duration.toMillis()).getBytes(UTF_8);
    }

    /**
     * Who leads.
     *
     * @param own whether that is who asked
     */
    record Holder(boolean own, long term, @Nullable Identity identity) {}

    CompletionStage<Holder> acquire(Identity candidate, long heardTerm) {
        return redis.run(
                        ACQUIRE,
                        List.of(leader, term),
                        List.of(bytes(candidate.toString()), duration, bytes(Long.toString(heardTerm))))
                .thenApply(answer -> new Holder(
                        isOk(answer), (Long) answer.get(1), Identity.read(new String((byte[]) answer.get(2), UTF_8))));
    }

    /** Completes with false if the lease is not the given one any more. */
    CompletionStage<Boolean> renew(String lease) {
        return redis.run(RENEW, List.of(leader), List.of(bytes(lease), duration))
                .thenApply(Leases::isOk);
    }

    /** Gives the lease back, if it is still the given one, and wakes the other candidates. */
    CompletionStage<Boolean> release(String lease) {
        return redis.run(RELEASE, List.of(leader), List.of(bytes(lease), events, bytes(name)))
                .thenApply(Leases::isOk);
    }

    private static boolean isOk(List<Object> answer) {
        return new String((byte[]) answer.get(0), UTF_8).equals("OK");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
