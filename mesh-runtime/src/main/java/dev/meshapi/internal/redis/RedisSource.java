package dev.meshapi.internal.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** Reads an address; {@code redis://}, {@code redis-sentinel://}, either with TLS, or {@code redis-socket://}. */
    static Address parse(String uri) {
        RedisURI address;
        try {
            address = RedisURI.create(uri);
        } catch (IllegalArgumentException e) {
            // The reason and the cause quote the address, and with it a password.
            boolean quotes = uri.contains("@");
            throw malformed(uri, quotes ? "" : " (" + e.getMessage() + ")", quotes ? null : e);
        }
        String host = address.getHost();
        // Lettuce takes for a host whatever java.net.URI cannot divide into host and port.
        if (host != null && host.indexOf(':') >= 0 && host.indexOf(':') == host.lastIndexOf(':')) {
            throw malformed(uri, " (host and port cannot be told apart)", null);
        }
        return new Address(address);
    }

    private static IllegalArgumentException malformed(String uri, String reason, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "'" + withoutPassword(uri) + "' is no Redis address" + reason
                        + "; write redis://host:port or redis-sentinel://host:port#master;"
                        + " with TLS, rediss:// or rediss-sentinel://",
                cause);
    }

    private static String withoutPassword(String uri) {
        return uri.replaceFirst("^([a-z-]*://)?.*@", "$1…@");
    }
}
