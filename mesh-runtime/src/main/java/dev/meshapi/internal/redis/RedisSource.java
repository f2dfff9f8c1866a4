package dev.meshapi.internal.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.stream.Collectors;

/** Where connections come from: a client of ours, which we shut down, or the application's, which we do not. */
public sealed interface RedisSource {

    /** An address; the client is made for the mesh. */
    record Address(RedisURI uri) implements RedisSource {

        /** Host and port, or the sentinels'; never a password. */
        @Override
        public String toString() {
            List<RedisURI> sentinels = uri.getSentinels();
            return sentinels.isEmpty()
                    ? uri.getSocket() != null ? uri.getSocket() : uri.getHost() + ":" + uri.getPort()
                    : "the master '" + uri.getSentinelMasterId() + "' of "
                            + sentinels.stream()
                                    .map(sentinel -> sentinel.getHost() + ":" + sentinel.getPort())
                                    .collect(Collectors.joining(", "));
        }
    }

    /** A client of the application. */
    record Given(RedisClient client) implements RedisSource {

        /**
         * Checks the one option that calls depend on.
         *
         * @throws IllegalArgumentException if commands would be replayed
         */
        public Given {
            if (client.getOptions().getDisconnectedBehavior() != ClientOptions.DisconnectedBehavior.REJECT_COMMANDS) {
                throw new IllegalArgumentException("redis(RedisClient): the client would send messages again after a"
                        + " reconnect, and handlers would run twice; give it ClientOptions with"
                        + " disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)");
            }
        }

        @Override
        public String toString() {
            return "the given RedisClient";
        }
    }

    /** Reads an address; {@code redis://}, {@code rediss://}, {@code redis-socket://} or {@code redis-sentinel://}. */
    static Address parse(String uri) {
        try {
            return new Address(RedisURI.create(uri));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + withoutPassword(uri) + "' is no Redis address (" + e.getMessage()
                            + "); write redis://host:port, rediss://host:port or redis-sentinel://host:port#master",
                    e);
        }
    }

    private static String withoutPassword(String uri) {
        return uri.replaceAll("//[^/@]*@", "//…@");
    }
}
