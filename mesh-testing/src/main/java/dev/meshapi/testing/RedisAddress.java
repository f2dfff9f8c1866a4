package dev.meshapi.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a Redis listens and who we are to it. Its text form is for messages, so it shows no password. */
record RedisAddress(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        int database) {
    static final String LOOPBACK = "127.0.0.1";

    static RedisAddress local(int port, @Nullable String password) {
        return new RedisAddress(LOOPBACK, port, null, password, 0);
    }

    /** Reads {@code redis://[[user]:password@]host[:port][/database]}. */
    static RedisAddress parse(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw malformed(); // without the cause: it quotes the URL, and so the password
        }
        if ("rediss".equals(uri.getScheme())) {
            throw new RedisServerException(BorrowedRedis.VARIABLE
                    + " is a rediss:// URL, but tests reach a borrowed Redis without TLS only; use redis://");
        }
        if (!"redis".equals(uri.getScheme()) || uri.getHost() == null) {
            throw malformed();
        }
        String info = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        int colon = info.indexOf(':');
        String user = colon > 0 ? info.substring(0, colon) : null;
        String password = info.isEmpty() ? null : info.substring(colon + 1);
        return new RedisAddress(
                uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort(), user, password, database(uri.getPath()));
    }

    private static int database(@Nullable String path) {
        if (path == null || path.length() <= 1) {
            return 0;
        }
        try {
            return Integer.parseUnsignedInt(path.substring(1));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static RedisServerException malformed() {
        return new RedisServerException(
                BorrowedRedis.VARIABLE + " must look like redis://[user:password@]host:port[/database]");
    }

    String uri() {
        String credentials = password == null ? "" : (user == null ? "" : escape(user)) + ":" + escape(password) + "@";
        return "redis://" + credentials + this + (database == 0 ? "" : "/" + database);
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
