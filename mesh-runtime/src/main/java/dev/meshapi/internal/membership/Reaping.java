package dev.meshapi.internal.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.meshapi.internal.redis.MeshKeys;
import dev.meshapi.internal.redis.RedisLink;
import dev.meshapi.internal.redis.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The leader's scripts: who is to be evicted, and whose cleanup duty is done. Refused to whoever does not lead. */
final class Reaping {
    private static final Script REAP = Script.beside(Reaping.class, "reap");
    private static final Script REAP_ACK = Script.beside(Reaping.class, "reap_ack");
    private static final Script DEAD = Script.beside(Reaping.class, "dead");

    private final RedisLink redis;
    private final MeshKeys keys;

    Reaping(RedisLink redis, MeshKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** Evicts who is overdue; completes with their {@code id:incarnation} and records. */
    CompletionStage<Map<String, String>> reap(String lease) {
        byte[] ttl = bytes(Long.toString(NodeRecord.DEFAULT_TTL.toMillis()));
        return redis.run(
                        REAP,
                        List.of(
                                keys.heartbeats(),
                                keys.nodes(),
                                keys.epoch(),
                                keys.dead(),
                                keys.leader(),
                                keys.watch()),
                        List.of(bytes(lease), ttl, keys.events()))
                .thenApply(Reaping::records);
    }

    /** The evicted whose cleanup duty is not done. */
    CompletionStage<Map<String, String>> dead() {
        return redis.run(DEAD, List.of(keys.dead()), List.of()).thenApply(Reaping::records);
    }

    /** The duty for this one is done. */
    CompletionStage<Void> done(String lease, String dead) {
        return redis.run(REAP_ACK, List.of(keys.dead(), keys.leader()), List.of(bytes(lease), bytes(dead)))
                .thenAccept(answer -> {});
    }

    private static Map<String, String> records(List<Object> answer) {
        Map<String, String> records = new LinkedHashMap<>();
        for (int i = 1; i + 1 < answer.size(); i += 2) {
            records.put(text(answer.get(i)), text(answer.get(i + 1)));
        }
        return records;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, UTF_8);
    }
}
