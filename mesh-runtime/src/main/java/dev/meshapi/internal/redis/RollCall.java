package dev.meshapi.internal.redis;

import dev.meshapi.MeshConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a frame to all nodes, and tells which of those that it is for were there. The number of receivers alone does not: who
 * listens without being meant makes up for who is missing.
 */
public final class RollCall {
    private static final Script CAST = Script.beside(RollCall.class, "cast");

    private final RedisLink redis;
    private final MeshKeys keys;

    /** Sends over this link. */
    public RollCall(RedisLink redis, MeshKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** Hears who was there. Called once, mostly on an I/O thread: must neither block nor throw. */
    @FunctionalInterface
    public interface Answer {
        /**
         * Redis has answered, or the frame did not reach it.
         *
         * @param absent those to whom it was certainly not handed; none if it failed
         * @param failure null if Redis took it; else whether it may have left
         */
        void told(List<Long> absent, @Nullable MeshConnectionException failure);
    }

    /** To all nodes, for these. */
    public void toAll(byte[] frame, List<Long> instanceIds, Answer answer) {
        List<byte[]> arguments = new ArrayList<>(instanceIds.size() + 2);
        arguments.add(keys.broadcast());
        arguments.add(frame);
        instanceIds.forEach(id -> arguments.add(keys.inbox(id)));
        redis.run(CAST, List.of(), arguments).whenComplete((listening, failure) -> {
            if (failure == null) {
                answer.told(absent(instanceIds, listening), null);
            } else {
                answer.told(List.of(), (MeshConnectionException) failure);
            }
        });
    }

    private static List<Long> absent(List<Long> instanceIds, List<Object> listening) {
        List<Long> absent = new ArrayList<>();
        for (int i = 0; i < instanceIds.size(); i++) {
            if ((Long) listening.get(i + 1) == 0) {
                absent.add(instanceIds.get(i));
            }
        }
        return absent;
    }
}
